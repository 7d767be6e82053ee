// SPDX-License-Identifier: MIT
#include "content-sync/sync/service_notify.h"

#include <sys/socket.h>
#include <sys/un.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace board {
namespace {

constexpr std::chrono::milliseconds longest_slice{10'000};

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr ? value : "";
}

} // namespace

ServiceNotify::ServiceNotify(const Supervisor& supervisor, const Clock& clock)
    : socket_{supervisor.socket}
    , watchdog_{supervisor.watchdog}
    , clock_{clock} {
    if (socket_.size() < 2 || socket_.size() >= sizeof(sockaddr_un::sun_path)) socket_.clear();
    if (!socket_.empty() && socket_.front() == '@') socket_.front() = '\0'; // abstract: unix(7)
    if (!socket_.empty())
        datagrams_ = Fd{::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0)};
}

void ServiceNotify::send(std::string_view lines) const {
    if (!datagrams_) return;
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, socket_.data(), socket_.size());
    const auto length = offsetof(sockaddr_un, sun_path) + socket_.size() +
                        (socket_.front() == '\0' ? 0 : 1); // a path counts its NUL
    ::sendto(datagrams_.number(), lines.data(), lines.size(), MSG_NOSIGNAL,
             reinterpret_cast<const sockaddr*>(&address), static_cast<socklen_t>(length));
}

void ServiceNotify::reloading() {
    const auto now = std::chrono::floor<std::chrono::microseconds>(clock_.steady());
    send("RELOADING=1\nMONOTONIC_USEC=" + std::to_string(now.time_since_epoch().count()));
}

void ServiceNotify::status(std::string_view text) {
    if (text == status_) return;
    status_ = text;
    send("STATUS=" + status_);
}

void ServiceNotify::progress() {
    if (watchdog_.count() == 0) return;
    const auto now = clock_.steady();
    if (fed_ != SteadyTime::min() && now < fed_ + watchdog_ / 4) return;
    fed_ = now;
    send("WATCHDOG=1");
}

std::chrono::milliseconds ServiceNotify::slice() const {
    if (watchdog_.count() == 0) return longest_slice;
    const auto third = std::chrono::floor<std::chrono::milliseconds>(watchdog_ / 3);
    return std::clamp(third, std::chrono::milliseconds{1}, longest_slice);
}

ServiceNotify::Supervisor supervisor_of_environment() {
    ServiceNotify::Supervisor supervisor{environment("NOTIFY_SOCKET"), {}};
    const auto pid = environment("WATCHDOG_PID");
    if (pid.empty() || pid == std::to_string(::getpid()))
        supervisor.watchdog = std::chrono::microseconds{
            std::strtoll(environment("WATCHDOG_USEC").c_str(), nullptr, 10)};
    supervisor.watchdog = std::max(supervisor.watchdog, std::chrono::microseconds{0});
    return supervisor;
}

} // namespace board
