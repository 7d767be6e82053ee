// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/feed.h"

#include <set>
#include <string>

namespace board {

using Ids = std::set<std::string, std::less<>>;

// What a stored feed was made from. It stands in the stored feed.json itself, as its member
// `taken`, and so below the snapshot's digest: were it beside it, a disk that mixes two snapshots
// up could have us believe for ever that nothing is new.
struct Taken {
    std::string sha256; // of the bytes as they came
    std::string rules;  // by which they were judged, see judging_rules()
    bool operator==(const Taken&) const = default;
};

// Names what this program accepts and refuses: a feed that was judged by other rules is judged
// anew, for it may hold more now than was stored of it.
std::string judging_rules();

// The ids in the feed's `recalled`.
Ids recalled_ids(const Feed& feed);

// The ids of assets that only items name which are not in `feed.items`: recalled or refused ones.
// What nobody names stays: a template may.
Ids forsaken_assets(const Feed& feed);

// The feed as it is stored: its own members in their order, every value as it was, without the
// items that are not in `feed.items` nor the assets that only those name. What is read from it is
// what was read from the source. The same feed always gives the same bytes.
std::string own_form(const Feed& feed, const Taken& taken);

// What a stored feed says of itself; empty for one that was not written by own_form().
Taken taken_of(const Feed& stored);

} // namespace board
