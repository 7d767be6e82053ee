// SPDX-License-Identifier: MIT
#include "base/json.h"

#include "base/encoding_fault.h"
#include "base/json_parse.h"
#include "base/json_place.h"
#include "base/shortened.h"
#include "base/utf8.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <charconv>

namespace board {
namespace {

// Where the place is told apart from the message, the message leaves it out.
Error at_place(Fault fault, TextPlace place, const Message& what, TextPlace* told) {
    if (told != nullptr) {
        *told = place;
        return {fault, what};
    }
    const std::string line = std::to_string(place.line), column = std::to_string(place.column);
    return {fault,
            {"第 " + line + " 行第 " + column + " 列：" + what.zh,
             "line " + line + " column " + column + ": " + what.en}};
}

// What can be known without parsing: size and encoding.
Result<> check_bytes(std::string_view text, const JsonBudget& budget, TextPlace* told) {
    if (text.size() > budget.bytes)
        return at_place(Fault::budget, text_place(text, budget.bytes),
                        {"内容超过上限 " + std::to_string(budget.bytes) + " 字节，请删减或拆分",
                         "longer than the limit of " + std::to_string(budget.bytes) +
                             " bytes; shorten or split it"},
                        told);
    if (const auto fault = encoding_fault(text))
        return at_place(Fault::malformed, text_place(text, fault->offset), fault->what, told);
    return {};
}

// Duplicate keys and strings that hold half a surrogate pair: RapidJSON lets both through.
Result<> check_values(const JsonNode& node, const std::string& pointer, std::string_view text,
                      TextPlace* told) {
    const auto refuse = [&](const std::string& where, const Message& what) {
        return at_place(Fault::malformed, json_place(text, where), what, told);
    };
    if (node.IsString() && first_invalid_utf8({node.GetString(), node.GetStringLength()}))
        return refuse(pointer, {"含有半个代理对的 \\u 转义", "holds a lone \\u surrogate"});
    if (node.IsArray())
        for (rapidjson::SizeType i = 0; i < node.Size(); ++i)
            TRY(check_values(node[i], json_pointer(pointer, i), text, told));
    if (!node.IsObject()) return {};
    std::vector<std::string_view> keys;
    for (const auto& member : node.GetObject()) {
        const std::string_view key{member.name.GetString(), member.name.GetStringLength()};
        if (first_invalid_utf8(key))
            return refuse(pointer, {"名称含有半个代理对", "a name holds a lone surrogate"});
        keys.push_back(key);
        TRY(check_values(member.value, json_pointer(pointer, key), text, told));
    }
    std::sort(keys.begin(), keys.end());
    const auto twice = std::adjacent_find(keys.begin(), keys.end());
    if (twice == keys.end()) return {};
    const std::string name = shortened(*twice);
    return refuse(json_pointer(pointer, *twice),
                  {"名称“" + name + "”出现了两次，请只留一个",
                   "the name \"" + name + "\" stands twice; keep one"});
}

} // namespace

struct JsonDocument::Tree {
    rapidjson::Document document;
};

JsonDocument::JsonDocument(std::string text, std::unique_ptr<Tree> tree)
    : text_{std::move(text)}
    , tree_{std::move(tree)} {}
JsonDocument::JsonDocument(JsonDocument&&) noexcept = default;
JsonDocument& JsonDocument::operator=(JsonDocument&&) noexcept = default;
JsonDocument::~JsonDocument() = default;

Result<JsonDocument> JsonDocument::parse(std::string text, JsonBudget budget, TextPlace* told) {
    TRY(check_bytes(text, budget, told));
    auto tree = std::make_unique<Tree>();
    if (const auto refusal = parse_json(text, budget.depth, tree->document))
        return at_place(refusal->fault, text_place(text, refusal->what.offset), refusal->what.what,
                        told);
    TRY(check_values(tree->document, "", text, told));
    return JsonDocument{std::move(text), std::move(tree)};
}

Json JsonDocument::root() const {
    return Json{&tree_->document};
}

TextPlace JsonDocument::place(std::string_view pointer) const {
    return json_place(text_, pointer);
}

JsonType Json::type() const {
    if (node_ == nullptr) return JsonType::null;
    switch (json_node(node_).GetType()) {
    case rapidjson::kNullType:
        return JsonType::null;
    case rapidjson::kFalseType:
    case rapidjson::kTrueType:
        return JsonType::boolean;
    case rapidjson::kObjectType:
        return JsonType::object;
    case rapidjson::kArrayType:
        return JsonType::array;
    case rapidjson::kStringType:
        return JsonType::string;
    case rapidjson::kNumberType:
        return JsonType::number;
    }
    return JsonType::null;
}

std::optional<std::string_view> Json::string() const {
    if (!is(JsonType::string)) return std::nullopt;
    const auto& node = json_node(node_);
    return std::string_view{node.GetString(), node.GetStringLength()};
}

std::optional<std::int64_t> Json::integer() const {
    if (!is(JsonType::number)) return std::nullopt;
    const auto& node = json_node(node_);
    if (node.IsInt64()) return node.GetInt64();
    return std::nullopt;
}

std::optional<double> Json::number() const {
    if (!is(JsonType::number)) return std::nullopt;
    return json_node(node_).GetDouble();
}

std::optional<bool> Json::boolean() const {
    if (!is(JsonType::boolean)) return std::nullopt;
    return json_node(node_).GetBool();
}

std::size_t Json::size() const {
    if (is(JsonType::array)) return json_node(node_).Size();
    if (is(JsonType::object)) return json_node(node_).MemberCount();
    return 0;
}

Json Json::at(std::size_t index) const {
    if (!is(JsonType::array) || index >= size()) return {};
    return Json{&json_node(node_)[static_cast<rapidjson::SizeType>(index)]};
}

Json::Member Json::member(std::size_t index) const {
    if (!is(JsonType::object) || index >= size()) return {};
    const auto& entry = *(json_node(node_).MemberBegin() + static_cast<std::ptrdiff_t>(index));
    return {{entry.name.GetString(), entry.name.GetStringLength()}, Json{&entry.value}};
}

Json Json::find(std::string_view key) const {
    if (!is(JsonType::object)) return {};
    const JsonNode name{rapidjson::StringRef(key.data(), key.size())};
    const auto entry = json_node(node_).FindMember(name);
    return entry == json_node(node_).MemberEnd() ? Json{} : Json{&entry->value};
}

bool Json::has(std::string_view key) const {
    return find(key).node_ != nullptr;
}

std::string Json::string_or(std::string_view fallback) const {
    return std::string{string().value_or(fallback)};
}

std::int64_t Json::integer_or(std::int64_t fallback) const {
    return integer().value_or(fallback);
}

Json Json::resolve(std::string_view pointer) const {
    Json here = *this;
    while (!pointer.empty()) {
        const std::string token = json_pointer_token(pointer);
        if (here.is(JsonType::array)) {
            std::size_t index = 0;
            const auto [end, error] =
                std::from_chars(token.data(), token.data() + token.size(), index);
            if (error != std::errc{} || end != token.data() + token.size()) return {};
            here = here.at(index);
        } else {
            here = here.find(token);
        }
    }
    return here;
}

std::string Json::text() const {
    if (node_ == nullptr) return "null";
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> writer{buffer};
    json_node(node_).Accept(writer);
    return {buffer.GetString(), buffer.GetSize()};
}

} // namespace board
