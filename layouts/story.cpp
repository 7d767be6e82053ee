// SPDX-License-Identifier: MIT
#include "layouts/story.h"

#include "base/utf8.h"
#include "fonts/character_class.h"
#include "layouts/story_marks.h"

#include <md4c.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace board {
namespace {

// The character of "&#24265;", "&#x5EC9;" or one of the names that people type; others stay as they
// are (CommonMark §2.5 knows two thousand).
std::string decoded(std::string_view entity) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> names{
        {{"&amp;", "&"},
         {"&lt;", "<"},
         {"&gt;", ">"},
         {"&quot;", "\""},
         {"&apos;", "'"},
         {"&nbsp;", "\u00A0"}}};
    for (const auto& [name, character] : names)
        if (name == entity) return std::string{character};
    if (entity.size() < 4 || entity[1] != '#') return std::string{entity};
    const bool hexadecimal = entity[2] == 'x' || entity[2] == 'X';
    const char* first = entity.data() + (hexadecimal ? 3 : 2);
    std::uint32_t code = 0;
    const auto [end, error] =
        std::from_chars(first, entity.data() + entity.size() - 1, code, hexadecimal ? 16 : 10);
    const bool character = error == std::errc{} && code >= 0x20 && code <= 0x10FFFF &&
                           (code < 0xD800 || code > 0xDFFF);
    return character ? to_utf8(code) : std::string{entity};
}

struct ListLevel {
    bool ordered = false;
    unsigned number = 0;
};

// Collects md4c's events into blocks.
class StoryReader {
  public:
    std::vector<StoryBlock> read(std::string_view text) {
        MD_PARSER parser{};
        parser.flags = MD_FLAG_NOHTMLBLOCKS;
        parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
            static_cast<StoryReader*>(self)->enter(type, detail);
            return 0;
        };
        parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
            static_cast<StoryReader*>(self)->leave(type);
            return 0;
        };
        parser.enter_span = [](MD_SPANTYPE type, void*, void* self) {
            static_cast<StoryReader*>(self)->enter_span(type);
            return 0;
        };
        parser.leave_span = [](MD_SPANTYPE type, void*, void* self) {
            static_cast<StoryReader*>(self)->leave_span(type);
            return 0;
        };
        parser.text = [](MD_TEXTTYPE type, const MD_CHAR* begin, MD_SIZE size, void* self) {
            static_cast<StoryReader*>(self)->add(type, {begin, size});
            return 0;
        };
        md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, this);
        finish();
        return std::move(blocks_);
    }

  private:
    void begin(BlockKind kind) {
        finish();
        current_.kind = kind;
        open_ = true;
    }

    void finish() {
        current_.annotations = marks_.finish(current_.text);
        if (open_ && !current_.text.empty()) blocks_.push_back(std::move(current_));
        current_ = {};
        open_ = false;
        strong_ = 0;
    }

    void enter(MD_BLOCKTYPE type, void* detail) {
        if (type == MD_BLOCK_UL) lists_.push_back({false, 0});
        if (type == MD_BLOCK_OL)
            lists_.push_back({true, static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start});
        if (type == MD_BLOCK_QUOTE) ++quotes_;
        if (type == MD_BLOCK_H) begin(BlockKind::heading);
        if (type == MD_BLOCK_CODE) begin(BlockKind::paragraph);
        // Inside a list item or a quotation a paragraph continues what the outer block began.
        if (type == MD_BLOCK_P && !(open_ && current_.text.empty()))
            begin(quotes_ > 0 ? BlockKind::quotation : BlockKind::paragraph);
        if (type == MD_BLOCK_LI) {
            begin(BlockKind::list_item);
            ListLevel& level = lists_.back();
            current_.marker = level.ordered ? std::to_string(level.number++) + "." : "•";
            current_.depth = static_cast<int>(lists_.size()) - 1;
        }
    }

    void leave(MD_BLOCKTYPE type) {
        if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) lists_.pop_back();
        if (type == MD_BLOCK_QUOTE) --quotes_;
        if (type != MD_BLOCK_UL && type != MD_BLOCK_OL) finish();
    }

    void enter_span(MD_SPANTYPE type) {
        if (!open_) begin(BlockKind::paragraph);
        if (type == MD_SPAN_STRONG) ++strong_;
        if (type == MD_SPAN_EM) marks_.begin(AnnotationKind::emphasis_dots, current_.text);
    }
    void leave_span(MD_SPANTYPE type) {
        if (type == MD_SPAN_STRONG && strong_ > 0) --strong_;
        if (type == MD_SPAN_EM) marks_.end(AnnotationKind::emphasis_dots, current_.text);
    }

    void add(MD_TEXTTYPE type, std::string_view text) {
        if (!open_) begin(BlockKind::paragraph);
        if (type == MD_TEXT_HTML && marks_.take(text, current_.text)) return;
        std::string* aside = marks_.aside();
        std::string& target = aside != nullptr ? *aside : current_.text;
        const std::size_t from = target.size();
        if (type == MD_TEXT_BR)
            target += '\n';
        else if (type == MD_TEXT_SOFTBR)
            target += soft_break(target);
        else if (type == MD_TEXT_ENTITY)
            target += decoded(text);
        else if (type != MD_TEXT_NULLCHAR)
            target += text;
        if (strong_ > 0 && aside == nullptr && target.size() > from) stress(from);
    }

    void stress(std::size_t from) {
        auto& ranges = current_.ranges;
        if (!ranges.empty() && ranges.back().end == from)
            ranges.back().end = current_.text.size();
        else
            ranges.push_back({from, current_.text.size(), "strong"});
    }

    // A line of source that ends in Chinese needs no blank before the next.
    static const char* soft_break(const std::string& text) {
        std::size_t last = text.size();
        while (last > 0 && (static_cast<unsigned char>(text[--last]) & 0xC0) == 0x80) continue;
        const auto step = utf8_step(text, last);
        const auto kind = step ? character_class(step->code) : CharacterClass::han;
        const bool spaced = (step && step->code < 0x80) || kind == CharacterClass::western ||
                            kind == CharacterClass::other;
        return spaced ? " " : "";
    }

    std::vector<StoryBlock> blocks_;
    StoryBlock current_;
    bool open_ = false;
    int quotes_ = 0;
    std::vector<ListLevel> lists_;
    int strong_ = 0;
    StoryMarks marks_;
};

} // namespace

StoryBlock StoryBlock::from(std::size_t offset) const {
    if (offset == 0) return *this;
    StoryBlock rest{kind, text.substr(offset), {}, {}, "", depth};
    for (const RoleRange& range : ranges)
        if (range.end > offset)
            rest.ranges.push_back(
                {std::max(range.begin, offset) - offset, range.end - offset, range.role});
    for (Annotation part : annotations) {
        if (part.end <= offset) continue;
        part.begin = std::max(part.begin, offset) - offset;
        part.end -= offset;
        rest.annotations.push_back(std::move(part));
    }
    return rest;
}

std::vector<StoryBlock> read_story(std::string_view commonmark) {
    return StoryReader{}.read(commonmark);
}

} // namespace board
