// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/http/feed_address.h"
#include "content-sync/http/http_client.h"
#include "content-sync/store/feed_source.h"

namespace board {

class HttpReception;

// A feed on a web server. Follows at most three redirects, and never one from https to http or to
// another protocol; goes on behind a part only where the server proves that the file is the same.
// Once a day the feed is asked for whatever is known of it, for a server whose tags do not change
// would keep us from the newest for ever.
class HttpSource final : public FeedSource {
  public:
    // `stopped` is asked about once a second; a transfer ends when it says yes. Certificates are
    // judged at `clock`'s time.
    HttpSource(FeedAddress address, HttpOptions options, const Clock& clock,
               std::function<bool()> stopped);

    std::string address() const override { return address_.shown(); }
    Result<Answer> fetch(const Question& question, const Sink& sink) override;
    std::chrono::seconds wanted_pause() const override { return wanted_pause_; }

  private:
    HttpRequest first_request(const Question& question) const;
    Validators known_of(const Question& question) const;
    Result<HttpReply> follow(HttpRequest request, HttpReception& reception);
    Result<Answer> judge(const HttpHeaders& head, const Question& question,
                         HttpReception& reception);

    FeedAddress address_;
    HttpClient client_;
    std::chrono::seconds wanted_pause_{0};
    SteadyTime whole_; // when the feed last came whole, or this source was made
};

} // namespace board
