// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/feed.h"
#include "content-sync/store/feed_source.h"

#include <string>

namespace board {

// The bytes of one file of `source`, whole; `path` as in Question.
Result<std::string> fetch_whole(FeedSource& source, const std::string& path, std::size_t limit);

// Every asset of `feed` against its file in `source`: that it is there, is as long and has the
// SHA-256 that the feed says, and is a picture of the type that the feed says. An asset without a
// type, or of a type image/…, must be a picture; others are looked at no further.
Diagnostics check_assets(const Feed& feed, FeedSource& source);

} // namespace board
