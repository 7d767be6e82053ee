// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/http/feed_address.h"
#include "content-sync/http/http_client.h"
#include "content-sync/published/publish_target.h"

namespace board {

// A web server that takes PUT (RFC 9110 §9.3.4), better one that speaks WebDAV (RFC 4918). With
// MOVE a file is uploaded under a name of its own and then renamed, so that a broken upload leaves
// nothing under the right name; without, the length is sent first and asked for afterwards.
// Redirects are not followed: the address has to be the right one.
class HttpTarget final : public PublishTarget {
  public:
    // `url` names the folder, or manifest.json in it; nothing is asked yet. Fault::unsupported, as
    // FeedAddress::parse() says. `clock` must outlive it.
    static Result<HttpTarget> open(const std::string& url, HttpOptions options, const Clock& clock);

    std::string address() const override;
    Result<std::optional<std::size_t>> size_of(const std::string& name) override;
    Result<std::string> read(const std::string& name, std::size_t limit) override;
    Result<> put(const std::string& name, const Fd& file, const Progress& progress) override;

  private:
    HttpTarget(FeedAddress address, HttpOptions options, const Clock& clock);
    HttpRequest request(const char* method, const std::string& name, std::size_t bytes) const;
    // Its answer, when that is of 200 to 299.
    Result<HttpReply> ask(const HttpRequest& request);
    Result<> upload(const std::string& name, const HttpUpload& upload);
    Result<bool> move(const std::string& from, const std::string& to);
    Result<> make_folders(const std::string& name);
    Result<bool> can_move();

    FeedAddress address_;
    HttpClient client_;
    std::optional<bool> can_move_; // once it is known
};

} // namespace board
