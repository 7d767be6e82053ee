// SPDX-License-Identifier: MIT
#pragma once

#include "base/json.h"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace board {

// What a template binds to: named texts and named lists of further records. An item's own JSON
// becomes one ("show.from" is the member of a member), and a kind may add what it derives.
struct Record {
    std::map<std::string, std::string, std::less<>> fields;
    std::map<std::string, std::vector<Record>, std::less<>> lists;

    static Record from(const Json& object);
    // Drops every field and every list that is not named.
    void keep(std::span<const std::string_view> named);
};

// A record and those around it; names are looked up from the inside outwards.
struct Scope {
    const Record* record = nullptr;
    const Scope* outer = nullptr;

    // The field's text; empty when nobody has it.
    std::string_view field(std::string_view name) const;
    // The list; null when nobody has it.
    const std::vector<Record>* list(std::string_view name) const;
    // `text` with every {name} replaced by its field.
    std::string fill(std::string_view text) const;
    // Whether `condition` holds: "name" is a field with text or a list with records, "!name" is
    // not; "name=text" compares. Conditions joined by " & " hold together. An empty one holds.
    bool holds(std::string_view condition) const;
};

} // namespace board
