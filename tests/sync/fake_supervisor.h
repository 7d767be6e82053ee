// SPDX-License-Identifier: MIT
#pragma once

#include "base/fd.h"
#include "tests/catch.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>

#include <chrono>
#include <cstring>
#include <string>

namespace board {

// The other end of $NOTIFY_SOCKET, as systemd holds it.
class FakeSupervisor {
  public:
    // `name`: a path, or an abstract one behind "@".
    explicit FakeSupervisor(std::string name)
        : name_{std::move(name)}
        , socket_{::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0)} {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::memcpy(address.sun_path, name_.data(), name_.size());
        if (name_.front() == '@') address.sun_path[0] = '\0';
        const auto length =
            offsetof(sockaddr_un, sun_path) + name_.size() + (name_.front() == '@' ? 0 : 1);
        REQUIRE(::bind(socket_.number(), reinterpret_cast<const sockaddr*>(&address),
                       static_cast<socklen_t>(length)) == 0);
    }

    const std::string& name() const { return name_; }

    // The next message; empty when there is none within `time`.
    std::string next(std::chrono::milliseconds time) const {
        pollfd ready{socket_.number(), POLLIN, 0};
        if (::poll(&ready, 1, static_cast<int>(time.count())) <= 0) return {};
        char text[4096];
        const auto size = ::recv(socket_.number(), text, sizeof text, 0);
        return size > 0 ? std::string(text, static_cast<std::size_t>(size)) : std::string{};
    }
    // Whether a message that begins so comes within a minute; others are passed over.
    bool hears(const std::string& begin) const {
        const auto end = std::chrono::steady_clock::now() + std::chrono::minutes{1};
        while (std::chrono::steady_clock::now() < end)
            if (next(std::chrono::seconds{1}).starts_with(begin)) return true;
        return false;
    }
    void pass_over_all() const {
        while (!next(std::chrono::milliseconds{0}).empty()) {
        }
    }

  private:
    std::string name_;
    Fd socket_;
};

} // namespace board
