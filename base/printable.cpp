// SPDX-License-Identifier: MIT
#include "base/printable.h"

#include "base/utf8.h"

namespace board {
namespace {

bool steers(char32_t code) {
    return code < 0x20 || (code >= 0x7F && code <= 0x9F) || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069) || code == 0x2028 || code == 0x2029;
}

} // namespace

std::string printable(std::string_view text) {
    std::string safe;
    safe.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto step = utf8_step(text, at);
        const std::size_t next = step ? step->next : at + 1;
        const char c = text[at];
        if (c == '\n' || c == '\r' || c == '\t')
            safe += ' ';
        else if (!step || steers(step->code))
            safe += '?';
        else
            safe += text.substr(at, next - at);
        at = next;
    }
    return safe;
}

} // namespace board
