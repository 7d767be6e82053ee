// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/feed.h"
#include "content-sync/findings.h"
#include "content-sync/references.h"

namespace board {

// What the members of one item say together, each being as the schema wants it: counts within
// their plan, dates in their order, a film with its poster. What the schema has refused is passed
// over.
void check_kind(const Feed& feed, const Declared& declared, const Item& item, Findings& findings);

} // namespace board
