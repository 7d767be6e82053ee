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

namespace utf8 {

std::optional<Utf8Step> any_step(std::string_view text, std::size_t at);

} // namespace utf8

// Here for the compiler to see through: ASCII and most of Chinese, which need few checks.
inline std::optional<Utf8Step> utf8_step(std::string_view text, std::size_t at) {
    if (at >= text.size()) return std::nullopt;
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const unsigned lead = byte(0);
    if (lead < 0x80) return Utf8Step{lead, at + 1};
    if (lead >= 0xE1 && lead <= 0xEC && text.size() - at >= 3 && (byte(1) & 0xC0) == 0x80 &&
        (byte(2) & 0xC0) == 0x80)
        return Utf8Step{(lead & 0xFu) << 12 | (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu), at + 3};
    return utf8::any_step(text, at);
}

// The offset of the first byte that is not UTF-8.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

// Code points of `text`, which must be valid.
std::size_t utf8_length(std::string_view text);

std::string to_utf8(char32_t code);

} // namespace board
