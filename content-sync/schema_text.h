// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace board {

// board-feed-1.schema.json, embedded when the library is built.
std::string_view board_feed_schema_text();

} // namespace board
