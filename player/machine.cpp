// SPDX-License-Identifier: MIT
#include "player/machine.h"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>

namespace board {
namespace {

std::string address_text(const sockaddr& address) {
    std::array<char, INET6_ADDRSTRLEN> text{};
    const void* number = nullptr;
    if (address.sa_family == AF_INET) {
        const auto& four = reinterpret_cast<const sockaddr_in&>(address).sin_addr;
        constexpr std::uint32_t link_local = 0xa9fe0000; // 169.254.0.0/16
        if ((ntohl(four.s_addr) & 0xffff0000) != link_local) number = &four;
    } else if (address.sa_family == AF_INET6) {
        const auto& six = reinterpret_cast<const sockaddr_in6&>(address).sin6_addr;
        if (!IN6_IS_ADDR_LINKLOCAL(&six)) number = &six;
    }
    if (!number || !inet_ntop(address.sa_family, number, text.data(), text.size())) return {};
    return text.data();
}

} // namespace

std::string host_name() {
    std::array<char, 256> name{};
    return gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "";
}

std::vector<NetworkAddress> network_addresses() {
    ifaddrs* list = nullptr;
    if (getifaddrs(&list) != 0) return {};
    const std::unique_ptr<ifaddrs, decltype(&freeifaddrs)> owner{list, freeifaddrs};
    std::vector<NetworkAddress> addresses;
    for (const auto* entry = list; entry; entry = entry->ifa_next) {
        if (!entry->ifa_addr || (entry->ifa_flags & IFF_LOOPBACK) != 0) continue;
        const auto text = address_text(*entry->ifa_addr);
        if (!text.empty()) addresses.push_back({text, entry->ifa_name});
    }
    std::stable_partition(addresses.begin(), addresses.end(), [](const NetworkAddress& address) {
        return address.number.find(':') == std::string::npos;
    });
    return addresses;
}

} // namespace board
