// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace board {

// How much an item holds: from hardly anything to more than a board was made for.
struct Stress {
    int title = 12;   // characters
    int rows = 4;     // of whatever its kind lists
    int text = 60;    // characters of its body, and of each cell a part of them
    int pictures = 1; // where its kind has any
    bool urgent = false;
    std::string shown() const;
};

// The kinds that make pages.
const std::vector<std::string>& page_kinds();
// An item of the kind as JSON, with every member that its kind has, filled with invented Chinese.
std::string stress_item(const std::string& kind, const Stress& stress);
// A feed around it, with branches, teams and a screen of every position.
std::string stress_feed(const std::string& kind, const Stress& stress);

} // namespace board
