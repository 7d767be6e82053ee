// SPDX-License-Identifier: MIT
#include "content-sync/diagnostic.h"

#include <algorithm>
#include <tuple>

namespace board {
namespace {

const char* severity_zh(Severity severity) {
    switch (severity) {
    case Severity::note:
        return "说明";
    case Severity::warning:
        return "提醒";
    case Severity::error:
        return "错误";
    }
    return "";
}

// What strangers wrote is quoted in messages; it must not steer the terminal they are read on.
std::string without_controls(std::string text) {
    std::replace_if(
        text.begin(), text.end(),
        [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7F; },
        '?');
    return text;
}

} // namespace

bool has_errors(const Diagnostics& diagnostics) {
    return std::any_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& diagnostic) {
        return diagnostic.severity == Severity::error;
    });
}

void sort_by_place(Diagnostics& diagnostics) {
    const auto place = [](const Diagnostic& diagnostic) {
        return std::tie(diagnostic.place.line, diagnostic.place.column);
    };
    std::stable_sort(diagnostics.begin(), diagnostics.end(),
                     [&](const Diagnostic& a, const Diagnostic& b) { return place(a) < place(b); });
}

std::string_view severity_name(Severity severity) {
    switch (severity) {
    case Severity::note:
        return "note";
    case Severity::warning:
        return "warning";
    case Severity::error:
        return "error";
    }
    return {};
}

std::string format_diagnostic(const Diagnostic& diagnostic, const std::string& file) {
    const std::string severity{severity_name(diagnostic.severity)};
    const std::string place = file + ":" + std::to_string(diagnostic.place.line) + ":" +
                              std::to_string(diagnostic.place.column) + ": ";
    const bool item = !diagnostic.item.empty();
    const std::string code = " [" + diagnostic.code + "] ";
    return without_controls(
        place + severity_zh(diagnostic.severity) + code +
        (item ? "条目 " + diagnostic.item + "：" : "") + diagnostic.what.zh + "\n    " + severity +
        ": " + (item ? "item " + diagnostic.item + ": " : "") + diagnostic.what.en + "\n");
}

} // namespace board
