// SPDX-License-Identifier: MIT
#include "layouts/story.h"

#include "base/utf8.h"
#include "fonts/character_class.h"
#include "layouts/story_marks.h"

#include <md4c.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <utility>

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

Alignment alignment_of(MD_ALIGN align) {
    if (align == MD_ALIGN_CENTER) return Alignment::centre;
    return align == MD_ALIGN_RIGHT ? Alignment::end : Alignment::start;
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
        parser.flags = MD_FLAG_NOHTMLBLOCKS | MD_FLAG_TABLES;
        parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
            static_cast<StoryReader*>(self)->enter(type, detail);
            return 0;
        };
        parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
            static_cast<StoryReader*>(self)->leave(type);
            return 0;
        };
        parser.enter_span = [](MD_SPANTYPE type, void* detail, void* self) {
            static_cast<StoryReader*>(self)->enter_span(type, detail);
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

    MarkedText take_text() {
        current_.content.annotations = marks_.finish(current_.content.text);
        strong_ = 0;
        return std::exchange(current_.content, {});
    }

    void finish() {
        current_.content = take_text();
        if (open_ && !current_.content.text.empty()) blocks_.push_back(std::move(current_));
        std::move(pictures_.begin(), pictures_.end(), std::back_inserter(blocks_));
        pictures_.clear();
        current_ = {};
        open_ = false;
    }

    void enter(MD_BLOCKTYPE type, void* detail) {
        if (type == MD_BLOCK_UL) lists_.push_back({false, 0});
        if (type == MD_BLOCK_OL)
            lists_.push_back({true, static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start});
        if (type == MD_BLOCK_QUOTE) ++quotes_;
        if (type == MD_BLOCK_H) begin(BlockKind::heading);
        if (type == MD_BLOCK_CODE) begin(BlockKind::paragraph);
        // Inside a list item or a quotation a paragraph continues what the outer block began.
        if (type == MD_BLOCK_P && !(open_ && current_.content.text.empty()))
            begin(quotes_ > 0 ? BlockKind::quotation : BlockKind::paragraph);
        if (type == MD_BLOCK_TABLE) begin(BlockKind::table);
        if (type == MD_BLOCK_TR) begin_row();
        if (type == MD_BLOCK_TH)
            table_.columns.push_back(alignment_of(static_cast<MD_BLOCK_TD_DETAIL*>(detail)->align));
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
        if (type == MD_BLOCK_TH || type == MD_BLOCK_TD) return end_cell();
        if (type == MD_BLOCK_TR || type == MD_BLOCK_THEAD || type == MD_BLOCK_TBODY) return;
        if (type == MD_BLOCK_TABLE) end_table();
        if (type != MD_BLOCK_UL && type != MD_BLOCK_OL) finish();
    }

    void begin_row() {
        table_.rows.emplace_back();
        column_ = 0;
    }

    // A short source can stand for millions of empty cells: only what says something is kept.
    void end_cell() {
        MarkedText cell = take_text();
        auto& row = table_.rows.back();
        if (!cell.text.empty()) {
            row.resize(column_);
            row.push_back(std::move(cell));
        }
        ++column_;
    }

    void end_table() {
        StoryTable table = std::exchange(table_, {});
        const bool says_something = std::any_of(table.rows.begin(), table.rows.end(),
                                                [](const auto& row) { return !row.empty(); });
        if (!says_something) return;
        blocks_.push_back({BlockKind::table, {}});
        blocks_.back().table = std::move(table);
    }

    void enter_span(MD_SPANTYPE type, void* detail) {
        if (!open_) begin(BlockKind::paragraph);
        if (type == MD_SPAN_IMG && pictures_open_++ == 0)
            begin_picture(static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src);
        if (type == MD_SPAN_STRONG) ++strong_;
        if (type == MD_SPAN_EM) marks_.begin(AnnotationKind::emphasis_dots, current_.content.text);
    }
    void leave_span(MD_SPANTYPE type) {
        if (type == MD_SPAN_IMG && --pictures_open_ == 0) end_picture();
        if (type == MD_SPAN_STRONG && strong_ > 0) --strong_;
        if (type == MD_SPAN_EM) marks_.end(AnnotationKind::emphasis_dots, current_.content.text);
    }

    // What a picture stands in waits until its caption is read.
    void begin_picture(const MD_ATTRIBUTE& source) {
        around_ = {std::exchange(current_, {}), std::exchange(strong_, 0),
                   std::exchange(marks_, {})};
        current_.kind = BlockKind::picture;
        current_.asset.assign(source.text, source.size);
    }

    void end_picture() {
        current_.content = take_text();
        pictures_.push_back(std::move(current_));
        current_ = std::move(around_.block);
        strong_ = around_.strong;
        marks_ = std::move(around_.marks);
    }

    void add(MD_TEXTTYPE type, std::string_view text) {
        if (!open_) begin(BlockKind::paragraph);
        std::string& own = current_.content.text;
        if (type == MD_TEXT_HTML && marks_.take(text, own)) return;
        std::string* aside = marks_.aside();
        std::string& target = aside != nullptr ? *aside : own;
        const std::size_t from = target.size();
        // What parts a picture from the words after it.
        if (type == MD_TEXT_NORMAL && target.empty())
            text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
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
        auto& ranges = current_.content.roles;
        const std::size_t end = current_.content.text.size();
        if (!ranges.empty() && ranges.back().end == from)
            ranges.back().end = end;
        else
            ranges.push_back({from, end, "strong"});
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

    struct Around {
        StoryBlock block;
        int strong = 0;
        StoryMarks marks;
    };

    std::vector<StoryBlock> blocks_, pictures_; // pictures stand after the block they are in
    StoryBlock current_;
    Around around_; // the picture whose caption is being read
    bool open_ = false;
    int quotes_ = 0, strong_ = 0, pictures_open_ = 0;
    std::vector<ListLevel> lists_;
    StoryTable table_;
    std::size_t column_ = 0;
    StoryMarks marks_;
};

} // namespace

std::vector<StoryBlock> read_story(std::string_view commonmark) {
    return StoryReader{}.read(commonmark);
}

} // namespace board
