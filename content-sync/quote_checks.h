// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/feed.h"
#include "content-sync/findings.h"

namespace board {

// What is a quote's own: a couplet has two lines as long as each other, a banner hangs over a
// couplet, and no element stands in its plain text.
void check_quote(const Item& item, Findings& findings);

} // namespace board
