// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/findings.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace board {

// The ids that one of the feed's lists gives out, those of its faulty entries too: whoever refers
// to such an entry has made no mistake. `list` is "teams" or "assets".
class DeclaredIds {
  public:
    DeclaredIds(Json root, std::string_view list, const Findings& findings);

    // Of a list that could not be read, any id may have been meant.
    bool contains(std::string_view id) const { return unread_ || ids_.contains(id); }
    std::vector<std::string_view> all() const { return {ids_.begin(), ids_.end()}; }

  private:
    bool unread_;
    std::set<std::string_view> ids_; // into the document
};

struct Declared {
    Declared(Json root, const Findings& findings)
        : branches{root, "branches", findings}
        , teams{root, "teams", findings}
        , screens{root, "screens", findings}
        , assets{root, "assets", findings} {}

    DeclaredIds branches, teams, screens, assets;
};

// An id that something else in the feed should have.
struct Reference {
    Message sort; // a noun in both languages: {"支部", "branch"}
    std::string_view id;
    std::string_view code = "unknown-"; // followed by sort.en
};

// That nothing of this sort has the id, and which one of `known` may have been meant.
Message unknown_reference(const Reference& reference, const std::vector<std::string_view>& known);

// Adds the finding; looks through `known` for what was meant only while somebody will read it.
void report_unknown(Findings& findings, Severity severity, std::string pointer,
                    const Reference& reference, const DeclaredIds& known);

// For a reference that the entry at `entry` cannot do without, and that leads to nothing: an
// unknown id is an error; what was left out for a fault of its own takes the entry with it, with a
// note.
void report_missing(Findings& findings, const std::string& entry, std::string pointer,
                    const Reference& reference, const DeclaredIds& known);

} // namespace board
