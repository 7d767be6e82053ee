// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/feed.h"
#include "content-sync/findings.h"
#include "content-sync/references.h"

namespace board {

// What is a kind's own: references to branches, teams and assets, contradictory flags, bad dates,
// kinds that are not known. What the schema has refused is passed over.
void check_item(const Feed& feed, const Declared& declared, const Item& item, Findings& findings);

// What the feed asks and this version does not do yet; said once for the whole feed.
void note_unsupported(const Feed& feed, Findings& findings);

} // namespace board
