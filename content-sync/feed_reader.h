// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/feed.h"
#include "content-sync/findings.h"
#include "content-sync/references.h"

#include <optional>

namespace board {

// The passes over a parsed feed, in their order; each may rely on the ones before it.
struct FeedReader {
    explicit FeedReader(JsonDocument document);
    FeedReading read() &&;

  private:
    bool is_ours();
    void check_schema();
    bool envelope_stands() const;
    void read_envelope();
    void read_organization();
    void read_branches();
    void read_teams();
    void read_screens();
    void read_calendar();
    void read_mood();
    void read_words();
    void read_assets();
    void read_items();
    bool worth_showing();

    Json root() const { return feed_.document().root(); }
    struct Entry {
        Json fields;
        std::string pointer;
    };
    std::vector<Entry> entries(const char* key);
    void check_branch(const std::string& branch, const std::string& pointer);

    Feed feed_;
    Findings findings_;                // looks into feed_, so a reader stays where it is
    std::optional<Declared> declared_; // there once the schema has been checked
};

} // namespace board
