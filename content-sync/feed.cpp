// SPDX-License-Identifier: MIT
#include "content-sync/feed.h"

#include <algorithm>
#include <array>

namespace board {
namespace {

template<class T>
const T* with_id(const std::vector<T>& entries, std::string_view id) {
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [&](const T& entry) { return entry.id == id; });
    return found == entries.end() ? nullptr : &*found;
}

} // namespace

std::optional<Position> position_named(std::string_view name) {
    for (const Position position : {Position::hall, Position::garden, Position::team})
        if (position_name(position) == name) return position;
    return std::nullopt;
}

std::optional<Motion> motion_named(std::string_view name) {
    if (name == "full") return Motion::full;
    if (name == "still") return Motion::still;
    return std::nullopt;
}

std::optional<Rotate> rotate_of(int degrees) {
    switch (degrees) {
    case 0:
        return Rotate::by_0;
    case 90:
        return Rotate::by_90;
    case 180:
        return Rotate::by_180;
    case 270:
        return Rotate::by_270;
    default:
        return std::nullopt;
    }
}

std::string_view position_name(Position position) {
    switch (position) {
    case Position::hall:
        return "hall";
    case Position::garden:
        return "garden";
    case Position::team:
        return "team";
    }
    return {};
}

std::string_view position_title(Position position) {
    switch (position) {
    case Position::hall:
        return "廉洁文化展厅";
    case Position::garden:
        return "党支部园地";
    case Position::team:
        return "班组廉洁看板";
    }
    return {};
}

bool is_picture(const Asset& asset) {
    if (!asset.type.empty()) return asset.type.starts_with("image/");
    static constexpr std::array<std::string_view, 8> others{".mp4", ".webm", ".mkv", ".mov",
                                                            ".vtt", ".srt",  ".mp3", ".m4a"};
    return std::none_of(others.begin(), others.end(),
                        [&](std::string_view ending) { return asset.path.ends_with(ending); });
}

bool Mourning::holds(WallTime now) const {
    return (!from || *from <= now) && (!until || now < *until);
}

const Branch* Feed::branch(std::string_view id) const {
    return with_id(branches, id);
}
const Team* Feed::team(std::string_view id) const {
    return with_id(teams, id);
}
const Screen* Feed::screen(std::string_view id) const {
    return with_id(screens, id);
}
const Item* Feed::item(std::string_view id) const {
    return with_id(items, id);
}

} // namespace board
