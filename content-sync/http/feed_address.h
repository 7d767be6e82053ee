// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace board {

// Where a feed lies on a web server, and its assets with it.
class FeedAddress {
  public:
    // An http or https URL of the feed's file, or of its folder when it does not end in ".json".
    // Fault::unsupported, saying what is valid, for everything else.
    static Result<FeedAddress> parse(std::string_view url);

    const std::string& feed() const { return feed_; }
    // The feed's address as it may be shown: without a user's name, password or query, for these
    // stand on a wall and in logs.
    std::string shown() const;
    // `path` is taken below the feed's folder, percent-encoded (RFC 3986 §2.1); the feed's own
    // query is not passed on.
    std::string asset(std::string_view path) const;
    bool is_https() const { return feed_.starts_with("https:"); }

  private:
    FeedAddress(std::string feed, std::string folder)
        : feed_{std::move(feed)}
        , folder_{std::move(folder)} {}

    std::string feed_, folder_; // the folder with a slash at its end
};

} // namespace board
