// SPDX-License-Identifier: MIT
#include "player/notice_reason.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace board {
namespace {

void erase_all(std::string& text, std::string_view part) {
    if (part.empty()) return;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at))
        text.erase(at, part.size());
}

bool is_of_address(char c) {
    return c > ' ' && c < 0x7f;
}

// Every address, with the colon that leads on from it.
void erase_addresses(std::string& text) {
    constexpr std::string_view colon = "：";
    for (const std::string_view scheme : {"https://", "http://"}) {
        for (auto at = text.find(scheme); at != std::string::npos; at = text.find(scheme, at)) {
            const auto from = text.begin() + static_cast<std::ptrdiff_t>(at);
            auto end = std::find_if_not(from, text.end(), is_of_address);
            text.erase(from, end);
            if (text.compare(at, colon.size(), colon) == 0) text.erase(at, colon.size());
        }
    }
    text.erase(0, text.find_first_not_of(' '));
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z' && !text.starts_with("feed"))
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
}

// A remark in brackets that has no Chinese in it; a status such as HTTP 503 stays.
void erase_foreign_remarks(std::string& text) {
    constexpr std::string_view opening = "（", closing = "）";
    for (auto at = text.find(opening); at != std::string::npos; at = text.find(opening, at + 1)) {
        const auto end = text.find(closing, at);
        if (end == std::string::npos) return;
        const auto remark = text.substr(at + opening.size(), end - at - opening.size());
        const bool foreign =
            std::all_of(remark.begin(), remark.end(), [](char c) { return c >= ' ' && c < 0x7f; });
        if (foreign && !remark.starts_with("HTTP ")) text.erase(at, end + closing.size() - at);
    }
}

void end_sentence(std::string& text, std::string_view stop) {
    if (!text.empty() && !text.ends_with(stop)) text += stop;
}

bool tries_again(SyncStatus::State state) {
    return state != SyncStatus::State::ok && state != SyncStatus::State::refused &&
           state != SyncStatus::State::trying;
}

} // namespace

Message notice_reason(const SyncStatus& sync) {
    auto reason = sync.message;
    if (reason.zh.empty()) return {};
    erase_all(reason.zh, sync.feed + "：");
    erase_all(reason.en, sync.feed + ": ");
    erase_addresses(reason.zh);
    erase_addresses(reason.en);
    erase_foreign_remarks(reason.zh);
    end_sentence(reason.zh, "。");
    end_sentence(reason.en, ".");
    if (!tries_again(sync.state)) return reason;
    reason.zh += "会自动重试。";
    reason.en += " It is tried again by itself.";
    return reason;
}

} // namespace board
