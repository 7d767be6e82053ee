// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"

#include <cstdint>
#include <string>
#include <vector>

namespace board {

// That a recalled item (撤稿) is gone from this board: `recalls.json` in the store, for editors who
// have to prove it.
struct RecallReceipt {
    std::string item;          // its id
    std::int64_t sequence = 0; // of the feed that recalled it
    WallTime purged{};         // when its last copy was removed here
    bool operator==(const RecallReceipt&) const = default;
};
using RecallReceipts = std::vector<RecallReceipt>; // oldest first, at most most_recall_receipts
inline constexpr std::size_t most_recall_receipts = 1000;

std::string write_recall_receipts(const RecallReceipts& receipts);
// Empty where there are none. Fault::malformed: the file is damaged.
Result<RecallReceipts> read_recall_receipts(const std::string& store);

} // namespace board
