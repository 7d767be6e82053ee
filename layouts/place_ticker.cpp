// SPDX-License-Identifier: MIT
#include "base/utf8.h"
#include "fonts/em_box.h"
#include "layouts/page_layout.h"

#include <algorithm>

namespace board {
namespace {

// Between one message and the next, and before the first comes again.
constexpr std::string_view mark = "　　◆", gap = "　　";

// Of this many pixels no screen's page can hold a line; it is not set.
constexpr Px too_long_to_run{1 << 20};

std::string joined(const std::vector<std::string>& messages) {
    std::string text;
    for (const std::string& message : messages)
        text.append(text.empty() ? "" : gap).append(message).append(mark);
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
    // What stands still is read by the part: no word is broken between two.
    ParagraphStyle by_words = style;
    by_words.fit = LineFit::headline;
    const MarkedText parts{in_lines(tools_.ticker), {}, {}};
    note_missing(paragraphs_.of(parts, by_words).missing());
    Ticker ticker;
    ticker.box = area;
    ticker.inset = inset;
    ticker.baseline = area.y + (area.height - style.em) / 2 + round_px(em_box_ascent(style.em));
    ticker.ink = colour(box.colour, scope);
    ticker.ground = colour(box.fill.empty() ? "band" : box.fill, scope);
    ticker.role = box.role;
    const std::string line = joined(tools_.ticker);
    if (utf8_length(line) < static_cast<std::size_t>(too_long_to_run / style.em)) {
        ticker.whole = paragraphs_.of({line, {}, {}}, style).stretch({}, std::nullopt);
        ticker.whole.measure += to_f26dot6(style.em * 2); // the gap between the rounds
    }
    ticker.parts =
        paragraphs_.lines(parts, by_words, to_f26dot6(std::max(Px{1}, area.width - inset * 2)));
    if (style.em > area.height) overflow(box);
    page_.elements.push_back(std::move(ticker));
}

} // namespace board
