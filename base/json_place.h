// SPDX-License-Identifier: MIT
#pragma once

#include "base/json.h"

namespace board {

// The length of a UTF-8 byte order mark at the beginning: 3 or 0.
std::size_t byte_order_mark(std::string_view text);

// Line and column of byte `offset`; a byte order mark is no column.
TextPlace text_place(std::string_view text, std::size_t offset);

// Where the value at `pointer` begins in `text`, which must be valid JSON; the place of the nearest
// parent that is there.
TextPlace json_place(std::string_view text, std::string_view pointer);

// Takes the first reference token off an RFC 6901 pointer and unescapes it.
std::string json_pointer_token(std::string_view& pointer);

} // namespace board
