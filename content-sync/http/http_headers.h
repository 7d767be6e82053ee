// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "content-sync/store/provenance.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace board {

// What we keep of an answer's head. Pure: no network, no clock.
struct HttpHeaders {
    // Of all heads of one transfer together, informational ones included.
    static constexpr std::size_t most_bytes = 64u << 10;

    Validators validators;
    std::string retry_after;
    int status = 0; // 0: no status line has come
    std::string content_type = {}, content_encoding = {}, content_range = {};
    std::optional<std::uint64_t> content_length = {};
    std::size_t bytes = 0; // of heads so far
    bool complete = false; // the empty line has come; what follows are trailers, not fields
    std::optional<Error> fault = {}; // Fault::network: why the answer must not be used at all

    // One line as it came. A status line starts anew: it belongs to the answer after a 1xx.
    void read_line(std::string_view line);
};

// "Name: value" lines for asking whether a file has changed. If-Modified-Since is left out when the
// file was younger than two seconds as it came: a second change within the clock's tick would be
// missed for ever. RFC 9110 §8.8.2.2.
std::vector<std::string> conditional_headers(const Validators& known);

// Whether a Last-Modified is as good as a strong tag. RFC 9110 §8.8.2.2.
bool is_settled(const Validators& known);

// Whether a stored value can stand in a request: it must not bring lines of its own.
bool is_field_value(std::string_view text);

// The value of Retry-After (RFC 9110 §10.2.3), seconds or a date, at most an hour; 0 if there is
// none.
std::chrono::seconds retry_after(const HttpHeaders& headers);

} // namespace board
