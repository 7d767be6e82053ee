// SPDX-License-Identifier: MIT
#pragma once

#include "base/fd.h"

#include <chrono>
#include <deque>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace board {

// One scripted answer.
struct Reply {
    enum class Framing { length, chunked, close };
    // How the connection ends: as HTTP says; closed before any answer; reset before any answer.
    enum class Ending { orderly, silent, reset };

    int status = 200;
    std::string body;
    std::map<std::string, std::string> headers;
    Framing framing = Framing::length;
    std::size_t cut = std::string::npos; // breaks off after so many bytes of the body
    bool endless = false;                // chunked: the body again and again
    std::chrono::milliseconds stall{0};  // before byte `stall_at` of the body; ends with the server
    bool validate = false; // answers 304 to a request whose validators match our headers
    bool ranges = false;   // answers 206 to a Range whose If-Range is our ETag, 416 behind the end
    bool keep_alive = false;
    std::size_t stall_at = 0;
    std::size_t piece = 0; // so many bytes at a time, and `pause` after each; 0: all at once
    std::chrono::milliseconds pause{0};
    std::string raw = {};  // in place of head and body, as it is
    std::size_t flood = 0; // so many header lines more
    Ending ending = Ending::orderly;
    std::chrono::milliseconds hold{0}; // before anything is sent
};

struct Request {
    std::string path;
    std::map<std::string, std::string> headers = {}; // names in lower case
    std::string method = {}, body = {};
    int connection = 0; // which one it came on, counted from 1
};

// The bytes of one connection, plain or within TLS (loopback_tls.h).
class Channel {
  public:
    virtual ~Channel() = default;
    // How many bytes came; 0 at the end or at any fault.
    virtual std::size_t receive(char* bytes, std::size_t most) = 0;
    virtual bool send(std::string_view bytes) = 0;
};

// A web server on 127.0.0.1 that says what the test wrote down, any number of connections at once.
class LoopbackServer {
  public:
    using Answerer = std::function<Reply(const Request&)>;
    // Nothing: the connection could not be made, a TLS handshake that failed. The connection stays
    // the server's.
    using Opener = std::function<std::unique_ptr<Channel>(const Fd& connection)>;

    LoopbackServer();
    // With another scheme's connections: "https".
    LoopbackServer(std::string scheme, Opener open);
    ~LoopbackServer();
    LoopbackServer(const LoopbackServer&) = delete;
    LoopbackServer& operator=(const LoopbackServer&) = delete;

    void answer(const std::string& path, Reply reply);
    // One after another; the last one stays.
    void answer(const std::string& path, std::deque<Reply> replies);
    // For every path that has no answer of its own.
    void answer_all(Answerer answerer);
    void forget(const std::string& path); // 404 from now on
    std::string url(const std::string& path) const;
    int port() const { return port_; }
    // Since the last call, in order.
    std::vector<Request> take_requests();

  private:
    void serve();
    void talk(const Fd& connection, int number);
    Reply answer_to(const Request& request);
    bool send_reply(const Fd& connection, Channel& channel, const Reply& reply) const;
    bool send_body(Channel& channel, const Reply& reply) const;
    bool send_slowly(Channel& channel, const Reply& reply, std::string_view bytes) const;
    bool stopped_within(std::chrono::milliseconds time) const;

    std::string scheme_ = "http";
    Opener open_;
    Fd listener_, stop_;
    int port_ = 0;
    std::mutex mutex_;
    std::map<std::string, std::deque<Reply>> replies_;
    Answerer answerer_;
    std::vector<Request> requests_;
    std::set<int> connections_; // open ones, to be shut down at the end
    bool is_stopping_ = false;
    std::list<std::thread> talks_;
    std::thread thread_;
};

} // namespace board
