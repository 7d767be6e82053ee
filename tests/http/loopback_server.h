// SPDX-License-Identifier: MIT
#pragma once

#include "base/fd.h"

#include <chrono>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace board {

// One scripted answer.
struct Reply {
    enum class Framing { length, chunked, close };

    int status = 200;
    std::string body;
    std::map<std::string, std::string> headers;
    Framing framing = Framing::length;
    std::size_t cut = std::string::npos; // breaks off after so many bytes of the body
    bool endless = false;                // chunked: the body again and again
    std::chrono::milliseconds stall{0};  // before the body; ends early with the server
    bool validate = false; // answers 304 to a request whose validators match our headers
};

struct Request {
    std::string path;
    std::map<std::string, std::string> headers; // names in lower case
};

// A web server on 127.0.0.1 that says what the test wrote down, one connection at a time.
class LoopbackServer {
  public:
    LoopbackServer();
    ~LoopbackServer();
    LoopbackServer(const LoopbackServer&) = delete;
    LoopbackServer& operator=(const LoopbackServer&) = delete;

    void answer(const std::string& path, Reply reply);
    void forget(const std::string& path); // 404 from now on
    std::string url(const std::string& path) const;
    // Since the last call, in order.
    std::vector<Request> take_requests();

  private:
    void serve();
    void talk(const Fd& connection);
    void send_body(const Fd& connection, const Reply& reply) const;
    bool stopped_within(std::chrono::milliseconds time) const;

    Fd listener_, stop_;
    int port_ = 0;
    std::mutex mutex_;
    std::map<std::string, Reply> replies_;
    std::vector<Request> requests_;
    std::thread thread_;
};

} // namespace board
