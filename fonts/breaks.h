// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/paragraph_style.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct UBreakIterator;

namespace board {

enum class BreakKind { allowed, forced };

// A place where a line may (or must) end: before the byte at `offset`.
struct BreakOpportunity {
    std::size_t offset = 0;
    BreakKind kind = BreakKind::allowed;
};

// Finds break opportunities: in Chinese text those of CLREQ's level, elsewhere those of UAX #14 as
// ICU tailors them to the language. Keeps one iterator a language, because opening one costs more
// than running it over a page.
class LineBreaker {
  public:
    // In the order of the text; the last is its end.
    std::vector<BreakOpportunity> find(std::string_view text, std::string_view language,
                                       BreakLevel level);

  private:
    struct CloseBreaks {
        void operator()(UBreakIterator* breaks) const;
    };
    using Iterator = std::unique_ptr<UBreakIterator, CloseBreaks>;
    std::map<std::string, Iterator, std::less<>> iterators_;
};

} // namespace board
