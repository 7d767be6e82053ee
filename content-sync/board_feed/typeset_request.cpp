// SPDX-License-Identifier: MIT
#include "content-sync/board_feed/typeset_request.h"

#include "content-sync/near_miss.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace board {
namespace {

using Name = std::string_view;

// A measure that no board has; beyond it positions could not be counted.
constexpr double most_em = 100'000;

Error wrong(Name field, const std::string& zh, const std::string& en) {
    const std::string name{field};
    return {Fault::malformed, {"字段 " + name + "：" + zh, "field " + name + ": " + en}};
}

// One of the words that `field` may have, with what it stands for.
template<class Value, std::size_t count>
Result<Value> one_of(Name field, const Json& json,
                     const std::array<std::pair<Name, Value>, count>& words) {
    const auto given = json.string();
    std::string all;
    for (const auto& [word, value] : words) {
        if (given == word) return value;
        all += (all.empty() ? "" : " ") + std::string{word};
    }
    return wrong(field, "应是其中之一：" + all, "must be one of: " + all);
}

Result<std::string> text_of(Name field, const Json& json) {
    if (const auto text = json.string()) return std::string{*text};
    return wrong(field, "应是文字", "must be a string");
}

Result<double> number_of(Name field, const Json& json, double least) {
    const auto number = json.number();
    if (number && *number >= least && *number <= most_em) return *number;
    const std::string from = std::to_string(static_cast<int>(least));
    return wrong(field, "应是数，以 em 计，从 " + from + " 到 100000",
                 "must be a number of em, from " + from + " to 100000");
}

Result<bool> truth_of(Name field, const Json& json) {
    if (const auto truth = json.boolean()) return *truth;
    return wrong(field, "应是 true 或 false", "must be true or false");
}

Result<std::string> language_of(Name field, const Json& json) {
    std::string tag = TRY(text_of(field, json));
    const bool plain = std::all_of(tag.begin(), tag.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
               c == '-';
    });
    if (!tag.empty() && tag.size() <= 35 && plain) return tag;
    return wrong(field, "应是语言标记，如 zh-Hans", "must be a language tag such as zh-Hans");
}

constexpr std::array<std::pair<Name, BreakLevel>, 4> levels{{{"none", BreakLevel::none},
                                                             {"basic", BreakLevel::basic},
                                                             {"gb", BreakLevel::gb},
                                                             {"strict", BreakLevel::strict}}};
constexpr std::array<std::pair<Name, MarkStyle>, 3> mark_styles{
    {{"gb", MarkStyle::gb}, {"tw", MarkStyle::tw}, {"hk", MarkStyle::hk}}};
constexpr std::array<std::pair<Name, WritingMode>, 2> modes{
    {{"horizontal-tb", WritingMode::horizontal_tb}, {"vertical-rl", WritingMode::vertical_rl}}};

// What a context asks for where there is a measure.
enum class Context { none, fitted, hanging };
constexpr std::array<std::pair<Name, Context>, 9> contexts{{{"isolated", Context::none},
                                                            {"adjacent", Context::none},
                                                            {"line-start", Context::none},
                                                            {"line-end", Context::none},
                                                            {"autospace", Context::none},
                                                            {"reduce", Context::fitted},
                                                            {"expand", Context::fitted},
                                                            {"last-line", Context::none},
                                                            {"hanging", Context::hanging}}};

constexpr std::array<Name, 13> fields{
    "id",      "text",          "lang",        "level",      "style",     "mode",    "role",
    "context", "at_line_start", "at_line_end", "measure_em", "indent_em", "headline"};

// What cases expect, so that a case can be given as it stands.
constexpr std::array<Name, 20> expectations{
    "rule",           "rule_text", "breaks",       "breaks_utf16",  "optional",
    "optional_utf16", "advances",  "gaps",         "optional_gaps", "check",
    "han_x",          "total_em",  "accept_total", "gap_em",        "hangs",
    "allowed",        "forbidden", "engines",      "chromium156",   "why"};

template<std::size_t count>
bool among(Name name, const std::array<Name, count>& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

Result<> check_names(const Json& json) {
    for (std::size_t i = 0; i < json.size(); ++i) {
        const Name name = json.member(i).key;
        if (among(name, fields) || among(name, expectations)) continue;
        const std::string near{near_miss(name, fields)};
        if (near.empty()) return wrong(name, "没有这个字段", "there is no such field");
        return wrong(name, "没有这个字段，是不是 " + near + "？",
                     "there is no such field; is it " + near + "?");
    }
    return {};
}

// Reads a field that may be left out, or be null, into `value`.
template<class Value, class Read>
Result<> read(const Json& json, Name field, Value& value, Read how) {
    const Json given = json.find(field);
    if (given.is(JsonType::null)) return {};
    value = TRY(how(field, given));
    return {};
}

Result<> read_style(const Json& json, ParagraphStyle& style) {
    std::string language = style.language;
    TRY(read(json, "lang", language, language_of));
    style = in_language(std::move(style), std::move(language));
    TRY(read(json, "level", style.level,
             [](Name field, const Json& given) { return one_of(field, given, levels); }));
    TRY(read(json, "style", style.marks,
             [](Name field, const Json& given) { return one_of(field, given, mark_styles); }));
    TRY(read(json, "mode", style.mode,
             [](Name field, const Json& given) { return one_of(field, given, modes); }));
    TRY(read(json, "role", style.role, text_of));
    bool headline = false;
    TRY(read(json, "headline", headline, truth_of));
    if (headline) style.fit = LineFit::headline;
    return {};
}

Result<> read_task(const Json& json, TypesetRequest& request) {
    Context context = Context::none;
    TRY(read(json, "context", context,
             [](Name field, const Json& given) { return one_of(field, given, contexts); }));
    TRY(read(json, "at_line_start", request.edges.start, truth_of));
    TRY(read(json, "at_line_end", request.edges.end, truth_of));
    TRY(read(json, "measure_em", request.measure_em,
             [](Name field, const Json& given) { return number_of(field, given, 1); }));
    TRY(read(json, "indent_em", request.indent_em,
             [](Name field, const Json& given) { return number_of(field, given, -100); }));
    if (context != Context::none && !request.measure_em)
        return wrong("context", "这一项还要 measure_em", "this one needs measure_em, too");
    request.hanging = context == Context::hanging;
    if (request.hanging) request.style.hanging = Hanging::allowed;
    if (!request.measure_em) return {};
    request.task = context == Context::fitted ? TypesetTask::fitted : TypesetTask::paragraph;
    // A headline's lines are about as long, never spread to the measure.
    const bool ragged =
        request.style.fit == LineFit::headline && request.task == TypesetTask::paragraph;
    request.style.alignment = ragged ? Alignment::start : Alignment::justify;
    if (request.task == TypesetTask::paragraph &&
        request.indent_em != std::floor(request.indent_em))
        return wrong("indent_em", "有 measure_em 时应是整数", "must be whole beside measure_em");
    return {};
}

} // namespace

Result<TypesetRequest> read_typeset_request(const Json& json, const ParagraphStyle& usual) {
    if (!json.is(JsonType::object))
        return Error{Fault::malformed,
                     {"一行应是一个 JSON 对象", "a line must be one JSON object"}};
    TRY(check_names(json));
    TypesetRequest request;
    request.style = usual;
    TRY(read(json, "id", request.id, text_of));
    request.text = TRY(text_of("text", json.find("text")));
    TRY(read_style(json, request.style));
    TRY(read_task(json, request));
    return request;
}

} // namespace board
