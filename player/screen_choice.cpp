// SPDX-License-Identifier: MIT
#include "player/screen_choice.h"

#include <algorithm>

namespace board {
namespace {

// As many as can be read at a glance; the message has to fit on a card.
constexpr std::size_t most_ids = 12;

Message ids_of(const Feed& feed) {
    Message ids;
    const auto& screens = feed.screens;
    for (std::size_t i = 0; i < std::min(screens.size(), most_ids); ++i) {
        ids.zh += (i == 0 ? "" : "、") + screens[i].id;
        ids.en += (i == 0 ? "" : ", ") + screens[i].id;
    }
    if (screens.size() <= most_ids) return ids;
    const auto count = std::to_string(screens.size());
    return {ids.zh + " 等 " + count + " 个", ids.en + " … (" + count + " in all)"};
}

} // namespace

Screen ScreenChoice::unseen() const {
    Screen screen;
    screen.id = id;
    screen.position = position.value_or(Position::hall);
    return as_set_up(std::move(screen));
}

Screen ScreenChoice::as_set_up(Screen screen) const {
    if (rotate) screen.rotate = *rotate;
    if (motion) screen.motion = motion;
    return screen;
}

Result<Screen> ScreenChoice::among(const Feed& feed) const {
    if (!id.empty()) {
        if (const auto* screen = feed.screen(id)) return as_set_up(*screen);
        if (feed.screens.empty())
            return Error{Fault::missing,
                         {"播出单里没有登记任何屏幕，找不到 " + id,
                          "the feed lists no screens, so not " + id + " either"}};
        const auto ids = ids_of(feed);
        return Error{Fault::missing,
                     {"播出单里没有编号为 " + id + " 的屏幕；现有：" + ids.zh,
                      "the feed has no screen " + id + "; it has: " + ids.en}};
    }
    const auto fits = [&](const Screen& screen) {
        return !position || screen.position == *position;
    };
    const auto first = std::find_if(feed.screens.begin(), feed.screens.end(), fits);
    return first != feed.screens.end() ? as_set_up(*first) : unseen();
}

std::string complaint_about_position(const std::string& name) {
    if (position_named(name)) return {};
    return "没有阵地“" + name + "”；有这些阵地：hall garden team\nno position \"" + name +
           "\"; there are: hall garden team";
}

} // namespace board
