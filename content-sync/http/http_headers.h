// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/store/provenance.h"

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace board {

// What we keep of an answer's header fields.
struct HttpHeaders {
    Validators validators;
    std::string retry_after;

    // One line as it came. A status line starts anew: it belongs to the answer after a redirect.
    void read_line(std::string_view line);
};

// "Name: value" lines for asking whether a file has changed. If-Modified-Since is left out when the
// file was younger than two seconds as it came: a second change within the clock's tick would be
// missed for ever. RFC 9110 §8.8.2.2.
std::vector<std::string> conditional_headers(const Validators& known);

// The value of Retry-After (RFC 9110 §10.2.3), seconds or a date, at most an hour; 0 if there is
// none.
std::chrono::seconds retry_after(const HttpHeaders& headers);

} // namespace board
