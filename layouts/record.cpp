// SPDX-License-Identifier: MIT
#include "layouts/record.h"

#include <algorithm>

namespace board {
namespace {

void add(Record& record, const std::string& name, const Json& value) {
    switch (value.type()) {
    case JsonType::string:
        record.fields[name] = value.string_or("");
        break;
    case JsonType::number:
    case JsonType::boolean:
        record.fields[name] = value.text();
        break;
    case JsonType::null:
        break;
    case JsonType::object:
        for (std::size_t i = 0; i < value.size(); ++i) {
            const auto [key, member] = value.member(i);
            add(record, name.empty() ? std::string{key} : name + "." + std::string{key}, member);
        }
        break;
    case JsonType::array:
        auto& list = record.lists[name];
        for (std::size_t i = 0; i < value.size(); ++i) {
            list.emplace_back();
            add(list.back(), value.at(i).is(JsonType::object) ? "" : "value", value.at(i));
        }
        break;
    }
}

} // namespace

Record Record::from(const Json& object) {
    Record record;
    add(record, "", object);
    return record;
}

void Record::keep(std::span<const std::string_view> named) {
    const auto stranger = [&](const auto& member) {
        return std::find(named.begin(), named.end(), member.first) == named.end();
    };
    std::erase_if(fields, stranger);
    std::erase_if(lists, stranger);
}

std::string_view Scope::field(std::string_view name) const {
    for (const Scope* scope = this; scope != nullptr; scope = scope->outer) {
        const auto found = scope->record->fields.find(name);
        if (found != scope->record->fields.end()) return found->second;
    }
    return {};
}

const std::vector<Record>* Scope::list(std::string_view name) const {
    for (const Scope* scope = this; scope != nullptr; scope = scope->outer) {
        const auto found = scope->record->lists.find(name);
        if (found != scope->record->lists.end()) return &found->second;
    }
    return nullptr;
}

std::string Scope::fill(std::string_view text) const {
    std::string filled;
    while (!text.empty()) {
        const std::size_t open = text.find('{');
        const std::size_t close = open == std::string_view::npos ? open : text.find('}', open);
        filled += text.substr(0, close == std::string_view::npos ? text.size() : open);
        if (close == std::string_view::npos) break;
        filled += field(text.substr(open + 1, close - open - 1));
        text.remove_prefix(close + 1);
    }
    return filled;
}

bool Scope::holds(std::string_view condition) const {
    constexpr std::string_view both = " & ";
    if (condition.empty()) return true;
    if (const std::size_t joint = condition.find(both); joint != std::string_view::npos)
        return holds(condition.substr(0, joint)) && holds(condition.substr(joint + both.size()));
    if (condition.front() == '!') return !holds(condition.substr(1));
    if (const std::size_t equals = condition.find('='); equals != std::string_view::npos)
        return field(condition.substr(0, equals)) == condition.substr(equals + 1);
    const auto* records = list(condition);
    return !field(condition).empty() || (records != nullptr && !records->empty());
}

} // namespace board
