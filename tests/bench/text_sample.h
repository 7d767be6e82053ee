// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace board {

// Some 2,000 characters as boards show them (text_sample.txt), a paragraph a line.
struct TextSample {
    std::string whole;
    std::vector<std::string> paragraphs;
    std::size_t characters = 0; // line feeds not counted
};

TextSample text_sample();

constexpr int measure_in_em = 50;

} // namespace board
