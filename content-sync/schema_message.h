// SPDX-License-Identifier: MIT
#pragma once

#include "base/json.h"
#include "base/message.h"

#include <string>
#include <string_view>

namespace board {

// What a value is called in messages: the schema's title in Chinese, the property's name in
// English.
struct SchemaName {
    std::string zh, en;
    std::string zh_entry = {}, en_entry = {}; // which entry of it, as entry_of() says
};

// The entry of `list` after `index` others: “时段”第 2 项, entry 2 of "hours".
SchemaName entry_of(SchemaName list, std::size_t index);

// Why a value breaks a keyword of its schema, and what to write instead.
Message type_message(const SchemaName& name, Json schema, Json value);
// Says which choice is meant where the schema's description calls it so: “已办理” is handled.
Message enum_message(const SchemaName& name, Json schema, Json value);
Message not_message(const SchemaName& name, Json value);
Message required_message(const SchemaName& missing, std::string_view key);
Message length_message(const SchemaName& name, Json schema, std::size_t length);
Message pattern_message(const SchemaName& name, Json examples, std::string_view value);
Message range_message(const SchemaName& name, Json schema, Json value);
Message count_message(const SchemaName& name, Json schema, std::size_t count);
Message unknown_message(std::string_view key, std::string_view near);
Message unwelcome_message(std::string_view key, std::string_view near);

// `value` as a message quotes it: a text shortened and in quotation marks, else its JSON.
std::string quoted_zh(Json value);
std::string quoted_en(Json value);

} // namespace board
