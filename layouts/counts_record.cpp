// SPDX-License-Identifier: MIT
#include "layouts/counts_record.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

namespace board {
namespace {

std::int64_t count_in(Record& record, const char* name) {
    const std::string& text = record.fields[name];
    std::int64_t count = 0;
    std::from_chars(text.data(), text.data() + text.size(), count);
    return count;
}

struct Sums {
    std::int64_t whole = 0, part = 0, behind = 0;
};

// `left` for each row, and the sums of all.
Sums count_rows(Record& item, const char* list, const char* whole, const char* part) {
    Sums sums;
    for (Record& row : item.lists[list]) {
        const std::int64_t of = count_in(row, whole), done = count_in(row, part);
        sums.whole += of;
        sums.part += done;
        sums.behind += done < of ? 1 : 0;
        row.fields["left"] = done < of ? std::to_string(of - done) : "";
    }
    item.fields[whole] = std::to_string(sums.whole);
    item.fields[part] = std::to_string(sums.part);
    return sums;
}

std::string type_word(const std::string& type) {
    if (type == "general") return "普通提醒";
    if (type == "key-area") return "关键领域";
    return "线索核实";
}

} // namespace

void derive_talks(Record& item) {
    constexpr std::array<std::string_view, 9> shown{
        "id", "kind", "title", "subtitle", "period", "source", "followup", "talks", "themes"};
    constexpr std::array<std::string_view, 3> counts{"type", "planned", "held"};
    item.keep(shown);
    for (Record& row : item.lists["talks"]) {
        row.keep(counts);
        row.fields["type.word"] = type_word(row.fields["type"]);
    }
    const Sums sums = count_rows(item, "talks", "planned", "held");
    if (sums.part < sums.whole) item.fields["left"] = std::to_string(sums.whole - sums.part);
}

void derive_duties(Record& item) {
    const Sums sums = count_rows(item, "duties", "due", "done");
    if (sums.behind > 0) item.fields["behind"] = std::to_string(sums.behind);
}

} // namespace board
