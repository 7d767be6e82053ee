// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/http/http_headers.h"
#include "content-sync/store/feed_source.h"

namespace board {

// "bytes 100-199/200": which bytes of how many an answer holds. RFC 9110 §14.4.
struct ContentRange {
    std::uint64_t first = 0, last = 0, total = 0;
    bool operator==(const ContentRange&) const = default;
};

// Nothing for another unit, an unknown total, and what contradicts itself.
std::optional<ContentRange> parse_content_range(std::string_view text);

// "Name: value" lines that ask for what lies behind a part, only if the file is still the same
// (RFC 9110 §13.1.5, If-Range). None when there is no part, or none with a strong validator: then
// the file has to come whole.
std::vector<std::string> range_headers(const Part& part);

// The bytes with which a 206 goes on exactly where the part ends, up to the file's end, of the file
// that the part is of (RFC 9110 §15.3.7.3). Nothing: they must not be put together.
std::optional<ContentRange> continuation(const HttpHeaders& head, const Part& part);

// What is known of a file that came with `head`, the whole or behind `part`: a 206 need not repeat
// what the part came with. RFC 9110 §15.3.7.
Validators validators_of(const HttpHeaders& head, const Part& part);

} // namespace board
