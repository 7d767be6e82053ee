// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/http/feed_address.h"
#include "content-sync/store/feed_source.h"

#include <chrono>
#include <memory>

namespace board {

// How long a server may take.
struct HttpDeadlines {
    std::chrono::milliseconds connect{10'000};
    std::chrono::seconds stall{30}; // with less than 100 bytes a second
    std::chrono::milliseconds feed{60'000}, asset{900'000};
};

// How servers are spoken to.
struct HttpOptions {
    HttpDeadlines deadlines;
    std::string proxy;   // a URL; empty: none, whatever the environment says
    std::string ca_file; // certificates of the authorities to believe; empty: the system's
    std::string token;   // sent as "Authorization: Bearer …" to the feed's own host only
};

// A feed on a web server (HTTP/1.1 or 2, RFC 9110). Takes no proxy from the environment, follows at
// most three redirects and never one from https to http or to another protocol.
class HttpSource final : public FeedSource {
  public:
    // `stopped` is asked about once a second; a transfer ends when it says yes. Certificates are
    // judged at `clock`'s time.
    HttpSource(FeedAddress address, HttpOptions options, const Clock& clock,
               std::function<bool()> stopped);
    ~HttpSource() override;

    std::string address() const override { return address_.shown(); }
    Result<Answer> fetch(const Question& question, const Sink& sink) override;
    std::chrono::seconds wanted_pause() const override { return wanted_pause_; }

  private:
    struct Transfer;
    struct Close {
        void operator()(void* handle) const;
    };
    void prepare(Transfer& transfer, bool is_feed) const;
    Result<Answer> judge(const Transfer& transfer, int code);

    FeedAddress address_;
    HttpOptions options_;
    const Clock& clock_;
    std::function<bool()> stopped_;
    std::chrono::seconds wanted_pause_{0};
    std::unique_ptr<void, Close> handle_; // kept between transfers: so is the connection
};

} // namespace board
