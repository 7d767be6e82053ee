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

// Where a line may end by the level's rules.
std::vector<std::size_t> allowed_breaks(Typesetter& typesetter, const TypesetRequest& request,
                                        const CodePoints& codes) {
    const ParagraphStyle& style = request.style;
    std::vector<std::size_t> breaks;
    for (const auto& found : typesetter.breaker.find(request.text, style.language, style.level)) {
        const std::size_t index = codes.at_byte(found.offset);
        if (index == 0 || index >= codes.size()) continue;
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
    const double longest = std::max(
        {1.0, static_cast<double>(utf8_length(request.text)), request.measure_em.value_or(0)});
    const double most = std::numeric_limits<int>::max() / 64.0 / (longest * most_em_a_character);
    return std::min(wanted, Px{std::max(1, static_cast<int>(std::min(most, 1e6)))});
}

std::vector<Line> typeset_lines(const Paragraph& paragraph, const TypesetRequest& request) {
    const auto measure = [&] {
        const double px = *request.measure_em * to_f26dot6(request.style.em).value;
        return F26Dot6{static_cast<int>(std::lround(px))};
    };
    std::vector<Line> lines;
    switch (request.task) {
    case TypesetTask::paragraph:
        return paragraph.lines(measure());
    case TypesetTask::fitted:
        lines.push_back(paragraph.stretch(request.edges, measure()));
        return lines;
    case TypesetTask::stretch:
        lines.push_back(paragraph.stretch(request.edges, std::nullopt));
        return lines;
    }
    return lines;
}

TypesetAnswer typeset(Typesetter& typesetter, TypesetRequest request) {
    const CodePoints codes{request.text};
    request.style.em = typeset_em(request.style.em, request);
    if (request.task == TypesetTask::paragraph)
        request.style.indent = static_cast<int>(request.indent_em);
    const Paragraph paragraph = Paragraph::shape(typesetter, {request.text, {}, {}}, request.style);
    const std::vector<Line> lines = typeset_lines(paragraph, request);
    TypesetAnswer answer;
    Reading reading{request, codes, answer};
    for (std::size_t i = 0; i < lines.size(); ++i)
        reading.line(lines[i], i + 1 < lines.size() ? lines[i + 1].begin : request.text.size());
    if (request.hanging)
        for (std::size_t i = 0; i + 1 < lines.size(); ++i)
            answer.breaks.push_back(answer.lines[i].end);
    else
        answer.breaks = allowed_breaks(typesetter, request, codes);
    for (const std::size_t index : answer.breaks) answer.breaks_utf16.push_back(codes.utf16(index));
    answer.missing = paragraph.missing();
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
