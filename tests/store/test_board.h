// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/store/ingest.h"

#include <functional>

namespace board {

// A folder of its own, gone at the end of the test.
class TestFolder {
  public:
    TestFolder();
    // On a file system that has no disk, where there is one.
    static TestFolder in_memory();
    ~TestFolder();
    TestFolder(const TestFolder&) = delete;
    TestFolder& operator=(const TestFolder&) = delete;

    const std::string& path() const { return path_; }
    std::string operator/(const std::string& name) const { return path_ + "/" + name; }
    void write(const std::string& name, std::string_view bytes) const;

  private:
    explicit TestFolder(const std::string& parent);
    std::string path_;
};

// A clock that a test sets; it starts an hour ahead, so that files of the test count as settled.
class TestClock final : public Clock {
  public:
    WallTime wall() const override { return now; }
    SteadyTime steady() const override { return ticks; }
    WallTime now = SystemClock{}.wall() + std::chrono::hours{1};
    SteadyTime ticks{};
};

struct TestAsset {
    std::string id, path, sha256;
};

// A feed that passes all checks; its one item is called `title`.
std::string feed_text(int sequence, const std::string& title,
                      const std::vector<TestAsset>& assets = {});

// An Ingest over a store, with the real decoder.
Ingest ingest_into(const std::string& store, FeedSource& source, IngestOptions options = {},
                   Store::Step step = {});

// Name, inode, size and times of everything in a folder: equal lists mean that nothing was written.
std::vector<std::string> fingerprint(const std::string& folder);

// The title of the current snapshot's only item; fails the test when there is none.
std::string shown_title(const std::string& store);

} // namespace board
