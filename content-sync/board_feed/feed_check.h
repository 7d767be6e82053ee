// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/feed.h"
#include "content-sync/store/folder_source.h"

#include <string>

namespace board {

// Everything that can be found out about a feed in a folder and the files beside it, as `check`
// reports it and `publish` demands it. Fault::missing: there is no feed there; other faults: it
// cannot be read, or this program's layouts cannot.
Result<FeedReading> check_feed(FolderSource& source, WallTime now);

// Findings and counts, for people.
std::string feed_report(const FeedReading& reading, const std::string& file);
// The same for programs.
std::string feed_report_json(const FeedReading& reading, const std::string& file);

} // namespace board
