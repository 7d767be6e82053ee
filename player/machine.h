// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace board {

// What a technician needs in order to find this machine. gethostname(2), getifaddrs(3).
std::string host_name();
// "eth0 192.0.2.7": addresses that others can reach, no loopback, no link-local.
std::vector<std::string> network_addresses();

} // namespace board
