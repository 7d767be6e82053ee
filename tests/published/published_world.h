// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/published/publish.h"
#include "content-sync/published/published_source.h"

namespace board {

// Key number `number`, the same in every run.
SecretKey test_key(int number);
std::string public_key(int number);

// Files by name, as a server or a stick has them.
using PublishedFiles = std::map<std::string, std::string, std::less<>>;

// Puts into such files. May fail at the n-th put, and lets a test look in between.
class MemoryTarget final : public PublishTarget {
  public:
    explicit MemoryTarget(PublishedFiles& files)
        : files_{files} {}
    std::string address() const override { return "memory"; }
    Result<std::optional<std::size_t>> size_of(const std::string& name) override;
    Result<std::string> read(const std::string& name, std::size_t limit) override;
    Result<> put(const std::string& name, const Fd& file, const Progress& progress) override;

    std::vector<std::string> puts;      // names, in their order
    std::optional<std::size_t> fail_at; // before this put takes place
    std::function<void()> look = [] {}; // after each

  private:
    PublishedFiles& files_;
};

// Reads them. An entity tag is a file's digest; `online` false: nothing can be reached.
class MemorySource final : public FeedSource {
  public:
    explicit MemorySource(const PublishedFiles& files)
        : files_{files} {}
    std::string address() const override { return "memory/manifest.json"; }
    Result<Answer> fetch(const Question& question, const Sink& sink) override;

    std::vector<std::string> asked;
    std::vector<std::string>* log = nullptr; // what is asked goes there, too
    bool online = true;

  private:
    const PublishedFiles& files_;
};

class SilentWatch final : public PublishWatch {
  public:
    void begin(std::size_t, std::size_t) override {}
    bool sent(std::size_t, std::size_t) override { return true; }
};

// A feed as feed_text() makes it; `assets` lie in `folder`.
Publication publication_of_text(const std::string& text, const std::string& folder = "");
Result<PublishReport> publish_to(PublishedFiles& files, const Publication& publication,
                                 const SecretKey* key);
std::string feed_text_of(std::int64_t sequence, const std::string& title);
// A feed of this sequence and title, signed by key number `key` (0: nobody); must succeed.
void issue(PublishedFiles& files, std::int64_t sequence, const std::string& title, int key);

// A board that reads such files.
class TestScreen {
  public:
    TestScreen(const PublishedFiles& files, std::vector<std::string> keys,
               std::optional<Trust> trust = std::nullopt, std::string channel = "");

    // The feed as it is handed out; empty when it is unchanged.
    Result<std::string> poll();
    const Trust& trust() const { return source->trust(); }
    std::optional<Trust> kept; // as it was kept last

    MemorySource* raw;
    std::unique_ptr<PublishedSource> source;
    Validators known;
};

} // namespace board
