// SPDX-License-Identifier: MIT
#include "layouts/paragraphs.h"

namespace board {
namespace {

constexpr char separator = '\x1f'; // no text of a feed holds it

std::string key_of(const MarkedText& text, const ParagraphStyle& style) {
    std::string key = style.role + separator + style.language + separator;
    for (const int value :
         {style.em.value, static_cast<int>(style.mode), static_cast<int>(style.alignment),
          static_cast<int>(style.fit), static_cast<int>(style.level), static_cast<int>(style.marks),
          static_cast<int>(style.hanging), static_cast<int>(style.figures),
          static_cast<int>(style.grid), static_cast<int>(style.torn), style.indent})
        key += std::to_string(value) + separator;
    for (const RoleRange& range : text.roles)
        key +=
            std::to_string(range.begin) + '-' + std::to_string(range.end) + range.role + separator;
    for (const Annotation& each : text.annotations)
        key += std::to_string(each.begin) + '-' + std::to_string(each.end) + '=' +
               std::to_string(static_cast<int>(each.kind)) + each.text + separator;
    return key + separator + text.text;
}

} // namespace

const Paragraph& Paragraphs::of(const MarkedText& text, const ParagraphStyle& style) {
    std::string key = key_of(text, style);
    const auto known = known_.find(key);
    if (known != known_.end()) return known->second;
    return known_.emplace(std::move(key), Paragraph::shape(typesetter_, text, style)).first->second;
}

const std::vector<Line>& Paragraphs::lines(const MarkedText& text, const ParagraphStyle& style,
                                           F26Dot6 measure, std::size_t most) {
    std::string key = std::to_string(measure.value) + separator + std::to_string(most) + separator +
                      key_of(text, style);
    const auto known = broken_.find(key);
    if (known != broken_.end()) return known->second;
    auto lines = most == all ? of(text, style).lines(measure)
                             : Paragraph::shape(typesetter_, text, style).lines(measure);
    if (lines.size() > most)
        lines = {lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(most)};
    return broken_.emplace(std::move(key), std::move(lines)).first->second;
}

} // namespace board
