// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/feed.h"
#include "content-sync/findings.h"
#include "content-sync/references.h"

namespace board {

// Where an item stands: its fields at `pointer`, in a feed that gives out these ids.
struct ItemPlace {
    const Feed& feed;
    const Declared& declared;
    Json fields;
    std::string pointer;
};

// Reads what all kinds of items have. What makes no sense in this feed goes into `findings`; what
// the schema has refused is passed over, for `findings` holds it already.
Item read_item(const ItemPlace& place, Findings& findings);

} // namespace board
