// SPDX-License-Identifier: MIT
#include "layouts/flags_record.h"

#include "layouts/local_time.h"

#include <algorithm>
#include <array>

namespace board {
namespace {

struct CheckName {
    std::string_view id, name, short_name;
};
constexpr std::array<CheckName, 3> checks{{{"self", "月度自查", "自查"},
                                           {"mutual", "季度互查", "互查"},
                                           {"patrol", "不定期巡查", "巡查"}}};

struct FlagWord {
    std::string_view flag, word;
};
constexpr std::array<FlagWord, 3> flags{{{"red", "红"}, {"yellow", "黄"}, {"grey", "灰"}}};

std::string word_of(std::string_view flag) {
    for (const FlagWord& known : flags)
        if (known.flag == flag) return std::string{known.word};
    return {};
}

std::string field(const Record& record, std::string_view name) {
    const auto found = record.fields.find(name);
    return found == record.fields.end() ? std::string{} : found->second;
}

const Record* find_result(const std::vector<Record>& results, std::string_view branch,
                          std::string_view check) {
    const auto found = std::find_if(results.begin(), results.end(), [&](const Record& result) {
        return field(result, "branch") == branch && field(result, "check") == check;
    });
    return found == results.end() ? nullptr : &*found;
}

std::string meaning(const std::vector<Record>& legend, std::string_view check,
                    std::string_view flag) {
    for (const Record& entry : legend)
        if (field(entry, "check") == check && field(entry, "flag") == flag)
            return field(entry, "means");
    return {};
}

// "11月5日　磅单缺两段视频"; a date alone would say little.
std::string remark_of(const Record& result, std::chrono::minutes offset) {
    const std::string note = field(result, "note");
    const auto date = feed_time(field(result, "date"), offset);
    return note.empty() || !date ? note : date_text(date->time, offset) + "　" + note;
}

void add_result(Record& row, Record& cell, const Record& result,
                const std::vector<Record>& legend) {
    const std::string flag = field(result, "flag"), before = field(result, "before");
    cell.fields["flag"] = flag;
    cell.fields["word"] = word_of(flag);
    cell.fields["means"] = meaning(legend, field(result, "check"), flag);
    if (!before.empty()) row.fields["compared"] = "yes";
    if (!before.empty() && before != flag) {
        cell.fields["before"] = word_of(before);
        cell.fields["changed"] = "上期" + word_of(before) + "旗";
        row.fields["turned"] = "yes";
    }
    std::string& flags = row.fields["flags"];
    flags += (flags.empty() ? "" : "；") + field(cell, "check.name") + word_of(flag) + "旗";
    const std::string note = field(result, "note");
    if (!note.empty()) flags += "（" + note + "）";
}

Record branch_row(const Branch& branch, const Feed& feed, const std::vector<Record>& results,
                  const std::vector<Record>& legend) {
    Record row;
    row.fields["name"] = branch.name;
    row.fields["short"] = branch.short_name.empty() ? branch.name : branch.short_name;
    for (const CheckName& check : checks) {
        Record& cell = row.lists["cells"].emplace_back();
        cell.fields["check.name"] = check.name;
        cell.fields["check.short"] = check.short_name;
        if (const Record* result = find_result(results, branch.id, check.id)) {
            cell.fields["remark"] = remark_of(*result, feed.utc_offset);
            add_result(row, cell, *result, legend);
        }
    }
    return row;
}

Record check_summary(const CheckName& check, const std::vector<Record>& results,
                     const std::vector<Record>& legend) {
    Record summary;
    summary.fields["id"] = check.id;
    summary.fields["name"] = check.name;
    summary.fields["short"] = check.short_name;
    for (const FlagWord& known : flags) {
        const auto count = std::count_if(results.begin(), results.end(), [&](const Record& result) {
            return field(result, "check") == check.id && field(result, "flag") == known.flag;
        });
        summary.fields[std::string{known.flag}] = std::to_string(count);
    }
    auto& own = summary.lists["legend"]; // also when empty, or the item's would be seen instead
    for (const Record& entry : legend)
        if (field(entry, "check") == check.id) own.push_back(entry);
    return summary;
}

bool occurs(const std::vector<Record>& results, std::string_view check) {
    return std::any_of(results.begin(), results.end(),
                       [&](const Record& result) { return field(result, "check") == check; });
}

} // namespace

void derive_flags(Record& item, const Feed& feed, const ScreenProfile& screen) {
    const std::vector<Record> results = item.lists["results"];
    std::vector<Record>& legend = item.lists["legend"];
    for (Record& entry : legend) {
        entry.fields["word"] = word_of(field(entry, "flag"));
        for (const CheckName& check : checks)
            if (check.id == field(entry, "check")) entry.fields["check.name"] = check.name;
    }
    std::vector<Record> own, others;
    for (const Branch& branch : feed.branches) {
        Record row = branch_row(branch, feed, results, legend);
        if (row.fields["flags"].empty()) continue;
        const bool is_own = branch.id == screen.branch;
        if (is_own) row.fields["own"] = "yes";
        (is_own ? own : others).push_back(std::move(row));
    }
    auto& all = item.lists["branches"];
    all = own;
    all.insert(all.end(), others.begin(), others.end());
    if (std::any_of(all.begin(), all.end(),
                    [](const Record& row) { return row.fields.contains("compared"); }))
        item.fields["compared"] = "yes";
    item.fields["changes"] = std::to_string(std::count_if(
        all.begin(), all.end(), [](const Record& row) { return row.fields.contains("turned"); }));
    item.lists["own"] = std::move(own);
    item.lists["others"] = std::move(others);
    auto& kept = item.lists["checks"];
    for (const CheckName& check : checks) {
        Record& named = item.lists["all-checks"].emplace_back();
        named.fields["name"] = check.name;
        named.fields["short"] = check.short_name;
        if (occurs(results, check.id)) kept.push_back(check_summary(check, results, legend));
    }
}

} // namespace board
