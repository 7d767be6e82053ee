// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/word_graph.h"

#include <memory>

struct UBreakIterator;

namespace board {

// Words by ICU's own dictionary: what there is when the word list is missing. Opened when first
// asked.
class IcuWords {
  public:
    // As cut_into_words() does, but for words that are kept.
    void cut(std::u16string_view text, std::size_t begin, std::size_t end,
             std::vector<Token>& tokens);

  private:
    struct CloseBreaks {
        void operator()(UBreakIterator* breaks) const;
    };
    std::unique_ptr<UBreakIterator, CloseBreaks> breaks_;
};

} // namespace board
