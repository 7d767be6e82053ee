// SPDX-License-Identifier: MIT
#include "content-sync/schema_message.h"

#include "base/shortened.h"

#include <algorithm>

namespace board {
namespace {

Message type_words(std::string_view type) {
    if (type == "string") return {"文字（加双引号）", "text in quotation marks"};
    if (type == "integer") return {"整数（不加引号）", "a whole number without quotation marks"};
    if (type == "number") return {"数字（不加引号）", "a number without quotation marks"};
    if (type == "boolean") return {" true 或 false", "true or false"};
    if (type == "array") return {"列表 […]", "a list […]"};
    return {"对象 {…}", "an object {…}"};
}

Message type_words(JsonType type) {
    switch (type) {
    case JsonType::null:
        return {"null", "null"};
    case JsonType::boolean:
        return {"true/false", "true/false"};
    case JsonType::number:
        return {"数字", "a number"};
    case JsonType::string:
        return {"文字", "text"};
    case JsonType::array:
        return {"列表", "a list"};
    case JsonType::object:
        return {"对象", "an object"};
    }
    return {};
}

std::string zh_name(const SchemaName& name) {
    return "“" + name.zh + "”" + name.zh_entry;
}
std::string en_name(const SchemaName& name) {
    return name.en_entry + "\"" + name.en + "\"";
}

// "red、yellow 或 grey" and "red, yellow or grey".
Message choices_in_words(Json choices) {
    Message words;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const bool last = i > 0 && i + 1 == choices.size();
        if (i > 0) {
            words.zh += last ? " 或 " : "、";
            words.en += last ? " or " : ", ";
        }
        const std::string choice = choices.at(i).string_or(choices.at(i).text());
        words.zh += choice;
        words.en += choice;
    }
    return words;
}

// What the description says after a choice's name: 已办理 after "handled ".
std::string_view words_for(std::string_view choice, std::string_view description) {
    const std::string name = std::string{choice} + " ";
    const std::size_t at = description.find(name);
    if (at == std::string_view::npos) return {};
    description.remove_prefix(at + name.size());
    std::size_t end = description.size();
    for (const std::string_view mark : {"，", "。", "；", "（", " "})
        end = std::min(end, description.find(mark));
    return description.substr(0, end);
}

// The one choice that the description words like `written`; empty when it is none or several.
std::string choice_meant(Json schema, std::string_view written) {
    const std::string description = schema.find("description").string_or("");
    const Json choices = schema.find("enum");
    std::string meant;
    for (std::size_t i = 0; i < choices.size() && !written.empty(); ++i) {
        const std::string choice = choices.at(i).string_or("");
        const std::string_view words = words_for(choice, description);
        const bool alike = words.find(written) != std::string_view::npos ||
                           written.find(words) != std::string_view::npos;
        if (words.empty() || !alike) continue;
        if (!meant.empty()) return {};
        meant = choice;
    }
    return meant;
}

// " 1 到 10", "至少 1", "最多 10"; the limits stand in `schema` under `least` and `most`.
Message limits_in_words(Json schema, const char* least, const char* most) {
    const std::string low = schema.find(least).text(), high = schema.find(most).text();
    if (!schema.has(most)) return {"至少 " + low, "at least " + low};
    if (!schema.has(least)) return {"最多 " + high, "at most " + high};
    if (low == high) return {"正好 " + low, "exactly " + low};
    return {" " + low + " 到 " + high, low + " to " + high};
}

} // namespace

SchemaName entry_of(SchemaName list, std::size_t index) {
    const std::string number = std::to_string(index + 1);
    list.zh_entry += "第 " + number + " 项";
    list.en_entry = "entry " + number + " of " + list.en_entry;
    return list;
}

std::string quoted_zh(Json value) {
    if (const auto text = value.string()) return "“" + shortened(*text) + "”";
    return " " + shortened(value.text());
}

std::string quoted_en(Json value) {
    if (const auto text = value.string()) return "\"" + shortened(*text) + "\"";
    return shortened(value.text());
}

Message type_message(const SchemaName& name, Json schema, Json value) {
    const Message wanted = type_words(schema.find("type").string_or(""));
    const bool fraction = value.is(JsonType::number);
    const Message got =
        fraction ? Message{quoted_zh(value), quoted_en(value)} : type_words(value.type());
    return {zh_name(name) + "应是" + wanted.zh + "，现在是" + got.zh,
            en_name(name) + " must be " + wanted.en + "; it is " + got.en};
}

Message enum_message(const SchemaName& name, Json schema, Json value) {
    const Message words = choices_in_words(schema.find("enum"));
    const std::string meant = choice_meant(schema, value.string_or(""));
    return {zh_name(name) + "只能是 " + words.zh + "，现在是" + quoted_zh(value) +
                (meant.empty() ? "" : "，请写 " + meant),
            en_name(name) + " must be " + words.en + "; it is " + quoted_en(value) +
                (meant.empty() ? "" : "; write " + meant)};
}

Message not_message(const SchemaName& name, Json value) {
    return {zh_name(name) + "不能是" + quoted_zh(value),
            en_name(name) + " must not be " + quoted_en(value)};
}

Message required_message(const SchemaName& missing, std::string_view key) {
    const std::string name{key};
    return {"缺少" + zh_name(missing) + "，请补上 \"" + name + "\"",
            "\"" + name + "\" is missing; add it"};
}

Message length_message(const SchemaName& name, Json schema, std::size_t length) {
    if (length == 0)
        return {zh_name(name) + "是空的，请填写，或整项删去",
                en_name(name) + " is empty; fill it in or leave it out"};
    if (const auto least = schema.find("minLength").integer_or(0);
        length < static_cast<std::size_t>(least)) {
        const std::string low = std::to_string(least);
        return {zh_name(name) + "只有 " + std::to_string(length) + " 字，至少 " + low + " 字",
                en_name(name) + " has fewer than " + low + " characters"};
    }
    const std::string most = schema.find("maxLength").text(), now = std::to_string(length);
    return {zh_name(name) + "有 " + now + " 字，最多 " + most + " 字，请删减",
            en_name(name) + " has " + now + " characters, at most " + most + "; shorten it"};
}

Message pattern_message(const SchemaName& name, Json examples, std::string_view value) {
    const std::string example = examples.at(0).string_or(""), now = shortened(value);
    return {zh_name(name) + "写法不对，应像“" + example + "”，现在是“" + now + "”",
            en_name(name) + " should look like \"" + example + "\"; it is \"" + now + "\""};
}

Message range_message(const SchemaName& name, Json schema, Json value) {
    const Message limits = limits_in_words(schema, "minimum", "maximum");
    return {zh_name(name) + "不在范围内，要求" + limits.zh + "，现在是 " + value.text(),
            en_name(name) + " must be " + limits.en + "; it is " + value.text()};
}

Message count_message(const SchemaName& name, Json schema, std::size_t count) {
    const char* most = schema.has("maxProperties") ? "maxProperties" : "maxItems";
    const Message limits = limits_in_words(schema, "minItems", most);
    const std::string now = std::to_string(count);
    return {zh_name(name) + "的项数不对，要求" + limits.zh + " 项，现在有 " + now + " 项",
            en_name(name) + " must have " + limits.en + " entries; it has " + now};
}

Message unknown_message(std::string_view key, std::string_view near) {
    const std::string name = shortened(key), meant{near};
    if (near.empty())
        return {"不认识“" + name + "”，已略过；请查对名称，或删去",
                "\"" + name + "\" is not known and is passed over; check the name or remove it"};
    return {"不认识“" + name + "”，已略过；是不是想写“" + meant + "”？",
            "\"" + name + "\" is not known and is passed over; did you mean \"" + meant + "\"?"};
}

Message unwelcome_message(std::string_view key, std::string_view near) {
    const std::string name = shortened(key), meant{near};
    if (near.empty())
        return {"不能写“" + name + "”，这里没有它的位置，请删去",
                "\"" + name + "\" has no place here; take it out"};
    return {"不能写“" + name + "”，这里没有它的位置；是不是想写“" + meant + "”？",
            "\"" + name + "\" has no place here; did you mean \"" + meant + "\"?"};
}

} // namespace board
