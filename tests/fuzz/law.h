// SPDX-License-Identifier: MIT
#pragma once

#include "base/json.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace board {

// A law that every input must keep to; breaking it is a find like a crash.
inline void hold(bool kept, const char* law) {
    if (kept) return;
    std::fprintf(stderr, "broken: %s\n", law);
    std::abort();
}

// A place that exists in the text: a line of it, and no column beyond that line's end.
inline void hold_within(std::string_view text, TextPlace place) {
    hold(place.line >= 1 && place.column >= 1, "places count from 1");
    for (std::size_t line = 1; line < place.line; ++line) {
        const auto end = text.find('\n');
        hold(end != std::string_view::npos, "a place's line is one of the text's");
        text.remove_prefix(end + 1);
    }
    hold(place.column <= std::min(text.find('\n'), text.size()) + 1,
         "a place's column is one of its line's");
}

inline std::string_view text_of(const std::uint8_t* bytes, std::size_t size) {
    return {reinterpret_cast<const char*>(bytes), size};
}

} // namespace board
