// SPDX-License-Identifier: MIT
#include "fonts/text_cluster.h"

#include "base/utf8.h"

#include <unicode/uchar.h>

namespace board {
namespace {

constexpr int longest_cluster = 32; // characters

constexpr char32_t joiner = 0x200D, text_selector = 0xFE0E, emoji_selector = 0xFE0F;

bool is(char32_t code, UProperty property) {
    return u_hasBinaryProperty(static_cast<UChar32>(code), property) != 0;
}

// Where nearly all of a Chinese text's characters are and no follower is: not looked up.
bool is_plain(char32_t code) {
    return (code >= 0x3400 && code < 0xA000) || (code >= 0x3001 && code < 0x302A) ||
           (code >= 0x20 && code < 0x7F) || (code >= 0xFF01 && code < 0xFF9E);
}

bool is_flag_letter(char32_t code) {
    return code >= 0x1F1E6 && code <= 0x1F1FF;
}

// What makes a picture of the cluster that it stands in. Characters before U+203C are pictures
// with a selector only.
bool asks_for_emoji(char32_t code) {
    return code == emoji_selector || (code > 0x203B && (is(code, UCHAR_EMOJI_PRESENTATION) ||
                                                        is(code, UCHAR_EMOJI_MODIFIER)));
}

// Whether `code` is joined to a cluster of `base` whose last character is `last`.
bool joins(char32_t base, char32_t last, char32_t code, int flag_letters) {
    if (is_flag_letter(code)) return is_flag_letter(base) && flag_letters == 1;
    if (last == joiner && is(code, UCHAR_EXTENDED_PICTOGRAPHIC))
        return is(base, UCHAR_EXTENDED_PICTOGRAPHIC);
    return follows_base(code);
}

} // namespace

bool follows_base(char32_t code) {
    if (is_plain(code)) return false;
    return is(code, UCHAR_GRAPHEME_EXTEND) || is(code, UCHAR_EMOJI_MODIFIER) || is_unseen(code);
}

bool is_unseen(char32_t code) {
    if (is_plain(code)) return false;
    const bool interlinear = code >= 0xFFF9 && code <= 0xFFFB;
    return interlinear || is(code, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) ||
           u_charType(static_cast<UChar32>(code)) == U_CONTROL_CHAR;
}

TextCluster cluster_at(std::string_view text, std::size_t at, std::size_t end) {
    const auto first = utf8_step(text, at);
    if (!first) return {at, end, 0xFFFD, 0, false}; // never: texts are checked when they come in
    TextCluster cluster{at, first->next, first->code, 0, false};
    bool text_asked = false;
    if (!is_plain(first->code)) cluster.emoji = asks_for_emoji(first->code);
    int flag_letters = is_flag_letter(first->code) ? 1 : 0;
    char32_t last = first->code;
    for (int count = 1; cluster.end < end && count < longest_cluster; ++count) {
        const auto next = utf8_step(text, cluster.end);
        if (!next || is_plain(next->code)) break;
        if (!joins(cluster.base, last, next->code, flag_letters)) break;
        flag_letters += is_flag_letter(next->code);
        if (next->code >= 0xE0100 && next->code <= 0xE01EF) cluster.variation = next->code;
        if (count == 1) text_asked = next->code == text_selector;
        if (asks_for_emoji(next->code)) cluster.emoji = true;
        last = next->code;
        cluster.end = next->next;
    }
    if (text_asked) cluster.emoji = false;
    return cluster;
}

} // namespace board
