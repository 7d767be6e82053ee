// SPDX-License-Identifier: MIT
#pragma once

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

// Finds break opportunities: UAX #14 by ICU, with `lb=strict` of the text's language. Keeps one
// iterator a language, because opening one costs more than running it over a page.
class LineBreaker {
  public:
    // In the order of the text; the last is its end.
    std::vector<BreakOpportunity> find(std::string_view text, std::string_view language);

  private:
    struct CloseBreaks {
        void operator()(UBreakIterator* breaks) const;
    };
    using Iterator = std::unique_ptr<UBreakIterator, CloseBreaks>;
    std::map<std::string, Iterator, std::less<>> iterators_;
};

} // namespace board
