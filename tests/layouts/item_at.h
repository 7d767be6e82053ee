// SPDX-License-Identifier: MIT
#pragma once

#include "layouts/item_record.h"
#include "tests/layouts/demo_board.h"

namespace board {

// The text of a feed of one item {"id": "a", "title": "题", …} whose other members are `members`.
inline std::string feed_text(const std::string& members,
                             const std::string& zone = "Asia/Shanghai") {
    return R"({"format": "board-feed/1", "channel": "test", "sequence": 1,
        "issued": "2026-11-23T08:00:00+08:00", "timezone": ")" +
           zone + R"(", "organization": {"name": "江海供电局"},
        "teams": [{"id": "line-2", "name": "输电二班"}],
        "assets": {"photo": {"path": "photo.jpg"}, "film": {"path": "film.mp4"}},
        "items": [{"id": "a", "title": "题", )" +
           members + "}]}";
}

inline Feed feed_of(const std::string& members, const std::string& zone = "Asia/Shanghai") {
    return feed_from(feed_text(members, zone));
}

// Its record at `now`, in the feed's zone; an empty `now`: the time is not known.
inline Record item_at(const std::string& members, const std::string& now = "",
                      const std::string& zone = "Asia/Shanghai") {
    const Feed feed = feed_of(members, zone);
    Moment moment;
    if (!now.empty()) {
        const auto time = parse_time(now, feed.utc_offset);
        REQUIRE(time);
        moment.now = *time;
    }
    return item_record(feed, feed.items.front(),
                       ScreenProfile::of(Position::garden, feed, {Px{1920}, Px{1080}}), moment);
}

// The same while the time is not known, but `earliest` has passed for certain.
inline Record item_after(const std::string& members, const std::string& earliest) {
    const Feed feed = feed_of(members);
    Moment moment;
    moment.earliest = parse_time(earliest, feed.utc_offset).take();
    return item_record(feed, feed.items.front(),
                       ScreenProfile::of(Position::garden, feed, {Px{1920}, Px{1080}}), moment);
}

// The field's text; "" where the record has none or an empty one: templates know no difference.
inline std::string field_of(const Record& record, const std::string& name) {
    return std::string{Scope{&record, nullptr}.field(name)};
}

} // namespace board
