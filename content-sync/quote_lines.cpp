// SPDX-License-Identifier: MIT
#include "content-sync/quote_lines.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <optional>

namespace board {
namespace {

struct CodeRange {
    char32_t first, last;
};

// Blanks and marks of ASCII, Latin-1, and Unicode's blocks of general, Chinese and fullwidth ones.
constexpr std::array<CodeRange, 14> marks{{{0x00, 0x2F},
                                           {0x3A, 0x40},
                                           {0x5B, 0x60},
                                           {0x7B, 0xA0},
                                           {0xB7, 0xB7},
                                           {0x2000, 0x206F},
                                           {0x2E3A, 0x2E3B},
                                           {0x3000, 0x3004},
                                           {0x3008, 0x3020},
                                           {0x3030, 0x3030},
                                           {0xFE00, 0xFE4F}, // and variation selectors
                                           {0xFF01, 0xFF0F},
                                           {0xFF1A, 0xFF20},
                                           {0xE0100, 0xE01EF}}};

bool is_mark(char32_t code) {
    return std::any_of(marks.begin(), marks.end(), [&](const CodeRange& range) {
        return code >= range.first && code <= range.last;
    });
}

// How many bytes of a blank `text` begins with: an ASCII one or U+3000; 0 where it is none.
std::size_t blank_at_start(std::string_view text) {
    if (text.starts_with("\u3000")) return 3;
    return !text.empty() && static_cast<unsigned char>(text.front()) <= 0x20 ? 1 : 0;
}

std::string_view trimmed(std::string_view line) {
    while (const std::size_t blank = blank_at_start(line)) line.remove_prefix(blank);
    for (;;) {
        if (line.ends_with("\u3000"))
            line.remove_suffix(3);
        else if (!line.empty() && static_cast<unsigned char>(line.back()) <= 0x20)
            line.remove_suffix(1);
        else
            return line;
    }
}

} // namespace

std::vector<std::string_view> quote_lines(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (const std::string_view line = trimmed(text.substr(0, end)); !line.empty())
            lines.push_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::size_t couplet_length(std::string_view line) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < line.size();) {
        const auto step = utf8_step(line, at);
        if (!step) break;
        count += !is_mark(step->code);
        at = step->next;
    }
    return count;
}

} // namespace board
