// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/feed.h"
#include "content-sync/store/feed_source.h"

#include <string>

namespace board {

// Fault::missing when there is no file at `path`, the feed's: the command line names no feed then.
Result<> find_feed(const std::string& path);

// The bytes of one file of `source`, whole; `path` as in Question.
Result<std::string> fetch_whole(FeedSource& source, const std::string& path, std::size_t limit);

// Every asset of `feed` against its file in `source`: that it is there, is as long and has the
// SHA-256 that the feed says, and, where it is_picture(), is one of the type that the feed says.
Diagnostics check_assets(const Feed& feed, FeedSource& source);

} // namespace board
