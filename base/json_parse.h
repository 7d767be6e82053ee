// SPDX-License-Identifier: MIT
#pragma once

#include "base/json_fault.h"
#include "base/json_node.h"
#include "base/result.h"

#include <optional>
#include <string>

namespace board {

// Why a text was refused, and the byte that it is about.
struct JsonRefusal {
    Fault fault;
    JsonFault what;
};

// Reads `text`, which must be UTF-8 without NUL, into `document`; depth costs heap and never stack.
// Numbers are read exactly: as the double nearest to what is written (IEEE 754), and refused where
// there is none, too large or too small. RapidJSON's own numbers are off by some last bits, and in
// its exact mode (kParseFullPrecisionFlag) a number of 47 bytes brings version 1.1.0 down.
std::optional<JsonRefusal> parse_json(const std::string& text, std::size_t most_depth,
                                      rapidjson::Document& document);

} // namespace board
