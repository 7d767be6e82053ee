// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/feed.h"
#include "content-sync/findings.h"

namespace board {

// Reads what all kinds of items have. `fields` has passed the schema and lies at `pointer`; what
// makes no sense in this feed goes into `findings`.
Item read_item(const Feed& feed, Json fields, const std::string& pointer, Findings& findings);

} // namespace board
