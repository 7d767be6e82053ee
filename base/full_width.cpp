// SPDX-License-Identifier: MIT
#include "base/full_width.h"

#include "base/utf8.h"

namespace board {
namespace {

constexpr FullWidth signs[] = {
    {"，", ",", "逗号", "comma"},           {"、", ",", "顿号", "comma"},
    {"；", ",", "分号", "semicolon"},       {"：", ":", "冒号", "colon"},
    {"“", "\"", "引号", "quotation mark"},  {"”", "\"", "引号", "quotation mark"},
    {"‘", "\"", "引号", "quotation mark"},  {"’", "\"", "引号", "quotation mark"},
    {"＂", "\"", "引号", "quotation mark"}, {"「", "\"", "引号", "quotation mark"},
    {"」", "\"", "引号", "quotation mark"}, {"｛", "{", "花括号", "brace"},
    {"｝", "}", "花括号", "brace"},         {"［", "[", "方括号", "bracket"},
    {"］", "]", "方括号", "bracket"},       {"【", "[", "方括号", "bracket"},
    {"】", "]", "方括号", "bracket"},       {"－", "-", "减号", "minus sign"},
    {"\u3000", "", "空格", "blank"},        {"\u00a0", "", "空格", "blank"},
};

constexpr FullWidth digits{"", "", "数字", "digit"};

} // namespace

std::optional<FullWidth> full_width_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return std::nullopt;
    const std::string_view rest = text.substr(at);
    for (const FullWidth& sign : signs)
        if (rest.starts_with(sign.text)) return sign;
    const auto step = utf8_step(text, at);
    if (!step || step->code < U'０' || step->code > U'９') return std::nullopt;
    FullWidth digit = digits;
    digit.text = text.substr(at, step->next - at);
    return digit;
}

} // namespace board
