// SPDX-License-Identifier: MIT
#pragma once

#include "base/json.h"
#include "base/message.h"

#include <string>
#include <vector>

namespace board {

enum class Severity {
    note,    // worth knowing; nothing is left out
    warning, // shown, but not as meant
    error,   // the item (or the branch, team, screen, asset, or the feed) is left out
};

// One finding about a feed: what is wrong, where, and what to write instead.
struct Diagnostic {
    Severity severity = Severity::error;
    std::string code;    // stable and documented, such as "flag-unknown-branch"
    std::string item;    // the item's id; empty for the feed itself
    std::string pointer; // RFC 6901, into feed.json
    TextPlace place;     // the same place for an editor program
    Message what;
};

using Diagnostics = std::vector<Diagnostic>;

bool has_errors(const Diagnostics& diagnostics);

// Into the order of the text; what stands at one place keeps its order.
void sort_by_place(Diagnostics& diagnostics);

// "note", "warning", "error".
std::string_view severity_name(Severity severity);

// "feed.json:12:7: 错误 [flag-unknown-branch] 条目 flags-11：…" and the English below it.
std::string format_diagnostic(const Diagnostic& diagnostic, const std::string& file);

} // namespace board
