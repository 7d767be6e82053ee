// SPDX-License-Identifier: MIT
#include "fonts/em_box.h"
#include "layouts/page_layout.h"

#include <algorithm>

namespace board {
namespace {

// Between one message and the next, and before the first comes again.
constexpr std::string_view parting = "　　◆　　";

// Longer than any ticker: a line of it is never broken.
constexpr Px endless{1 << 22};

std::string joined(const std::vector<std::string>& messages) {
    std::string text;
    for (const std::string& message : messages) text += message + std::string{parting};
    return text;
}

// What stands still needs no mark behind its end: each message begins a line of its own.
std::string in_lines(const std::vector<std::string>& messages) {
    std::string text;
    for (const std::string& message : messages) text += (text.empty() ? "" : "\n") + message;
    return text;
}

} // namespace

void PageLayout::place_ticker(const Box& box, const Scope& scope, Rect area) {
    if (tools_.ticker.empty() || area.width < Px{1}) return;
    const Px inset = tools_.scale.length(box.padding_x);
    ParagraphStyle style = style_of(box.role, *tools_.scale.size(box.sizes.front()), box.alignment);
    const Paragraph& whole = paragraphs_.of({joined(tools_.ticker), {}, {}}, style);
    // What stands still is read by the part: no word is broken between two.
    ParagraphStyle by_words = style;
    by_words.fit = LineFit::headline;
    const Paragraph& parted = paragraphs_.of({in_lines(tools_.ticker), {}, {}}, by_words);
    auto lines = whole.lines(to_f26dot6(endless));
    if (lines.empty()) return;
    note_missing(whole.missing());
    Ticker ticker;
    ticker.box = area;
    ticker.inset = inset;
    ticker.baseline = area.y + (area.height - style.em) / 2 + round_px(em_box_ascent(style.em));
    ticker.ink = colour(box.colour, scope);
    ticker.ground = colour(box.fill.empty() ? "band" : box.fill, scope);
    ticker.role = box.role;
    // The blanks behind the last mark end the line: they are swallowed, but part the rounds.
    ticker.whole = std::move(lines.front());
    ticker.whole.measure += to_f26dot6(style.em * 2);
    ticker.parts = parted.lines(to_f26dot6(std::max(Px{1}, area.width - inset * 2)));
    if (style.em > area.height) overflow(box);
    page_.elements.push_back(std::move(ticker));
}

} // namespace board
