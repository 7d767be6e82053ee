// SPDX-License-Identifier: MIT
#include "player/playlist.h"

#include "player/daypart.h"

#include <algorithm>
#include <array>

namespace board {
namespace {

constexpr unsigned bit(Position position) {
    return 1u << static_cast<unsigned>(position);
}
constexpr unsigned hall = bit(Position::hall);
constexpr unsigned garden = bit(Position::garden);
constexpr unsigned team = bit(Position::team);

struct KindPlace {
    std::string_view kind;
    unsigned positions;
};

// The positions that a kind is made for; articles, and kinds that this version does not know, go
// everywhere.
constexpr std::array kind_places{
    KindPlace{"flags", garden | hall},
    KindPlace{"negative-list", team | garden},
    KindPlace{"exhibition", hall},
};

bool kind_belongs(std::string_view kind, Position position) {
    const auto place = std::find_if(kind_places.begin(), kind_places.end(),
                                    [&](const KindPlace& entry) { return entry.kind == kind; });
    return place == kind_places.end() || (place->positions & bit(position)) != 0;
}

template<class T>
bool allows(const std::vector<T>& list, const T& value) {
    return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
}

bool shows_at(const Item& item, const Feed& feed, WallTime now) {
    const Show& show = item.show;
    if (show.from && now < *show.from) return false;
    if (show.until && now >= *show.until) return false;
    return daypart_open(show, feed.calendar, local_time(now, feed.utc_offset));
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

std::vector<const Item*> playlist(const Feed& feed, const Screen& screen, WallTime now) {
    std::vector<const Item*> items;
    for (const auto& item : feed.items)
        if (shows_on(item, screen) && shows_at(item, feed, now)) items.push_back(&item);
    const auto urgent = [](const Item* item) { return item->show.priority == Priority::urgent; };
    if (std::any_of(items.begin(), items.end(), urgent))
        std::erase_if(items, [&](const Item* item) { return !urgent(item); });
    return items;
}

std::optional<WallTime> next_change(const Feed& feed, const Screen& screen, WallTime now) {
    std::optional<WallTime> next;
    const auto consider = [&](std::optional<WallTime> time) {
        if (time && *time > now && (!next || *time < *next)) next = time;
    };
    for (const auto& item : feed.items) {
        if (!shows_on(item, screen)) continue;
        if (item.show.until && *item.show.until <= now) continue; // it is over
        consider(item.show.from);
        consider(item.show.until);
        if (const auto local = next_daypart(item.show, local_time(now, feed.utc_offset)))
            consider(wall_time(*local, feed.utc_offset));
    }
    return next;
}

} // namespace board
