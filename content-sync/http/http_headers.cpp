// SPDX-License-Identifier: MIT
#include "content-sync/http/http_headers.h"

#include <curl/curl.h>

#include <algorithm>
#include <cstdlib>

namespace board {
namespace {

std::string trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return std::string{text.substr(first, text.find_last_not_of(blanks) - first + 1)};
}

std::string lower(std::string_view text) {
    std::string low{text};
    for (char& c : low)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return low;
}

// What was stored goes into a request again; it must not bring lines of its own.
bool is_printable(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) >= 0x20 && c != 0x7f;
    });
}

bool was_settled(const Validators& known) {
    constexpr time_t tick = 2;
    const time_t modified = ::curl_getdate(known.last_modified.c_str(), nullptr);
    const time_t said = ::curl_getdate(known.date.c_str(), nullptr);
    return modified >= 0 && said >= 0 && said - modified >= tick;
}

} // namespace

void HttpHeaders::read_line(std::string_view line) {
    if (line.starts_with("HTTP/")) *this = {};
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) return;
    const std::string name = lower(line.substr(0, colon));
    std::string value = trimmed(line.substr(colon + 1));
    if (name == "etag")
        validators.etag = std::move(value);
    else if (name == "last-modified")
        validators.last_modified = std::move(value);
    else if (name == "date")
        validators.date = std::move(value);
    else if (name == "retry-after")
        retry_after = std::move(value);
}

std::vector<std::string> conditional_headers(const Validators& known) {
    std::vector<std::string> lines;
    if (is_printable(known.etag)) lines.push_back("If-None-Match: " + known.etag);
    if (is_printable(known.last_modified) && was_settled(known))
        lines.push_back("If-Modified-Since: " + known.last_modified);
    return lines;
}

std::chrono::seconds retry_after(const HttpHeaders& headers) {
    constexpr std::int64_t longest = 3600;
    const std::string& text = headers.retry_after;
    if (text.empty()) return std::chrono::seconds{0};
    std::int64_t seconds = 0;
    if (std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        seconds = text.size() > 6 ? longest : std::atoi(text.c_str());
    } else {
        const time_t then = ::curl_getdate(text.c_str(), nullptr);
        const time_t now = ::curl_getdate(headers.validators.date.c_str(), nullptr);
        if (then >= 0 && now >= 0) seconds = then - now;
    }
    return std::chrono::seconds{std::clamp<std::int64_t>(seconds, 0, longest)};
}

} // namespace board
