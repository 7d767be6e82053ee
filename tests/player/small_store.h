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
    // Makes `current` point at nothing, as a careless hand might.
    void break_current() const;

    const std::string& path() const { return store_; }
    std::string file(const std::string& name) const { return folder_ + "/" + name; }

  private:
    std::string folder_, store_;
    int sequence_ = 0;
};

} // namespace board
