// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "base/json.h"
#include "content-sync/diagnostic.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace board {

// The three positions (三个阵地).
enum class Position { hall, garden, team };
std::optional<Position> position_named(std::string_view name);
std::string_view position_name(Position position);
// What people call it: 廉洁文化展厅, 党支部园地, 班组廉洁看板.
std::string_view position_title(Position position);

struct Branch {
    std::string id, name, short_name; // short_name falls back to name
};

struct Team {
    std::string id, name, branch;
};

// still: nothing moves; pages are cut, the ticker changes line by line, flags hang.
enum class Motion { full, still };
std::optional<Motion> motion_named(std::string_view name);

// By how much a page is turned clockwise before it goes onto a screen that hangs turned.
enum class Rotate { by_0, by_90, by_180, by_270 };
std::optional<Rotate> rotate_of(int degrees);

// One screen on a wall. What the feed leaves out is empty.
struct Screen {
    std::string id;
    Position position = Position::hall;
    std::string branch, team; // a team screen's branch is its team's
    std::string name;         // what a visitor calls the place; may be empty
    std::string theme;        // a theme's name; empty: the position's own
    std::optional<double> diagonal_inches;
    std::optional<double> distance_metres;
    Rotate rotate = Rotate::by_0;
    std::optional<Motion> motion; // none: the position's own rhythm
};

struct Asset {
    std::string id, path, sha256, type, alt; // path below the feed's folder; sha256 may be empty
    std::optional<std::int64_t> bytes;
};

// Whether the asset should be a picture, which is all that this version shows: by its type, or by
// the ending of its path where it has no type. Films, subtitles and sounds are left where they are.
bool is_picture(const Asset& asset);

enum class Priority { normal, pinned, urgent };

// Minutes after midnight; `end` before `begin` crosses midnight.
struct Hours {
    int begin = 0, end = 24 * 60;
};

// Days on which an item shows: bit 0 = Monday … bit 6 = Sunday, or by the calendar.
struct Days {
    enum class By { week, workdays, holidays } by = By::week;
    unsigned week = 0x7f;
};

// Where and when an item shows. An empty list excludes nothing; when all lists of places are empty,
// the item shows where its kind belongs: flags in gardens and halls, a negative list at teams and
// in gardens, an exhibition in halls, everything else everywhere.
struct Show {
    std::vector<Position> positions;
    std::vector<std::string> branches, teams, screens;
    std::optional<WallTime> from, until; // half-open; a bare date in `until` means its day's end
    Days days;
    std::vector<Hours> hours;
    std::optional<int> seconds; // for each page; 1–3600
    int weight = 1;             // 1–10
    Priority priority = Priority::normal;
};

// One thing to show. What all kinds have is typed here; what is a kind's own stays in `fields`,
// which the schema has checked.
struct Item {
    std::string id, kind, title;
    std::string language; // BCP 47, the feed's where the item says none
    std::optional<WallTime> updated;
    Show show;
    std::string pointer; // "/items/3"
    Json fields;         // the whole item object
};

// A day of the calendar in the feed's time zone.
struct Calendar {
    std::vector<std::chrono::sys_days> holidays, workdays; // 节假日、调休上班日, sorted
};

// National mourning (哀悼): while it holds, every page is grey, whatever its theme. It ends by
// itself.
struct Mourning {
    std::optional<WallTime> from, until; // half-open; a bare date in `until` means its day's end
    bool holds(WallTime now) const;
};

// A feed that may be shown: read, checked, with every bad item left out and reported.
class Feed {
  public:
    std::string channel;
    std::int64_t sequence = 0;
    WallTime issued{};
    std::optional<WallTime> expires;
    std::string language;
    std::chrono::minutes utc_offset{480}; // of the feed's time zone
    std::string organization, organization_short, emblem;
    std::vector<Branch> branches;
    std::vector<Team> teams;
    std::vector<Screen> screens;
    Calendar calendar;
    std::optional<Mourning> mourning;
    std::vector<std::string> words; // of the site, which a headline never breaks
    std::map<std::string, Asset, std::less<>> assets;
    std::vector<Item> items; // in the feed's order, recalled ones left out

    const Branch* branch(std::string_view id) const;
    const Team* team(std::string_view id) const;
    const Screen* screen(std::string_view id) const;
    const Item* item(std::string_view id) const;
    const JsonDocument& document() const { return document_; }

  private:
    friend struct FeedReader;
    explicit Feed(JsonDocument document)
        : document_{std::move(document)} {}
    JsonDocument document_; // keeps every item's `fields` alive
};

struct FeedReading {
    std::optional<Feed> feed; // none: refused whole, and a diagnostic says why
    Diagnostics diagnostics;  // every problem, in the order of the text
};

// Reads the bytes of a feed.json ("board-feed/1"). Never fails half-way: finds all there is. A feed
// without one item to show is refused, unless it recalls items: a recall always takes effect.
FeedReading read_feed(std::string text);

} // namespace board
