// SPDX-License-Identifier: MIT
#include "content-sync/sync/comments.h"

#include <algorithm>

namespace board {
namespace {

bool goes_on(char c) { // a byte of UTF-8 behind the first of its character
    return (static_cast<unsigned char>(c) & 0xc0u) == 0x80;
}

// One blank a character: columns are counted in characters.
void blank(std::string& out, std::string_view comment) {
    for (const char c : comment)
        if (c == '\n' || c == '\r')
            out += c;
        else if (!goes_on(c))
            out += ' ';
}

std::size_t end_of_string(std::string_view text, std::size_t at) {
    for (++at; at < text.size() && text[at] != '"' && text[at] != '\n'; ++at)
        if (text[at] == '\\') ++at;
    return std::min(at + 1, text.size());
}

TextPlace place_in(std::string_view text, std::size_t at) {
    TextPlace place;
    for (const char c : text.substr(0, at)) {
        if (c == '\n')
            place = {place.line + 1, 1};
        else if (!goes_on(c))
            ++place.column;
    }
    return place;
}

} // namespace

Result<std::string> without_comments(std::string_view text, TextPlace* told) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto rest = text.substr(at);
        auto length = std::size_t{1};
        if (rest.starts_with("//")) {
            length = std::min(rest.find('\n'), rest.size());
            blank(out, rest.substr(0, length));
        } else if (rest.starts_with("/*")) {
            const auto end = rest.find("*/", 2);
            if (end == std::string_view::npos) {
                *told = place_in(text, at);
                return Error{Fault::malformed,
                             {"注释“/*”没有结束，请补上“*/”",
                              "the comment \"/*\" does not end; write \"*/\" behind it"}};
            }
            length = end + 2;
            blank(out, rest.substr(0, length));
        } else {
            if (rest.front() == '"') length = end_of_string(text, at) - at;
            out += rest.substr(0, length);
        }
        at += length;
    }
    return out;
}

} // namespace board
