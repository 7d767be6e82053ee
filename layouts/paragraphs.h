// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/paragraph.h"

#include <limits>
#include <map>
#include <string>
#include <vector>

namespace board {

// The paragraphs of an item, each shaped once however often its pages are tried.
class Paragraphs {
  public:
    explicit Paragraphs(Typesetter& typesetter)
        : typesetter_{typesetter} {}

    static constexpr std::size_t all = std::numeric_limits<std::size_t>::max();

    // Stays valid as long as this.
    const Paragraph& of(const MarkedText& text, const ParagraphStyle& style);
    // The first `most` of its lines, broken once however often they are asked for; they stay valid
    // as long as this. Where not all are wanted, no more than these is kept: a long text would
    // else be held once for each of its pages.
    const std::vector<Line>& lines(const MarkedText& text, const ParagraphStyle& style,
                                   F26Dot6 measure, std::size_t most = all);

  private:
    Typesetter& typesetter_;
    std::map<std::string, std::vector<Line>, std::less<>> broken_; // by measure, text and style
    std::map<std::string, Paragraph, std::less<>> known_;          // by text and style
};

} // namespace board
