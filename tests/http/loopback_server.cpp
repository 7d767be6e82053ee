// SPDX-License-Identifier: MIT
#include "tests/http/loopback_server.h"

#include "tests/catch.h"

#include <arpa/inet.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

#include <algorithm>
#include <sstream>

namespace board {
namespace {

bool send_all(const Fd& connection, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto sent = ::send(connection.number(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

bool send_chunk(const Fd& connection, std::string_view bytes) {
    std::ostringstream size;
    size << std::hex << bytes.size() << "\r\n";
    return send_all(connection, size.str()) && send_all(connection, bytes) &&
           send_all(connection, "\r\n");
}

std::string read_head(const Fd& connection) {
    std::string head;
    char block[4096];
    while (head.find("\r\n\r\n") == std::string::npos) {
        const auto got = ::recv(connection.number(), block, sizeof block, 0);
        if (got <= 0) return {};
        head.append(block, static_cast<std::size_t>(got));
    }
    return head;
}

Request parse(const std::string& head) {
    std::istringstream lines{head};
    Request request;
    std::string method, line;
    lines >> method >> request.path;
    std::getline(lines, line);
    while (std::getline(lines, line) && line != "\r") {
        const auto colon = line.find(": ");
        std::string name = line.substr(0, colon);
        std::transform(name.begin(), name.end(), name.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        request.headers[name] = line.substr(colon + 2, line.size() - colon - 3);
    }
    return request;
}

bool matches(const Request& request, const Reply& reply) {
    const auto same = [&](const char* sent, const char* ours) {
        const auto a = request.headers.find(sent);
        const auto b = reply.headers.find(ours);
        return a != request.headers.end() && b != reply.headers.end() && a->second == b->second;
    };
    return reply.validate &&
           (same("if-none-match", "ETag") || same("if-modified-since", "Last-Modified"));
}

std::string head_of(const Reply& reply) {
    std::string head =
        "HTTP/1.1 " + std::to_string(reply.status) + " said\r\nConnection: close\r\n";
    for (const auto& [name, value] : reply.headers) head += name + ": " + value + "\r\n";
    if (reply.framing == Reply::Framing::chunked) head += "Transfer-Encoding: chunked\r\n";
    if (reply.framing == Reply::Framing::length && reply.status != 304)
        head += "Content-Length: " + std::to_string(reply.body.size()) + "\r\n";
    return head + "\r\n";
}

} // namespace

LoopbackServer::LoopbackServer()
    : listener_{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)}
    , stop_{::eventfd(0, EFD_CLOEXEC)} {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    auto* const any = reinterpret_cast<sockaddr*>(&address);
    socklen_t length = sizeof address;
    REQUIRE(::bind(listener_.number(), any, length) == 0);
    REQUIRE(::listen(listener_.number(), 16) == 0);
    REQUIRE(::getsockname(listener_.number(), any, &length) == 0);
    port_ = ntohs(address.sin_port);
    thread_ = std::thread{[this] { serve(); }};
}

LoopbackServer::~LoopbackServer() {
    ::eventfd_write(stop_.number(), 1);
    thread_.join();
}

void LoopbackServer::answer(const std::string& path, Reply reply) {
    const std::lock_guard lock{mutex_};
    replies_[path] = std::move(reply);
}

void LoopbackServer::forget(const std::string& path) {
    const std::lock_guard lock{mutex_};
    replies_.erase(path);
}

std::string LoopbackServer::url(const std::string& path) const {
    return "http://127.0.0.1:" + std::to_string(port_) + path;
}

std::vector<Request> LoopbackServer::take_requests() {
    const std::lock_guard lock{mutex_};
    return std::exchange(requests_, {});
}

bool LoopbackServer::stopped_within(std::chrono::milliseconds time) const {
    pollfd stop{stop_.number(), POLLIN, 0};
    return ::poll(&stop, 1, static_cast<int>(time.count())) > 0;
}

void LoopbackServer::serve() {
    for (;;) {
        pollfd both[2]{{listener_.number(), POLLIN, 0}, {stop_.number(), POLLIN, 0}};
        ::poll(both, 2, -1);
        if (both[1].revents != 0) return;
        const Fd connection{::accept4(listener_.number(), nullptr, nullptr, SOCK_CLOEXEC)};
        if (connection) talk(connection);
    }
}

void LoopbackServer::talk(const Fd& connection) {
    const std::string head = read_head(connection);
    if (head.empty()) return;
    Reply reply;
    {
        const std::lock_guard lock{mutex_};
        requests_.push_back(parse(head));
        const auto found = replies_.find(requests_.back().path);
        if (found == replies_.end()) {
            reply.status = 404;
        } else {
            reply = found->second;
            if (matches(requests_.back(), reply)) reply.status = 304;
        }
    }
    if (!send_all(connection, head_of(reply)) || reply.status == 304) return;
    if (reply.stall.count() > 0 && stopped_within(reply.stall)) return;
    send_body(connection, reply);
}

void LoopbackServer::send_body(const Fd& connection, const Reply& reply) const {
    const auto body = std::string_view{reply.body}.substr(0, reply.cut);
    if (reply.framing != Reply::Framing::chunked) {
        send_all(connection, body);
        return;
    }
    while (send_chunk(connection, body) && reply.endless) {
    }
    if (!reply.endless && body.size() == reply.body.size()) send_all(connection, "0\r\n\r\n");
}

} // namespace board
