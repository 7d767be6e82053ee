// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/feed.h"
#include "content-sync/findings.h"

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
    void read_assets();
    void read_items();
    bool worth_showing();

    Json root() const { return feed_.document().root(); }
    struct Entry {
        Json fields;
        std::string pointer;
    };
    std::vector<Entry> sound_entries(const char* key);
    bool branch_known(const std::string& branch, const std::string& pointer);

    Feed feed_;
    Findings findings_; // looks into feed_, so a reader stays where it is
};

} // namespace board
