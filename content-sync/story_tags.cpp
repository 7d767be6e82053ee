// SPDX-License-Identifier: MIT
#include "content-sync/story_tags.h"

#include <algorithm>
#include <cctype>

namespace board {
namespace {

bool is_letter(char c) {
    return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

// The tag that begins at `at`; with no name when there is none.
StoryTag tag_at(std::string_view text, std::size_t at) {
    StoryTag tag;
    tag.begin = at;
    const std::size_t end = text.find_first_of("<>", at + 1);
    if (end == std::string_view::npos || text[end] != '>') return tag;
    std::size_t name = at + 1;
    tag.closes = text[name] == '/';
    name += tag.closes;
    if (!is_letter(text[name])) return tag;
    std::size_t past = name;
    while (is_letter(text[past]) || (text[past] >= '0' && text[past] <= '9') || text[past] == '-')
        ++past;
    // "<https://…>" and "<a@b.c>" are links.
    if (std::string_view{" \t\n/>"}.find(text[past]) == std::string_view::npos) return tag;
    tag.name = text.substr(name, past - name);
    tag.written = text.substr(at, end + 1 - at);
    return tag;
}

} // namespace

std::size_t past_code_span(std::string_view text, std::size_t at) {
    const std::size_t begin = std::min(text.find_first_not_of('`', at), text.size());
    const std::string_view ticks = text.substr(at, begin - at);
    for (std::size_t end = begin; (end = text.find(ticks, end)) != std::string_view::npos;) {
        const std::size_t past = std::min(text.find_first_not_of('`', end), text.size());
        if (past - end == ticks.size()) return past;
        end = past;
    }
    return begin;
}

std::vector<StoryTag> story_tags(std::string_view text) {
    std::vector<StoryTag> tags;
    std::size_t paragraph = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (c == '\\') {
            at += 2;
        } else if (c == '`') {
            at = past_code_span(text, at);
        } else if (c == '\n') {
            const std::size_t next = std::min(text.find_first_not_of(" \t\r", at + 1), text.size());
            paragraph += next < text.size() && text[next] == '\n';
            at = next;
        } else if (c == '<') {
            StoryTag tag = tag_at(text, at);
            tag.paragraph = paragraph;
            at += tag.name.empty() ? 1 : tag.written.size();
            if (!tag.name.empty()) tags.push_back(tag);
        } else {
            ++at;
        }
    }
    return tags;
}

} // namespace board
