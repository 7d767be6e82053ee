// SPDX-License-Identifier: MIT
#include "content-sync/sync/source_of_feed.h"

#include "content-sync/store/folder_source.h"

namespace board {

Result<std::unique_ptr<FeedSource>> source_of_feed(SourceOptions options, const Clock& clock,
                                                   std::function<bool()> stopped) {
    std::string& feed = options.feed;
    if (feed.starts_with("file://")) feed.erase(0, 7);
    if (feed.find("://") == std::string::npos)
        return std::unique_ptr<FeedSource>{std::make_unique<FolderSource>(feed, clock)};
    auto address = TRY(FeedAddress::parse(feed));
    return std::unique_ptr<FeedSource>{std::make_unique<HttpSource>(
        std::move(address), std::move(options.http), clock, std::move(stopped))};
}

} // namespace board
