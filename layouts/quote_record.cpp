// SPDX-License-Identifier: MIT
#include "layouts/quote_record.h"

#include "base/utf8.h"
#include "content-sync/quote_lines.h"

#include <algorithm>

namespace board {
namespace {

using Lines = std::vector<std::string>;

// As much as is read in one look, and as much of it as stands well in one column.
constexpr std::size_t at_a_glance = 40, longest_phrase = 12;
constexpr std::size_t shortest_phrase = 3; // a shorter one begins the next one's column
// More columns than this leave a tall page's foot empty.
constexpr std::size_t most_in_one_tier = 5;

bool ends_phrase(char32_t mark) {
    constexpr std::u32string_view marks = U"，。；：！？";
    return marks.find(mark) != std::u32string_view::npos;
}

bool begins_phrase(std::string_view character) {
    constexpr std::string_view opening = "“‘「『（《〈【〔";
    return couplet_length(character) > 0 || opening.find(character) != std::string_view::npos;
}

// A line's phrases: each ends after its marks, closing ones with it.
void add_phrases(Lines& phrases, std::string_view line) {
    bool ended = false;
    phrases.emplace_back();
    for (std::size_t at = 0; at < line.size();) {
        const auto step = utf8_step(line, at);
        if (!step) return;
        const std::string_view character = line.substr(at, step->next - at);
        if (ended && begins_phrase(character)) {
            if (couplet_length(phrases.back()) >= shortest_phrase) phrases.emplace_back();
            ended = false;
        }
        ended = ended || ends_phrase(step->code);
        phrases.back() += character;
        at = step->next;
    }
}

std::string joined(Lines::const_iterator begin, Lines::const_iterator end) {
    std::string text;
    for (auto line = begin; line != end; ++line) text += (line == begin ? "" : "\n") + *line;
    return text;
}

// Empty where the text is too long for that.
Lines phrases_at_a_glance(const Lines& lines) {
    Lines phrases;
    std::size_t characters = 0;
    for (const std::string& line : lines) add_phrases(phrases, line);
    for (const std::string& phrase : phrases) {
        characters += couplet_length(phrase);
        if (couplet_length(phrase) > longest_phrase) return {};
    }
    return characters <= at_a_glance ? phrases : Lines{};
}

void add_columns(Record& item, const Lines& columns) {
    const auto middle = columns.begin() + static_cast<std::ptrdiff_t>(columns.size() / 2);
    if (!columns.empty()) item.fields["columns"] = joined(columns.begin(), columns.end());
    if (columns.size() <= most_in_one_tier || columns.size() % 2 != 0) return;
    item.fields["tiers"] = "yes";
    item.fields["tier.upper"] = joined(columns.begin(), middle);
    item.fields["tier.lower"] = joined(middle, columns.end());
}

} // namespace

void derive_quote(Record& item) {
    const std::string written = item.fields["text"], form = item.fields["form"];
    Lines lines;
    for (const std::string_view line : quote_lines(written)) lines.emplace_back(line);
    item.fields["text"] = joined(lines.begin(), lines.end());
    if (form == "couplet" && lines.size() == 2) {
        item.fields["couplet"] = "yes";
        item.fields["upper"] = lines.front();
        item.fields["lower"] = lines.back();
        return;
    }
    item.fields.erase("banner");
    add_columns(item, form == "verse" ? lines : phrases_at_a_glance(lines));
}

} // namespace board
