// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "base/file.h"
#include "content-sync/store/feed_source.h"

namespace board {

// A feed in a folder: a share, a USB stick, an editor's own disk.
class FolderSource final : public FeedSource {
  public:
    // `path` names the folder, or the feed's file in it. It need not be there yet.
    FolderSource(const std::string& path, const Clock& clock);

    std::string address() const override { return folder_ + "/" + feed_name_; }
    // The feed itself is always read. An asset counts as unchanged when size, inode and times are
    // the known ones; a file younger than the coarsest file system's clock tick (2 s) gets no
    // validators, for it might change again without showing it.
    Result<Answer> fetch(const Question& question, const Sink& sink) override;

  private:
    std::string etag(const struct stat& status) const;

    std::string folder_, feed_name_ = "feed.json";
    const Clock& clock_;
};

} // namespace board
