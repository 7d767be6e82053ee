// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/paragraph.h"

#include <map>
#include <string>

namespace board {

// The paragraphs of an item, each shaped once however often its pages are tried.
class Paragraphs {
  public:
    explicit Paragraphs(Typesetter& typesetter)
        : typesetter_{typesetter} {}

    // Stays valid as long as this.
    const Paragraph& of(const MarkedText& text, const ParagraphStyle& style);

  private:
    Typesetter& typesetter_;
    std::map<std::string, Paragraph, std::less<>> known_; // by text and style
};

} // namespace board
