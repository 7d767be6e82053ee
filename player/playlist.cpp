// SPDX-License-Identifier: MIT
#include "player/playlist.h"

#include "content-sync/kind.h"
#include "player/daypart.h"

#include <algorithm>

namespace board {
namespace {

// Kinds that this version does not know go everywhere.
bool kind_belongs(std::string_view name, Position position) {
    const Kind* kind = kind_named(name);
    return kind == nullptr || kind->is_for(position);
}

template<class T>
bool allows(const std::vector<T>& list, const T& value) {
    return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
}

bool shows_at(const Item& item, const Feed& feed, WallTime now, WallIs is) {
    const Show& show = item.show;
    if (show.from && now < *show.from) return false;
    if (show.until && now >= *show.until) return false;
    return is == WallIs::earliest ||
           daypart_open(show, feed.calendar, local_time(now, feed.utc_offset));
}

} // namespace

bool shows_on(const Item& item, const Screen& screen) {
    const Show& show = item.show;
    const bool placed = !show.positions.empty() || !show.branches.empty() || !show.teams.empty() ||
                        !show.screens.empty();
    if (!placed) return kind_belongs(item.kind, screen.position);
    return allows(show.positions, screen.position) && allows(show.branches, screen.branch) &&
           allows(show.teams, screen.team) && allows(show.screens, screen.id);
}

namespace {

bool is_ticker(const Item* item) {
    return item->kind == "ticker";
}

// All that may be on, tickers too.
std::vector<const Item*> items_on(const Feed& feed, const Screen& screen, WallTime now, WallIs is) {
    std::vector<const Item*> items;
    for (const auto& item : feed.items)
        if (shows_on(item, screen) && shows_at(item, feed, now, is)) items.push_back(&item);
    const auto urgent = [](const Item* item) {
        return item->show.priority == Priority::urgent && !is_ticker(item);
    };
    if (std::any_of(items.begin(), items.end(), urgent))
        std::erase_if(items, [&](const Item* item) { return !urgent(item); });
    return items;
}

} // namespace

std::vector<const Item*> playlist(const Feed& feed, const Screen& screen, WallTime now, WallIs is) {
    auto items = items_on(feed, screen, now, is);
    std::erase_if(items, is_ticker);
    return items;
}

std::vector<std::string> ticker_lines(const Feed& feed, const Screen& screen, WallTime now,
                                      WallIs is) {
    std::vector<std::string> lines;
    for (const Item* item : items_on(feed, screen, now, is))
        if (is_ticker(item)) lines.push_back(item->fields.find("text").string_or(""));
    return lines;
}

std::optional<WallTime> next_change(const Feed& feed, const Screen& screen, WallTime now,
                                    WallIs is) {
    std::optional<WallTime> next;
    const auto consider = [&](std::optional<WallTime> time) {
        if (time && *time > now && (!next || *time < *next)) next = time;
    };
    for (const auto& item : feed.items) {
        if (!shows_on(item, screen)) continue;
        if (item.show.until && *item.show.until <= now) continue; // it is over
        consider(item.show.from);
        consider(item.show.until);
        if (is == WallIs::earliest) continue;
        if (const auto local = next_daypart(item.show, local_time(now, feed.utc_offset)))
            consider(wall_time(*local, feed.utc_offset));
    }
    return next;
}

} // namespace board
