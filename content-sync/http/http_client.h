// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "base/fd.h"
#include "content-sync/http/http_headers.h"
#include "content-sync/http/http_options.h"

#include <ctime>
#include <functional>
#include <memory>

namespace board {

// What is sent with a PUT: a whole file, told piece by piece how much has gone; false stops it.
struct HttpUpload {
    const Fd* file = nullptr;
    std::size_t bytes = 0;
    std::function<bool(std::size_t sent)> progress;
};

// One request; redirects are its caller's affair.
struct HttpRequest {
    enum class Token { withheld, sent };

    std::string method = "GET"; // or HEAD, PUT, or one of RFC 4918
    std::string url;
    std::vector<std::string> lines; // "Name: value"
    Token token = Token::withheld;
    // The least that is waited, from `since`; longer by what the declared length, and at most
    // `bytes`, take at the slowest rate. `bytes` is 0 where time does not grow with length.
    SteadyTime since{};
    std::chrono::milliseconds time{};
    std::size_t bytes = 0;
    HttpUpload upload = {};
};

struct HttpReply {
    HttpHeaders head;
    std::string redirect; // where a 301, 302, 303, 307 or 308 leads, absolute; else empty
};

// Speaks HTTP/1.1 and 2 (RFC 9110), one request at a time, and keeps connections open between
// them. TLS as http_tls.h says; a proxy only from `options`; no cookies, no netrc, no compression.
class HttpClient {
  public:
    // Gets the body of an answer of 200 to 299, piece by piece, its head complete; an error of its
    // own ends the transfer with that error.
    using Body = std::function<Result<>(const HttpHeaders& head, std::string_view piece)>;

    // `stopped` is asked about once a second; a transfer ends when it says yes.
    HttpClient(HttpOptions options, const Clock& clock, std::function<bool()> stopped);

    // Any whole answer, whatever its status. Fault::network: there is none, or none to be used.
    Result<HttpReply> perform(const HttpRequest& request, const Body& body);

    const HttpOptions& options() const { return options_; }
    const Clock& clock() const { return clock_; }

  private:
    struct Transfer;
    struct Close {
        void operator()(void* handle) const;
    };
    void prepare(Transfer& transfer);
    void prepare_request(Transfer& transfer);

    HttpOptions options_;
    const Clock& clock_;
    std::function<bool()> stopped_;
    std::time_t time_ = 0; // at which certificates are judged
    std::unique_ptr<void, Close> handle_;
};

} // namespace board
