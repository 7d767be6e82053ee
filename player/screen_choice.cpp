// SPDX-License-Identifier: MIT
#include "player/screen_choice.h"

#include <algorithm>

namespace board {
namespace {

std::string ids_of(const Feed& feed, std::string_view separator) {
    std::string ids;
    for (const auto& screen : feed.screens) {
        if (!ids.empty()) ids += separator;
        ids += screen.id;
    }
    return ids;
}

} // namespace

Screen ScreenChoice::unseen() const {
    Screen screen;
    screen.id = id;
    screen.position = position.value_or(Position::hall);
    return screen;
}

Result<Screen> ScreenChoice::among(const Feed& feed) const {
    if (!id.empty()) {
        if (const auto* screen = feed.screen(id)) return *screen;
        if (feed.screens.empty())
            return Error{Fault::missing,
                         {"内容里没有登记任何屏幕，找不到 " + id,
                          "the feed lists no screens, so not " + id + " either"}};
        return Error{Fault::missing,
                     {"内容里没有编号为 " + id + " 的屏幕；现有：" + ids_of(feed, "、"),
                      "the feed has no screen " + id + "; it has: " + ids_of(feed, ", ")}};
    }
    const auto fits = [&](const Screen& screen) {
        return !position || screen.position == *position;
    };
    const auto first = std::find_if(feed.screens.begin(), feed.screens.end(), fits);
    return first != feed.screens.end() ? *first : unseen();
}

} // namespace board
