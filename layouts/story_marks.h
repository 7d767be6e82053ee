// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/annotation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace board {

// The elements of HTML that an editor may use inside a block of a story:
// <ruby>廉<rt>lián</rt></ruby> for how it is read, <u> for a proper name, <cite> for a book's
// title, <span class="mourning"> for a frame round a name. All other raw HTML is text.
class StoryMarks {
  public:
    // Takes a tag in, `text` being the block's so far; false when it is none of ours here.
    bool take(std::string_view tag, const std::string& text);
    // Where text goes that is no part of the block's own; null when it is.
    std::string* aside();

    void begin(AnnotationKind kind, const std::string& text);
    void end(AnnotationKind kind, const std::string& text);

    // The annotations in the order of their begins. An element that was not closed marks nothing,
    // and what an unclosed reading has swallowed comes back to the end of `text`.
    std::vector<Annotation> finish(std::string& text);

  private:
    struct Open {
        AnnotationKind kind;
        std::size_t begin;
    };

    bool take_ruby(std::string_view tag, const std::string& text);
    std::vector<Open>::iterator ruby();
    bool is_open(AnnotationKind kind) const;
    void end_reading(const std::string& text);

    std::vector<Open> open_;
    std::optional<std::string> reading_, parenthesis_; // inside <rt>, inside <rp>
    std::vector<Annotation> annotations_;
};

} // namespace board
