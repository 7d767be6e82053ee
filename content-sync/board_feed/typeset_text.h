// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace board {

// The code points of a text by number: how typographers count, where paragraphs count bytes.
class CodePoints {
  public:
    explicit CodePoints(std::string_view text); // valid UTF-8

    std::size_t size() const { return codes_.size(); }
    char32_t operator[](std::size_t index) const { return codes_[index]; }
    // Of the code point that holds the byte; size() at and after the text's end.
    std::size_t at_byte(std::size_t offset) const;
    // Where it begins; the text's length for size().
    std::size_t byte(std::size_t index) const { return bytes_[index]; }
    // How many UTF-16 units stand before it.
    std::size_t utf16(std::size_t index) const { return utf16_[index]; }

  private:
    std::vector<char32_t> codes_;
    std::vector<std::size_t> bytes_, utf16_; // where each begins, and the text's end
};

} // namespace board
