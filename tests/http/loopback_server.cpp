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

class PlainChannel final : public Channel {
  public:
    explicit PlainChannel(const Fd& connection)
        : connection_{connection} {}
    std::size_t receive(char* bytes, std::size_t most) override {
        return static_cast<std::size_t>(
            std::max<ssize_t>(::recv(connection_.number(), bytes, most, 0), 0));
    }
    bool send(std::string_view bytes) override {
        while (!bytes.empty()) {
            const auto sent =
                ::send(connection_.number(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }

  private:
    const Fd& connection_;
};

std::unique_ptr<Channel> open_plain(const Fd& connection) {
    return std::make_unique<PlainChannel>(connection);
}

std::string chunk_of(std::string_view bytes) {
    std::ostringstream chunk;
    chunk << std::hex << bytes.size() << "\r\n" << bytes << "\r\n";
    return chunk.str();
}

Request parse(const std::string& head) {
    std::istringstream lines{head};
    Request request;
    std::string line;
    lines >> request.method >> request.path;
    std::getline(lines, line);
    while (std::getline(lines, line) && line != "\r") {
        const auto colon = line.find(": ");
        if (colon == std::string::npos) continue;
        std::string name = line.substr(0, colon);
        std::transform(name.begin(), name.end(), name.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        request.headers[name] = line.substr(colon + 2, line.size() - colon - 3);
    }
    return request;
}

// The next request; no method at the connection's end. `rest` is what came behind the last one.
Request read_request(Channel& channel, std::string& rest) {
    char block[16384];
    const auto more = [&] {
        const auto got = channel.receive(block, sizeof block);
        rest.append(block, got);
        return got > 0;
    };
    while (rest.find("\r\n\r\n") == std::string::npos) {
        if (!more()) return {};
        if (rest.front() >= 'A') continue;
        channel.send("HTTP/1.1 400 a TLS hello, perhaps\r\n\r\n");
        return {};
    }
    const auto end = rest.find("\r\n\r\n") + 4;
    Request request = parse(rest.substr(0, end));
    rest.erase(0, end);
    const auto length = request.headers.find("content-length");
    if (length == request.headers.end()) return request;
    if (request.headers.contains("expect")) channel.send("HTTP/1.1 100 Continue\r\n\r\n");
    const auto bytes = static_cast<std::size_t>(std::stoull(length->second));
    while (rest.size() < bytes && more()) {
    }
    request.body = rest.substr(0, bytes);
    rest.erase(0, bytes);
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

// RFC 9110 §14.2, of "bytes=N-" alone.
void take_range(const Request& request, Reply& reply) {
    const auto range = request.headers.find("range");
    if (!reply.ranges || range == request.headers.end()) return;
    const auto same = request.headers.find("if-range");
    if (same != request.headers.end() && same->second != reply.headers["ETag"]) return;
    const std::string size = std::to_string(reply.body.size());
    const auto first = static_cast<std::size_t>(std::stoull(range->second.substr(6)));
    reply.status = first < reply.body.size() ? 206 : 416;
    reply.headers["Content-Range"] = reply.status == 416
                                         ? "bytes */" + size
                                         : "bytes " + std::to_string(first) + "-" +
                                               std::to_string(reply.body.size() - 1) + "/" + size;
    reply.body = reply.status == 416 ? "" : reply.body.substr(first);
}

std::string head_of(const Reply& reply) {
    std::string head = "HTTP/1.1 " + std::to_string(reply.status) + " said\r\n";
    if (!reply.keep_alive) head += "Connection: close\r\n";
    for (const auto& [name, value] : reply.headers) head += name + ": " + value + "\r\n";
    if (reply.framing == Reply::Framing::chunked) head += "Transfer-Encoding: chunked\r\n";
    if (reply.framing == Reply::Framing::length && reply.status != 304 && reply.status != 204)
        head += "Content-Length: " + std::to_string(reply.body.size()) + "\r\n";
    return head;
}

} // namespace

LoopbackServer::LoopbackServer()
    : LoopbackServer{"http", &open_plain} {}

LoopbackServer::LoopbackServer(std::string scheme, Opener open)
    : scheme_{std::move(scheme)}
    , open_{std::move(open)}
    , listener_{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)}
    , stop_{::eventfd(0, EFD_CLOEXEC)} {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    auto* const any = reinterpret_cast<sockaddr*>(&address);
    socklen_t length = sizeof address;
    REQUIRE(::bind(listener_.number(), any, length) == 0);
    REQUIRE(::listen(listener_.number(), 64) == 0);
    REQUIRE(::getsockname(listener_.number(), any, &length) == 0);
    port_ = ntohs(address.sin_port);
    thread_ = std::thread{[this] { serve(); }};
}

LoopbackServer::~LoopbackServer() {
    ::eventfd_write(stop_.number(), 1);
    thread_.join();
    {
        const std::lock_guard lock{mutex_};
        is_stopping_ = true;
        for (const int connection : connections_) ::shutdown(connection, SHUT_RDWR);
    }
    for (auto& talk : talks_) talk.join();
}

void LoopbackServer::answer(const std::string& path, Reply reply) {
    answer(path, std::deque<Reply>{std::move(reply)});
}

void LoopbackServer::answer(const std::string& path, std::deque<Reply> replies) {
    const std::lock_guard lock{mutex_};
    replies_[path] = std::move(replies);
}

void LoopbackServer::answer_all(Answerer answerer) {
    const std::lock_guard lock{mutex_};
    answerer_ = std::move(answerer);
}

void LoopbackServer::forget(const std::string& path) {
    const std::lock_guard lock{mutex_};
    replies_.erase(path);
}

std::string LoopbackServer::url(const std::string& path) const {
    return scheme_ + "://127.0.0.1:" + std::to_string(port_) + path;
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
    for (int number = 1;; ++number) {
        pollfd both[2]{{listener_.number(), POLLIN, 0}, {stop_.number(), POLLIN, 0}};
        ::poll(both, 2, -1);
        if (both[1].revents != 0) return;
        auto connection =
            std::make_shared<Fd>(::accept4(listener_.number(), nullptr, nullptr, SOCK_CLOEXEC));
        if (*connection)
            talks_.emplace_back([this, connection, number] { talk(*connection, number); });
    }
}

void LoopbackServer::talk(const Fd& connection, int number) {
    {
        const std::lock_guard lock{mutex_};
        if (is_stopping_) return;
        connections_.insert(connection.number());
    }
    if (const auto channel = open_(connection)) {
        std::string rest;
        for (bool goes_on = true; goes_on;) {
            Request request = read_request(*channel, rest);
            if (request.method.empty()) break;
            request.connection = number;
            const Reply reply = answer_to(request);
            goes_on = send_reply(connection, *channel, reply) && reply.keep_alive;
        }
    }
    const std::lock_guard lock{mutex_};
    connections_.erase(connection.number());
}

Reply LoopbackServer::answer_to(const Request& request) {
    Reply reply;
    Answerer answerer;
    {
        const std::lock_guard lock{mutex_};
        requests_.push_back(request);
        const auto found = replies_.find(request.path);
        if (found != replies_.end()) {
            reply = found->second.front();
            if (found->second.size() > 1) found->second.pop_front();
        } else if (answerer_) {
            answerer = answerer_;
        } else {
            reply.status = 404;
        }
    }
    if (answerer) reply = answerer(request);
    if (matches(request, reply)) reply.status = 304;
    take_range(request, reply);
    if (request.method == "HEAD") reply.cut = 0;
    return reply;
}

// False: the connection is of no more use.
bool LoopbackServer::send_reply(const Fd& connection, Channel& channel, const Reply& reply) const {
    const linger at_once{1, 0}; // close() then sends RST
    if (reply.ending == Reply::Ending::reset)
        ::setsockopt(connection.number(), SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    if (reply.ending != Reply::Ending::orderly) return false;
    if (reply.hold.count() > 0 && stopped_within(reply.hold)) return false;
    if (!reply.raw.empty()) {
        send_slowly(channel, reply, reply.raw);
        return false;
    }
    if (!channel.send(head_of(reply))) return false;
    for (std::size_t i = 0; i < reply.flood; ++i)
        if (!channel.send("X-" + std::to_string(i) + ": " + std::string(90, 'x') + "\r\n"))
            return false;
    if (!channel.send("\r\n")) return false;
    return reply.status == 304 || reply.status == 204 || send_body(channel, reply);
}

bool LoopbackServer::send_slowly(Channel& channel, const Reply& reply,
                                 std::string_view bytes) const {
    const std::size_t most = reply.piece == 0 ? bytes.size() : reply.piece;
    while (!bytes.empty()) {
        const auto piece = bytes.substr(0, most);
        const bool chunked = reply.framing == Reply::Framing::chunked && reply.raw.empty();
        if (!channel.send(chunked ? chunk_of(piece) : std::string{piece})) return false;
        if (reply.pause.count() > 0 && stopped_within(reply.pause)) return false;
        bytes.remove_prefix(piece.size());
    }
    return true;
}

bool LoopbackServer::send_body(Channel& channel, const Reply& reply) const {
    const auto body = std::string_view{reply.body}.substr(0, reply.cut);
    const auto before = body.substr(0, reply.stall_at), behind = body.substr(before.size());
    if (!send_slowly(channel, reply, before)) return false;
    if (reply.stall.count() > 0 && stopped_within(reply.stall)) return false;
    do
        if (!send_slowly(channel, reply, behind)) return false;
    while (reply.endless);
    const bool whole = reply.cut == std::string::npos;
    if (reply.framing == Reply::Framing::chunked && whole && !channel.send("0\r\n\r\n"))
        return false;
    return whole && reply.framing != Reply::Framing::close;
}

} // namespace board
