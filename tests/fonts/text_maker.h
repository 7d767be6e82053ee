// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <random>
#include <string>

namespace board {

// Texts as boards have them and worse: Han, marks and chains of them, Western words, numbers with
// units, quotes, emoji, blanks and new lines. The same seed makes the same texts everywhere.
class TextMaker {
  public:
    explicit TextMaker(std::uint32_t seed)
        : random_{seed} {}

    // Of so many parts, in the language's characters.
    std::string text(const std::string& language, int parts);
    std::uint32_t below(std::uint32_t bound) {
        return static_cast<std::uint32_t>(random_()) % bound;
    }

  private:
    std::string part(bool traditional);
    std::string han(bool traditional);

    std::mt19937 random_; // its numbers are the standard's; a distribution's would not be
};

} // namespace board
