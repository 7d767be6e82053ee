// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace board {

// What a technician needs in order to find this machine. gethostname(2), getifaddrs(3).
std::string host_name();

struct NetworkAddress {
    std::string number;    // "192.0.2.7"
    std::string interface; // "eth0"
};
// Those that others can reach, IPv4 first: no loopback, no link-local (RFC 3927, RFC 4291 2.5.6).
std::vector<NetworkAddress> network_addresses();

} // namespace board
