// SPDX-License-Identifier: MIT
#include "content-sync/past_items.h"

namespace board {

Diagnostics past_items(const Feed& feed, WallTime now) {
    Diagnostics found;
    const auto warn = [&](const char* code, const Item* item, const std::string& pointer,
                          Message what) {
        found.push_back({Severity::warning, code, item != nullptr ? item->id : "", pointer,
                         feed.document().place(pointer), std::move(what)});
    };
    for (const Item& item : feed.items)
        if (item.show.until && *item.show.until <= now)
            warn("past", &item, item.pointer + "/show/until",
                 {"结束时间已过，不再播出；请改 until，或删去这一条",
                  "its end is past and it shows no more; mend \"until\" or remove the item"});
    if (!found.empty() && found.size() == feed.items.size())
        warn("all-past", nullptr, "/items",
             {"所有条目的结束时间都已过，屏幕上没有内容可播",
              "every item's end is past; the boards have nothing to show"});
    return found;
}

} // namespace board
