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

} // namespace board
