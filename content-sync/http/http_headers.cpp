// SPDX-License-Identifier: MIT
#include "content-sync/http/http_headers.h"

#include <curl/curl.h>

#include <algorithm>
#include <charconv>
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

bool is_digits(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Error broken_head(const char* zh, const char* en) {
    return {Fault::network,
            {std::string{"服务器的应答不合 HTTP 规定："} + zh,
             std::string{"the server's answer breaks HTTP: "} + en}};
}

// "HTTP/1.1 200 OK": RFC 9112 §4. 0 when it is none.
int status_of(std::string_view line) {
    const auto blank = line.find(' ');
    if (blank == std::string_view::npos) return 0;
    const auto code = line.substr(blank + 1, 3);
    return code.size() == 3 && is_digits(code) ? std::atoi(std::string{code}.c_str()) : 0;
}

// Two lengths that differ are how one answer is smuggled into another. RFC 9112 §6.3.
void read_length(HttpHeaders& headers, const std::string& value) {
    std::uint64_t length = 0;
    const auto* const end = value.data() + value.size();
    const auto read = std::from_chars(value.data(), end, length);
    if (!is_digits(value) || read.ec != std::errc{} || read.ptr != end)
        headers.fault = broken_head("Content-Length 不是一个数", "Content-Length is no number");
    else if (headers.content_length && *headers.content_length != length)
        headers.fault =
            broken_head("有两个不同的 Content-Length", "it has two different Content-Lengths");
    else
        headers.content_length = length;
}

void read_field(HttpHeaders& headers, const std::string& name, std::string value) {
    if (name == "etag")
        headers.validators.etag = std::move(value);
    else if (name == "last-modified")
        headers.validators.last_modified = std::move(value);
    else if (name == "date")
        headers.validators.date = std::move(value);
    else if (name == "retry-after")
        headers.retry_after = std::move(value);
    else if (name == "content-type")
        headers.content_type = lower(value);
    else if (name == "content-range")
        headers.content_range = std::move(value);
    else if (name == "content-encoding")
        headers.content_encoding = lower(value);
    else if (name == "content-length")
        read_length(headers, value);
    // libcurl would inflate another coding though nobody asked for it.
    else if (name == "transfer-encoding" && lower(value) != "chunked")
        headers.fault = broken_head("压缩传输我们没有要求", "a transfer coding nobody asked for");
}

} // namespace

void HttpHeaders::read_line(std::string_view line) {
    bytes += line.size();
    if (bytes > most_bytes) fault = broken_head("头部没完没了", "its head does not come to an end");
    if (line.find('\0') != std::string_view::npos)
        fault = broken_head("头部有空字符", "a NUL in its head");
    if (fault) return;
    // Behind a final answer's head there are trailers only, whatever they look like. After 417 the
    // same question is asked again without Expect.
    const bool may_begin = status < 200 || status == 417;
    if (line.starts_with("HTTP/") && may_begin) {
        const std::size_t so_far = bytes;
        *this = {};
        bytes = so_far;
        status = status_of(line);
        return;
    }
    if (complete) return;
    if (line.empty() || line == "\r\n" || line == "\n") complete = true;
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) return;
    read_field(*this, lower(line.substr(0, colon)), trimmed(line.substr(colon + 1)));
}

bool is_field_value(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) >= 0x20 && c != 0x7f;
    });
}

bool is_settled(const Validators& known) {
    constexpr time_t tick = 2;
    const time_t modified = ::curl_getdate(known.last_modified.c_str(), nullptr);
    const time_t said = ::curl_getdate(known.date.c_str(), nullptr);
    return modified >= 0 && said >= 0 && said - modified >= tick;
}

std::vector<std::string> conditional_headers(const Validators& known) {
    std::vector<std::string> lines;
    if (is_field_value(known.etag)) lines.push_back("If-None-Match: " + known.etag);
    if (is_field_value(known.last_modified) && is_settled(known))
        lines.push_back("If-Modified-Since: " + known.last_modified);
    return lines;
}

std::chrono::seconds retry_after(const HttpHeaders& headers) {
    constexpr std::int64_t longest = 3600;
    const std::string& text = headers.retry_after;
    if (text.empty()) return std::chrono::seconds{0};
    std::int64_t seconds = 0;
    if (is_digits(text)) {
        seconds = text.size() > 6 ? longest : std::atoi(text.c_str());
    } else {
        const time_t then = ::curl_getdate(text.c_str(), nullptr);
        const time_t now = ::curl_getdate(headers.validators.date.c_str(), nullptr);
        if (then >= 0 && now >= 0) seconds = then - now;
    }
    return std::chrono::seconds{std::clamp<std::int64_t>(seconds, 0, longest)};
}

} // namespace board
