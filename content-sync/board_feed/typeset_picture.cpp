// SPDX-License-Identifier: MIT
#include "content-sync/board_feed/typeset_picture.h"

#include "content-sync/board_feed/typeset_answer.h"
#include "content-sync/board_feed/typeset_text.h"
#include "fonts/em_box.h"

#include <algorithm>
#include <cmath>

namespace board {
namespace {

constexpr Px largest_em{72};
constexpr int longest_side = 16'384;
constexpr int most_pixels = 64 << 20;

// Draws along lines and across them, whichever way these run.
class Proof {
  public:
    Proof(const Theme& theme, WritingMode mode, Px em, Px length, int lines)
        : theme_{theme}
        , vertical_{mode == WritingMode::vertical_rl}
        , em_{em}
        , length_{length}
        , depth_{pitch() * (lines - 1) + em} {
        const Size size{length_ + margin() * 2, depth_ + margin() * 2};
        frame_.size = vertical_ ? Size{size.height, size.width} : size;
        frame_.ground = theme.colour("panel");
    }

    Size size() const { return frame_.size; }
    Frame take() && { return std::move(frame_); }

    // From `begin` to `end` along the line whose em boxes begin `top` across, `depth` deep.
    void box(Px begin, Px end, Px top, Px depth, std::string_view token) {
        const Px x = margin() + begin, y = margin() + top, length = std::max(Px{1}, end - begin);
        const Rect flat{x, y, length, depth};
        const Rect upright{frame_.size.width - y - depth, x, depth, length};
        frame_.elements.push_back(FilledBox{vertical_ ? upright : flat, theme_.colour(token), {}});
    }

    void cell(const PlacedCell& cell, Px top, bool hangs) {
        const Px begin = round_px(cell.pen), end = round_px(cell.pen + cell.advance);
        const std::string_view token = hangs ? "red" : "line";
        box(begin, end, top, hair(), token);
        box(begin, end, top + em_ - hair(), hair(), token);
        box(begin, begin + hair(), top, em_, token);
        box(end - hair(), end, top, em_, token);
    }

    void tick(F26Dot6 pen, Px top) {
        const Px at = round_px(pen) - hair();
        box(at, at + hair() * 2, top + em_, em_ / 6, "accent");
    }

    void measure(Px length) {
        for (const Px at : {Px{} - hair(), length})
            box(at, at + hair(), -(em_ / 4), depth_ + em_ / 2, "gold");
    }

    void type(Line line, Px top) {
        const Px ascent = round_px(em_box_ascent(em_));
        const Px x = vertical_ ? frame_.size.width - margin() - top - em_ / 2 : margin();
        const Px y = vertical_ ? margin() : margin() + top + ascent;
        frame_.elements.push_back(
            TextLine{std::move(line), x, y, {}, theme_.colour("ink"), "proof"});
    }

    Px pitch() const { return em_ * 7 / 4; }

  private:
    Px margin() const { return em_; }
    Px hair() const { return std::max(Px{1}, em_ / 48); }

    const Theme& theme_;
    bool vertical_;
    Px em_, length_, depth_;
    Frame frame_;
};

Px longest(const std::vector<Line>& lines, const TypesetRequest& request) {
    Px length{
        static_cast<int>(std::lround(request.measure_em.value_or(0) * request.style.em.value))};
    for (const Line& line : lines) length = std::max(length, ceil_px(line.measure + line.hang));
    return length;
}

Error too_large() {
    return {Fault::budget,
            {"文字太长，画不成一张图；请给出 measure_em，或用更小的 --em",
             "the text is too long for one picture; give measure_em, or a smaller --em"}};
}

bool fits(Size size) {
    return std::max(size.width, size.height) <= Px{longest_side} &&
           size.width.value <= most_pixels / std::max(1, size.height.value);
}

void draw(Proof& proof, const Line& line, Px top, const std::vector<BreakOpportunity>& breaks) {
    for (const PlacedCell& cell : line.cells) {
        proof.cell(cell, top, line.hang > F26Dot6{} && cell.pen >= line.measure);
        const auto at = std::lower_bound(
            breaks.begin(), breaks.end(), cell.end,
            [](const BreakOpportunity& here, std::size_t end) { return here.offset < end; });
        if (at != breaks.end() && at->offset == cell.end) proof.tick(cell.pen + cell.advance, top);
    }
    proof.type(line, top);
}

} // namespace

Result<Frame> draw_typeset(Typesetter& typesetter, const Theme& theme, TypesetRequest request) {
    ParagraphStyle& style = request.style;
    style.em = typeset_em(std::min(style.em, largest_em), request);
    const std::vector<Line> lines = typeset_lines(typesetter, request).lines;
    const Px length = longest(lines, request);
    if (lines.size() > longest_side || length > Px{longest_side}) return too_large();
    Proof proof{theme, style.mode, style.em, length, static_cast<int>(lines.size())};
    if (!fits(proof.size())) return too_large();
    if (request.measure_em) proof.measure(length);
    const auto breaks = typesetter.breaker.find(request.text, style.language, style.level);
    Px top{};
    for (const Line& line : lines) {
        draw(proof, line, top, breaks);
        top += proof.pitch();
    }
    return std::move(proof).take();
}

} // namespace board
