// SPDX-License-Identifier: MIT
#include "content-sync/board_feed/typeset_answer.h"

#include "base/json_writer.h"
#include "base/utf8.h"
#include "content-sync/board_feed/typeset_text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace board {
namespace {

// Whether a code point shows beside others of its cluster: marks, selectors and joiners do not.
bool shows(char32_t code) {
    return code >= 0x20 && !follows_base(code);
}

double rounded(double em) {
    return std::round(em * 1e4) / 1e4 + 0.0; // no -0
}

// Fills in an answer from lines, one after the other.
class Reading {
  public:
    Reading(const TypesetRequest& request, const CodePoints& codes, TypesetAnswer& answer)
        : request_{request}
        , codes_{codes}
        , answer_{answer} {
        answer_.pens.resize(codes.size());
        answer_.advances.resize(codes.size());
    }

    void line(const Line& line, std::size_t next_begin) {
        // A stretch knows nothing of indents; lines have theirs already.
        shift_ = request_.task == TypesetTask::paragraph
                     ? 0
                     : std::max(0.0, request_.indent_em) - em(line.indent);
        TypesetAnswer::SetLine set{codes_.at_byte(line.begin),
                                   codes_.at_byte(next_begin),
                                   rounded(em(line.measure) + shift_),
                                   {}};
        // Blanks that a break has swallowed stand at the line's end.
        for (std::size_t i = set.start; i < set.end; ++i) answer_.pens[i] = set.width_em;
        for (const PlacedCell& placed : line.cells) {
            cell(placed);
            if (line.hang > F26Dot6{} && placed.pen >= line.measure)
                set.hangs.push_back(codes_.at_byte(placed.begin));
            if (placed.gap > F26Dot6{} && &placed != &line.cells.front())
                answer_.gaps.emplace_back(codes_.at_byte(placed.begin), rounded(em(placed.gap)));
        }
        answer_.total_em = rounded(answer_.total_em + em(line.measure + line.hang) + shift_);
        answer_.lines.push_back(std::move(set));
    }

  private:
    double em(F26Dot6 length) const {
        return static_cast<double>(length.value) / to_f26dot6(request_.style.em).value;
    }

    void cell(const PlacedCell& placed) {
        const std::size_t begin = codes_.at_byte(placed.begin), end = codes_.at_byte(placed.end);
        std::size_t showing = 0;
        for (std::size_t i = begin; i < end; ++i) showing += i == begin || shows(codes_[i]) ? 1 : 0;
        const double share =
            em(placed.advance) / static_cast<double>(std::max<std::size_t>(1, showing));
        double pen = em(placed.pen) + shift_;
        for (std::size_t i = begin; i < end; ++i) {
            const double advance = i == begin || shows(codes_[i]) ? share : 0;
            answer_.pens[i] = rounded(pen);
            answer_.advances[i] = rounded(advance);
            pen += advance;
        }
    }

    const TypesetRequest& request_;
    const CodePoints& codes_;
    TypesetAnswer& answer_;
    double shift_ = 0;
};

// What follows a text that goes on, some lines of it: words so short that any number of lines can
// be made of them, and none of the text's own is set otherwise for their sake.
std::string going_on(const TypesetRequest& request) {
    std::string text = "永永";
    for (double em = 0; em < std::min(*request.measure_em, 200.0) * 3 + 3; em += 0.5) text += " il";
    return text;
}

// The lines without what stands after `end`.
std::vector<Line> clipped(std::vector<Line> lines, std::size_t end) {
    while (lines.size() > 1 && lines.back().begin >= end) lines.pop_back();
    Line& last = lines.back();
    const auto after = [&](const PlacedCell& cell) { return cell.begin >= end; };
    std::erase_if(last.glyphs, [&](const PlacedGlyph& glyph) { return glyph.cluster >= end; });
    if (std::erase_if(last.cells, after) == 0) return lines;
    last.hang = {};
    last.measure =
        last.cells.empty() ? last.indent : last.cells.back().pen + last.cells.back().advance;
    return lines;
}

// Where a line may end: by the level's rules, and in a headline between words only.
std::vector<std::size_t> allowed_breaks(Typesetter& typesetter, const TypesetRequest& request,
                                        const CodePoints& codes) {
    const ParagraphStyle& style = request.style;
    const bool headline = style.fit == LineFit::headline;
    std::vector<std::size_t> words, breaks;
    if (headline) words = typesetter.words.boundaries(request.text);
    for (const auto& found : typesetter.breaker.find(request.text, style.language, style.level)) {
        const std::size_t index = codes.at_byte(found.offset);
        if (index == 0 || index >= codes.size()) continue;
        if (headline && !std::binary_search(words.begin(), words.end(), found.offset)) continue;
        breaks.push_back(index);
    }
    return breaks;
}

void write(JsonWriter& writer, const std::vector<std::size_t>& numbers) {
    writer.begin_array();
    for (const std::size_t number : numbers) writer.value(number);
    writer.end_array();
}

void write(JsonWriter& writer, std::size_t index, double em) {
    writer.begin_array().value(index).value(em).end_array();
}

void write(JsonWriter& writer, const std::vector<double>& lengths) {
    writer.begin_array();
    for (std::size_t i = 0; i < lengths.size(); ++i) write(writer, i, lengths[i]);
    writer.end_array();
}

void write(JsonWriter& writer, const std::vector<TypesetAnswer::SetLine>& lines) {
    writer.begin_array();
    for (const auto& line : lines) {
        writer.begin_object().member("start", line.start).member("end", line.end);
        writer.member("width_em", line.width_em).key("hangs");
        write(writer, line.hangs);
        writer.end_object();
    }
    writer.end_array();
}

} // namespace

Px typeset_em(Px wanted, const TypesetRequest& request) {
    // No character is wider than this; most are one.
    constexpr double most_em_a_character = 4;
    const double longest = std::max({1.0, static_cast<double>(utf8_length(request.text)),
                                     request.measure_em.value_or(0), std::abs(request.indent_em)});
    const double most = std::numeric_limits<int>::max() / 64.0 / (longest * most_em_a_character);
    return std::min(wanted, Px{std::max(1, static_cast<int>(std::min(most, 1e6)))});
}

Typesetting typeset_lines(Typesetter& typesetter, const TypesetRequest& request) {
    ParagraphStyle style = request.style;
    style.em = typeset_em(style.em, request);
    F26Dot6 measure{};
    if (request.measure_em)
        measure.value = static_cast<int>(std::lround(*request.measure_em * style.em.value * 64));
    if (request.task != TypesetTask::paragraph) {
        const auto paragraph = Paragraph::shape(typesetter, {request.text, {}, {}}, style);
        const bool fitted = request.task == TypesetTask::fitted;
        const auto to = fitted ? std::optional{measure} : std::nullopt;
        return {{paragraph.stretch(request.edges, to)}, paragraph.missing()};
    }
    style.indent = static_cast<int>(request.indent_em);
    if (request.hanging && !request.edges.end) {
        const auto paragraph =
            Paragraph::shape(typesetter, {request.text + going_on(request), {}, {}}, style);
        return {clipped(paragraph.lines(measure), request.text.size()), paragraph.missing()};
    }
    const auto paragraph = Paragraph::shape(typesetter, {request.text, {}, {}}, style);
    return {paragraph.lines(measure), paragraph.missing()};
}

TypesetAnswer typeset(Typesetter& typesetter, TypesetRequest request) {
    request.style.em = typeset_em(request.style.em, request);
    const CodePoints codes{request.text};
    const auto [lines, missing] = typeset_lines(typesetter, request);
    TypesetAnswer answer;
    answer.missing = missing;
    Reading reading{request, codes, answer};
    for (std::size_t i = 0; i < lines.size(); ++i)
        reading.line(lines[i], i + 1 < lines.size() ? lines[i + 1].begin : request.text.size());
    if (request.hanging)
        for (std::size_t i = 0; i + 1 < lines.size(); ++i)
            answer.breaks.push_back(answer.lines[i].end);
    else
        answer.breaks = allowed_breaks(typesetter, request, codes);
    for (const std::size_t index : answer.breaks) answer.breaks_utf16.push_back(codes.utf16(index));
    return answer;
}

std::string as_json(const TypesetRequest& request, const TypesetAnswer& answer) {
    JsonWriter writer{JsonStyle::compact};
    writer.begin_object().key("id");
    if (request.id.empty())
        writer.value(Json{});
    else
        writer.value(request.id);
    writer.key("breaks");
    write(writer, answer.breaks);
    writer.key("breaks_utf16");
    write(writer, answer.breaks_utf16);
    writer.key("pens");
    write(writer, answer.pens);
    writer.key("advances");
    write(writer, answer.advances);
    writer.key("gaps").begin_array();
    for (const auto& [index, em] : answer.gaps) write(writer, index, em);
    writer.end_array().member("total_em", answer.total_em);
    writer.key("lines");
    write(writer, answer.lines);
    writer.key("missing").begin_array();
    for (const std::string& character : answer.missing) writer.value(character);
    return writer.end_array().end_object().take();
}

} // namespace board
