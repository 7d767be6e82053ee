// SPDX-License-Identifier: MIT
#include "content-sync/text_checks.h"

#include "base/utf8.h"

#include <algorithm>
#include <cstdio>
#include <utility>

namespace board {
namespace {

constexpr std::size_t longest_text = 20'000;

bool is_control(char32_t code) {
    const bool layout = code == '\t' || code == '\n' || code == '\r';
    return !layout && (code < 0x20 || (code >= 0x7F && code < 0xA0));
}

bool is_override(char32_t code) {
    return code == 0x202D || code == 0x202E;
}

// Marks that stack over or under a letter, and selectors of its form: no language's letter has more
// than four of them, but a thousand run over the lines above and cost a shaper its square in time.
// Tibetan's stacks are its letters, and deeper.
bool is_stacking_mark(char32_t code) {
    static constexpr std::pair<char32_t, char32_t> ranges[] = {
        {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05C7}, {0x0610, 0x061A},
        {0x064B, 0x065F}, {0x06D6, 0x06ED}, {0x0E34, 0x0E3A}, {0x0E47, 0x0E4E},
        {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x20D0, 0x20FF}, {0x302A, 0x302F},
        {0x3099, 0x309A}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xE0100, 0xE01EF}};
    return std::any_of(std::begin(ranges), std::end(ranges), [&](const auto& range) {
        return code >= range.first && code <= range.second;
    });
}

bool is_tibetan_stack(char32_t code) {
    return (code >= 0x0F71 && code <= 0x0F84) || (code >= 0x0F90 && code <= 0x0FBC);
}

// How many marks follow one another up to the one that was just read.
class Stack {
  public:
    // Whether this one is one too many for its letter; said once for each stack.
    bool overflows(char32_t code) {
        const bool tibetan = is_tibetan_stack(code);
        height_ = tibetan || is_stacking_mark(code) ? height_ + 1 : 0;
        return height_ == (tibetan ? most_tibetan : most) + 1;
    }
    static constexpr std::size_t most = 4, most_tibetan = 8;

  private:
    std::size_t height_ = 0;
};

bool is_private_use(char32_t code) {
    return code >= 0xE000 && code <= 0xF8FF;
}

// "U+E001".
std::string code_name(char32_t code) {
    char name[16];
    std::snprintf(name, sizeof name, "U+%04X", static_cast<unsigned>(code));
    return name;
}

// Such a character has a shape in one font on one machine only.
void warn_private_use(char32_t code, std::size_t position, const std::string& pointer,
                      Findings& findings) {
    const std::string place = std::to_string(position), name = code_name(code);
    findings.warning(
        "private-use-character", pointer,
        {"第 " + place + " 个字符 " + name + " 是自造字，屏幕上多半显示不出；请换成正式的字",
         "character " + place + " is the private-use character " + name +
             ", which boards can hardly show; use the real one"});
}

void too_many_marks(std::size_t position, const std::string& pointer, Findings& findings) {
    const std::string place = std::to_string(position);
    findings.error("too-many-marks", pointer,
                   {"第 " + place + " 个字符处，同一个字上叠了太多附加符号，请删去重写这几个字",
                    "at character " + place +
                        " too many marks are stacked on one letter; delete them and type the words "
                        "again"});
}

void check_text(std::string_view text, const std::string& pointer, Findings& findings) {
    std::size_t length = 0;
    bool private_use = false;
    Stack marks;
    for (std::size_t at = 0; at < text.size(); ++length) {
        const auto step = utf8_step(text, at);
        if (!step) return;
        at = step->next;
        if (is_private_use(step->code) && !std::exchange(private_use, true))
            warn_private_use(step->code, length + 1, pointer, findings);
        if (marks.overflows(step->code)) return too_many_marks(length + 1, pointer, findings);
        if (!is_control(step->code) && !is_override(step->code)) continue;
        const std::string code = code_name(step->code), place = std::to_string(length + 1);
        const bool control = is_control(step->code);
        return findings.error(control ? "control-character" : "bidi-override", pointer,
                              {"第 " + place + " 个字符是" +
                                   (control ? "控制字符 " : "强制文字方向的字符 ") + code +
                                   "，请删去重写这几个字",
                               "character " + place + " is the " +
                                   (control ? "control character " : "bidi override ") + code +
                                   "; delete it and type the words again"});
    }
    if (length > longest_text && !findings.wrong(pointer))
        findings.error("text-too-long", pointer,
                       {"有 " + std::to_string(length) + " 字，任何一项最多 20000 字，请拆成几条",
                        std::to_string(length) + " characters; no field may have more than 20000; "
                                                 "split it into several items"});
}

} // namespace

void check_texts(Json value, const std::string& pointer, Findings& findings) {
    if (const auto text = value.string()) check_text(*text, pointer, findings);
    if (value.is(JsonType::array))
        for (std::size_t i = 0; i < value.size(); ++i)
            check_texts(value.at(i), json_pointer(pointer, i), findings);
    if (!value.is(JsonType::object)) return;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const Json::Member member = value.member(i);
        check_texts(member.value, json_pointer(pointer, member.key), findings);
    }
}

} // namespace board
