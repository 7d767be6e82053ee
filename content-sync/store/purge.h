// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "content-sync/feed.h"
#include "content-sync/store/recalling.h"
#include "content-sync/store/store.h"

#include <vector>

namespace board {

// Recalled items (撤稿) leave every generation of the store. The steps, and why nothing between two
// of them can bring an item back:
//   1. recalling.json names the ids of which there are copies: nobody opens one with them any more;
//   2. the feed without them is published (Ingest); what was current becomes previous;
//   3. previous is written anew without them, and pointed at;
//   4. what is neither goes, with the pictures that only it used: a snapshot that a player holds
//      open when it lets go;
//   5. when no copy is left, recalls.json has a receipt for each, and recalling.json goes.
// Whatever is left undone is done by the next pass: each step asks the disk what there is to do.
class Purge {
  public:
    explicit Purge(const Store& store)
        : pending_{read_recalling(store.root())} {}

    // Step 1, for a feed that was accepted. What it does not recall is pending no more: if it
    // carries the item again, that is its editors' decision.
    Result<> begin(const Store& store, const Feed& feed);
    bool pending() const { return !pending_.empty(); }
    // Steps 3 to 5; the ids for which receipts were written.
    Result<std::vector<std::string>> go_on(const Store& store, WallTime now);

  private:
    Result<> rewrite_previous(const Store& store) const;
    bool has_copies(const Store& store) const;

    Recalling pending_;
};

} // namespace board
