// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace board {

// The code point at byte `at` and the byte after it; nothing where the bytes are no UTF-8
// (RFC 3629: overlong forms, surrogates and values over U+10FFFF are none).
struct Utf8Step {
    char32_t code;
    std::size_t next;
};
std::optional<Utf8Step> utf8_step(std::string_view text, std::size_t at);

// The offset of the first byte that is not UTF-8.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

// Code points of `text`, which must be valid.
std::size_t utf8_length(std::string_view text);

std::string to_utf8(char32_t code);

} // namespace board
