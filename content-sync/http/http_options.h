// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace board {

// How long a server may take. Nothing is waited for without an end.
struct HttpDeadlines {
    std::chrono::milliseconds connect{10'000}; // name, connection and TLS handshake
    std::chrono::seconds stall{30};            // with less than 100 bytes a second
    // A whole file with all its redirects: so long, and a file beside the feed as much longer as
    // its bytes take at the slowest rate that counts as a transfer.
    std::chrono::milliseconds feed{60'000}, asset{60'000};
    std::size_t slowest = 32u << 10; // bytes a second

    std::chrono::milliseconds of_asset(std::size_t bytes) const {
        return asset + std::chrono::milliseconds{bytes / slowest * 1000};
    }
};

// How servers are spoken to. Certificates are always checked: there is no switch for that.
struct HttpOptions {
    HttpDeadlines deadlines;
    std::string proxy = {};   // a URL; empty: none, whatever the environment says
    std::string ca_file = {}; // certificates of the authorities to believe; empty: the system's
    std::string token = {};   // sent as "Authorization: Bearer …" to the feed's own host only
};

} // namespace board
