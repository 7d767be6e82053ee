// SPDX-License-Identifier: MIT
#pragma once

#include "base/message.h"

#include <rapidjson/error/error.h>

#include <cstddef>
#include <string_view>

namespace board {

// Why a text is no JSON, said to whoever typed it, and the byte that it is about.
struct JsonFault {
    std::size_t offset;
    Message what;
};

// What the parser complained of at `offset`, or the slip behind it: full-width punctuation, a
// missing or spare comma, a comment. `text` must be UTF-8.
JsonFault json_fault(std::string_view text, rapidjson::ParseErrorCode code, std::size_t offset);

} // namespace board
