// SPDX-License-Identifier: MIT
#pragma once

#include <curl/curl.h>

#include <cstdlib>

namespace board {

// Sets one option of a transfer. One that this libcurl does not have is a fault of the build: it
// must be 7.85 or newer, with OpenSSL.
template<class Value>
void set_option(CURL* handle, CURLoption option, Value value) {
    const CURLcode done = ::curl_easy_setopt(handle, option, value);
    if (done != CURLE_OK) std::abort();
}

} // namespace board
