// SPDX-License-Identifier: MIT
#pragma once

#include "base/json.h"

namespace board {

// Line and column of byte `offset`; the end's, beyond it.
TextPlace text_place(std::string_view text, std::size_t offset);

// Where the value at `pointer` begins in `text`, which must be valid JSON; the place of the nearest
// parent that is there.
TextPlace json_place(std::string_view text, std::string_view pointer);

// Takes the first reference token off an RFC 6901 pointer and unescapes it.
std::string json_pointer_token(std::string_view& pointer);

} // namespace board
