// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace board {

// A temporary store for a test, and a temporary folder around it; removed at the end.
class SmallStore {
  public:
    SmallStore();
    SmallStore(const SmallStore&) = delete;
    SmallStore& operator=(const SmallStore&) = delete;
    ~SmallStore();

    struct Page {
        std::string item, text;
        int seconds = 3600;
    };
    // Publishes a feed of articles for the screens hall-1, garden-1 and team-1.
    void publish(const std::vector<Page>& pages);
    // A feed of these items, in JSON, for the same screens; `more` stands before them.
    void publish_items(const std::string& items, const std::string& more = "");
    // Any feed.
    void publish_feed(const std::string& text);
    // Makes `current` point at nothing, as a careless hand might.
    void break_current() const;

    const std::string& path() const { return store_; }
    std::string file(const std::string& name) const { return folder_ + "/" + name; }

  private:
    std::string folder_, store_;
    int sequence_ = 0;
};

} // namespace board
