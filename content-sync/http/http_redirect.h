// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <string>

namespace board {

// Whether two URLs have the same scheme, host and port (RFC 6454): what may know the same secrets.
bool is_same_origin(const std::string& a, const std::string& b);

// Whether an answer from `from` may send us to `to`: to http and https only, and never from https
// to http. Fault::network, with where it wanted to lead.
Result<> may_follow(const std::string& from, const std::string& to);

// A URL without name, password, query and fragment, shortened: for people and for logs.
std::string shown_url(const std::string& url);

} // namespace board
