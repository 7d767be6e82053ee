// SPDX-License-Identifier: MIT
#include "base/json_fault.h"

#include "base/full_width.h"

#include <rapidjson/error/en.h>

#include <optional>
#include <string>

namespace board {
namespace {

constexpr std::string_view blanks = " \t\r\n";

// Chinese for the parser's complaints; the English comes from the parser.
std::string chinese(rapidjson::ParseErrorCode code) {
    switch (code) {
    case rapidjson::kParseErrorDocumentEmpty:
        return "文件是空的";
    case rapidjson::kParseErrorDocumentRootNotSingular:
        return "末尾多出了内容";
    case rapidjson::kParseErrorObjectMissName:
        return "这里应是带双引号的名称（检查是否多了逗号）";
    case rapidjson::kParseErrorObjectMissColon:
        return "名称后缺少冒号";
    case rapidjson::kParseErrorObjectMissCommaOrCurlyBracket:
        return "缺少逗号或右花括号 }";
    case rapidjson::kParseErrorArrayMissCommaOrSquareBracket:
        return "缺少逗号或右方括号 ]";
    case rapidjson::kParseErrorStringMissQuotationMark:
        return "字符串缺少结尾的双引号";
    case rapidjson::kParseErrorStringEscapeInvalid:
        return "字符串里有直接的换行，或反斜杠 \\ 后的字符不对；换行请写 \\n";
    case rapidjson::kParseErrorStringUnicodeEscapeInvalidHex:
    case rapidjson::kParseErrorStringUnicodeSurrogateInvalid:
        return "\\u 转义不对";
    case rapidjson::kParseErrorNumberTooBig:
    case rapidjson::kParseErrorNumberMissFraction:
    case rapidjson::kParseErrorNumberMissExponent:
        return "数字写法不对";
    default:
        return "这里不是合法的 JSON（检查引号、逗号和括号是否为半角）";
    }
}

Message in_the_parsers_words(rapidjson::ParseErrorCode code) {
    // The parser has the one code for two slips; the other one is the commoner.
    if (code == rapidjson::kParseErrorStringEscapeInvalid)
        return {chinese(code),
                "A line break inside a string, or an invalid escape; write line breaks as \\n."};
    return {chinese(code), rapidjson::GetParseError_En(code)};
}

JsonFault full_width_fault(const FullWidth& found, std::size_t offset) {
    const std::string ascii{found.ascii}, zh{found.zh}, en{found.en};
    if (ascii.empty())
        return {
            offset,
            {"这里是全角" + zh + "，请改成半角" + zh, "a full-width " + en + "; type it in ASCII"}};
    return {offset,
            {"这里是全角" + zh + " " + std::string{found.text} + " ，请改成半角的 " + ascii,
             "a full-width " + en + "; type the ASCII " + ascii}};
}

// A quotation mark that was typed as “ or ” does not end a string, so the parser stumbles later:
// over the end of the line, or over the next quotation mark.
std::optional<JsonFault> unended_string(std::string_view text, std::size_t offset) {
    const std::size_t line = text.substr(0, offset).find_last_of('\n') + 1;
    std::optional<JsonFault> last;
    int open = 0;
    for (std::size_t at = line; at < offset; ++at) {
        const auto found = full_width_at(text, at);
        if (!found || found->ascii != "\"") continue;
        if (found->text == "”" && open > 0) {
            --open; // of a quotation within the text
            continue;
        }
        if (found->text == "“") ++open;
        // A quotation within a text is followed by more of the text.
        const std::size_t after = text.find_first_not_of(blanks, at + found->text.size());
        const auto next = full_width_at(text, after);
        const bool ends =
            after >= offset ||
            std::string_view{",:]}"}.find(text[after]) != std::string_view::npos ||
            (next && text.find_first_not_of(" \t\r", after + next->text.size()) >= offset);
        if (ends) last = full_width_fault(*found, at);
    }
    return last;
}

bool starts_value(char c) {
    return std::string_view{"\"{[-0123456789tfn"}.find(c) != std::string_view::npos;
}

// Where something stands that belongs behind a comma.
Message missing_comma(std::string_view text, std::size_t offset) {
    const std::size_t before = text.substr(0, offset).find_last_not_of(blanks);
    const auto gap = text.substr(before + 1, offset - before - 1);
    const auto lines = [](std::string_view some) {
        std::size_t count = 0;
        for (const char c : some) count += c == '\n' ? 1 : 0;
        return count;
    };
    if (lines(gap) == 0) return {"这里的前面缺少逗号", "a comma is missing before this"};
    const std::string number = std::to_string(1 + lines(text.substr(0, before + 1)));
    return {"上一行末尾缺少逗号（第 " + number + " 行）",
            "a comma is missing at the end of line " + number};
}

std::optional<Message> slip(std::string_view text, rapidjson::ParseErrorCode code,
                            std::size_t offset) {
    const bool comma = code == rapidjson::kParseErrorObjectMissCommaOrCurlyBracket ||
                       code == rapidjson::kParseErrorArrayMissCommaOrSquareBracket;
    if (text.find_first_not_of(blanks, offset) == std::string_view::npos &&
        code != rapidjson::kParseErrorDocumentEmpty &&
        code != rapidjson::kParseErrorStringMissQuotationMark)
        return Message{
            "文件到这里就断了：缺少右括号，或文件不完整",
            "the text breaks off here: a closing bracket is missing, or part of the file"};
    if (offset >= text.size()) return std::nullopt;
    const char here = text[offset];
    if (here == '/' || here == '#')
        return Message{"JSON 不能写注释，请删去这一段", "JSON has no comments; delete this one"};
    if (here == '\'')
        return Message{"文字要用双引号 \"，不用单引号", "use double quotation marks for text"};
    if (comma && starts_value(here)) return missing_comma(text, offset);
    const std::size_t before = text.substr(0, offset).find_last_not_of(blanks);
    const bool after_comma = before != std::string_view::npos && text[before] == ',';
    if (after_comma && (here == '}' || here == ']'))
        return Message{"括号前多了一个逗号，请删去前面的逗号",
                       "a spare comma before the bracket; delete it"};
    return std::nullopt;
}

} // namespace

JsonFault json_fault(std::string_view text, rapidjson::ParseErrorCode code, std::size_t offset) {
    // So it calls a text that begins with a comma, too.
    if (code == rapidjson::kParseErrorDocumentEmpty && offset < text.size())
        code = rapidjson::kParseErrorValueInvalid;
    if (const auto found = full_width_at(text, offset)) return full_width_fault(*found, offset);
    const bool in_or_after_string = code == rapidjson::kParseErrorStringEscapeInvalid ||
                                    code == rapidjson::kParseErrorStringMissQuotationMark ||
                                    code == rapidjson::kParseErrorObjectMissColon ||
                                    code == rapidjson::kParseErrorObjectMissCommaOrCurlyBracket ||
                                    code == rapidjson::kParseErrorArrayMissCommaOrSquareBracket;
    if (in_or_after_string)
        if (const auto quote = unended_string(text, offset)) return *quote;
    if (const auto what = slip(text, code, offset)) return {offset, *what};
    return {offset, in_the_parsers_words(code)};
}

} // namespace board
