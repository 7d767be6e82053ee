// SPDX-License-Identifier: MIT
#include "content-sync/http/http_range.h"

#include <charconv>

namespace board {
namespace {

// Takes a number off the front of `text`.
std::optional<std::uint64_t> number(std::string_view& text) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{}) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return value;
}

bool take(std::string_view& text, std::string_view word) {
    if (!text.starts_with(word)) return false;
    text.remove_prefix(word.size());
    return true;
}

// A weak tag begins with "W/". RFC 9110 §8.8.3.
bool is_strong(std::string_view etag) {
    return etag.size() >= 2 && etag.front() == '"' && etag.back() == '"' && is_field_value(etag);
}

} // namespace

std::optional<ContentRange> parse_content_range(std::string_view text) {
    if (!take(text, "bytes ")) return std::nullopt;
    const auto first = number(text);
    if (!first || !take(text, "-")) return std::nullopt;
    const auto last = number(text);
    if (!last || !take(text, "/")) return std::nullopt;
    const auto total = number(text);
    if (!total || !text.empty() || *first > *last || *last >= *total) return std::nullopt;
    return ContentRange{*first, *last, *total};
}

std::vector<std::string> range_headers(const Part& part) {
    const Validators& known = part.validators;
    std::string same;
    if (is_strong(known.etag))
        same = known.etag;
    else if (known.etag.empty() && is_field_value(known.last_modified) && is_settled(known))
        same = known.last_modified;
    if (part.bytes == 0 || same.empty()) return {};
    return {"Range: bytes=" + std::to_string(part.bytes) + "-", "If-Range: " + same};
}

std::optional<ContentRange> continuation(const HttpHeaders& head, const Part& part) {
    const auto range = parse_content_range(head.content_range);
    if (!range || range->first != part.bytes || range->last + 1 != range->total)
        return std::nullopt;
    if (head.content_length && *head.content_length != range->last - range->first + 1)
        return std::nullopt;
    const Validators &now = head.validators, &then = part.validators;
    if (now.etag != then.etag) return std::nullopt;
    if (!now.last_modified.empty() && !then.last_modified.empty() &&
        now.last_modified != then.last_modified)
        return std::nullopt;
    return range;
}

Validators validators_of(const HttpHeaders& head, const Part& part) {
    constexpr int partial = 206;
    Validators validators = head.validators;
    if (head.status == partial && validators.last_modified.empty())
        validators.last_modified = part.validators.last_modified;
    return validators;
}

} // namespace board
