// SPDX-License-Identifier: MIT
#include "player/notice_wrap.h"

#include "base/utf8.h"

#include <utility>

namespace board {
namespace {

constexpr std::u32string_view closing = U"、，。．：；！？…—）」』】》〉”’,.:;!?)]}%";
constexpr std::u32string_view opening = U"（「『【《〈“‘([{";

bool in(std::u32string_view set, char32_t code) {
    return set.find(code) != std::u32string_view::npos;
}

// Latin, digits and the signs in addresses: below the CJK blocks, and no blank.
bool is_word(char32_t code) {
    return code > U' ' && code < 0x2000;
}

bool may_break(char32_t before, char32_t after) {
    if (in(closing, after) || in(opening, before) || after == U' ') return false;
    return !(is_word(before) && is_word(after));
}

// Pieces that stay together, each with the blanks that follow it.
std::vector<std::string> pieces_of(std::string_view text) {
    std::vector<std::string> pieces;
    char32_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto step = utf8_step(text, at);
        const char32_t code = step ? step->code : U'?';
        const std::size_t next = step ? step->next : at + 1;
        if (pieces.empty() || may_break(before, code)) pieces.emplace_back();
        pieces.back() += step ? std::string{text.substr(at, next - at)} : "?";
        before = code;
        at = next;
    }
    return pieces;
}

std::string trimmed(std::string text) {
    while (!text.empty() && text.back() == ' ') text.pop_back();
    return text;
}

// Takes off what stands after the last "/" in the second half of `line`: an address or a path is
// best broken there. Nothing where there is none.
std::string after_last_stroke(std::string& line) {
    const auto stroke = line.rfind('/');
    if (stroke == std::string::npos || stroke < line.size() / 2) return {};
    auto rest = line.substr(stroke + 1);
    line.resize(stroke + 1);
    return rest;
}

using Measure = std::function<int(const std::string&)>;

std::vector<std::string> fill_lines(std::string_view text, int width, const Measure& measure) {
    std::vector<std::string> lines;
    std::string line;
    const auto fits = [&](const std::string& longer) { return measure(trimmed(longer)) <= width; };
    const auto end_line = [&] {
        if (!line.empty()) lines.push_back(trimmed(std::exchange(line, {})));
    };
    for (const auto& piece : pieces_of(text)) {
        if (fits(line + piece)) {
            line += piece;
            continue;
        }
        end_line();
        if (fits(piece)) {
            line = piece;
            continue;
        }
        for (std::size_t at = 0; at < piece.size();) { // too wide for any line
            const auto next = utf8_step(piece, at)->next;
            const auto character = piece.substr(at, next - at);
            if (!fits(line + character)) {
                auto begun = after_last_stroke(line);
                end_line();
                line = std::move(begun);
            }
            line += character;
            at = next;
        }
    }
    end_line();
    return lines;
}

// One character alone on the last line, marks not counted.
bool ends_lonely(const std::vector<std::string>& lines) {
    if (lines.size() < 2) return false;
    int characters = 0;
    for (std::size_t at = 0; at < lines.back().size();) {
        const auto step = utf8_step(lines.back(), at);
        if (!in(closing, step->code)) ++characters;
        at = step->next;
    }
    return characters <= 1;
}

} // namespace

std::vector<std::string> wrap_notice(std::string_view text, int width, const Measure& measure) {
    const auto lines = fill_lines(text, width, measure);
    if (!ends_lonely(lines)) return lines;
    // Lines a little shorter bring the lonely character company.
    for (int percent = 96; percent >= 84; percent -= 4) {
        auto shorter = fill_lines(text, width * percent / 100, measure);
        if (shorter.size() == lines.size() && !ends_lonely(shorter)) return shorter;
    }
    return lines;
}

} // namespace board
