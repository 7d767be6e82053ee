// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace board {

// A sign of Chinese typing that stands where JSON wants its ASCII likeness.
struct FullWidth {
    std::string_view text;   // as typed
    std::string_view ascii;  // what JSON wants; empty for a digit or a blank
    std::string_view zh, en; // what it is called: "逗号", "comma"
};

// The full-width sign that begins at byte `at`, if one does.
std::optional<FullWidth> full_width_at(std::string_view text, std::size_t at);

} // namespace board
