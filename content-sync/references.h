// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/findings.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace board {

// An id that something else in the feed should have.
struct Reference {
    Message sort; // a noun in both languages: {"支部", "branch"}
    std::string_view id;
    std::string_view code = "unknown-"; // followed by sort.en
};

// That nothing of this sort has the id, and which one of `known` may have been meant.
Message unknown_reference(const Reference& reference, const std::vector<std::string_view>& known);

template<class T>
std::vector<std::string_view> ids_of(const std::vector<T>& entries) {
    std::vector<std::string_view> ids;
    for (const T& entry : entries) ids.push_back(entry.id);
    return ids;
}

template<class T>
std::vector<std::string_view> ids_of(const std::map<std::string, T, std::less<>>& entries) {
    std::vector<std::string_view> ids;
    for (const auto& [id, entry] : entries) ids.push_back(id);
    return ids;
}

// Adds the finding; looks through `entries` for what was meant only while somebody will read it.
template<class Entries>
void report_unknown(Findings& findings, Severity severity, std::string pointer,
                    const Reference& reference, const Entries& entries) {
    Message what;
    if (!findings.full())
        what = unknown_reference(reference, findings.many() ? std::vector<std::string_view>{}
                                                            : ids_of(entries));
    findings.add(severity, std::string{reference.code} + reference.sort.en, std::move(pointer),
                 std::move(what));
}

} // namespace board
