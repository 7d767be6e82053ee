// SPDX-License-Identifier: MIT
#include "layouts/furniture_record.h"

#include "content-sync/kind.h"
#include "layouts/almanac.h"
#include "layouts/local_time.h"

namespace board {
namespace {

// Where the screen hangs, as a visitor would call it.
std::string place_name(const Feed& feed, const ScreenProfile& screen) {
    const Screen* known = feed.screen(screen.screen);
    if (known != nullptr && !known->name.empty()) return known->name;
    if (const Team* team = feed.team(screen.team)) return team->name;
    if (const Branch* branch = feed.branch(screen.branch)) return branch->name;
    return {};
}

void describe_time(Record& record, const Feed& feed, const Moment& moment) {
    if (feed.expires && moment.passed() >= *feed.expires) record.fields["stale"] = "内容已过有效期";
    if (!moment.is_known()) return;
    const auto now = moment.now;
    const auto offset = feed.utc_offset;
    record.fields["time"] = clock_text(now, offset);
    record.fields["date"] = date_text(now, offset);
    record.fields["long-date"] = long_date_text(now, offset);
    record.fields["weekday"] = weekday_text(now, offset);
    const LunarDay lunar = lunar_day(local_day(now, offset));
    record.fields["lunar"] = "农历" + lunar.name;
    record.fields["solar-term"] = lunar.term;
}

} // namespace

Record furniture_record(const Feed& feed, const Item& item, const ScreenProfile& screen,
                        const Moment& moment) {
    Record record;
    record.fields["organization"] = feed.organization;
    record.fields["position"] = position_title(screen.position);
    record.fields["place"] = place_name(feed, screen);
    // A place that names its position says it for both.
    if (record.fields["place"].find(record.fields["position"]) != std::string::npos)
        record.fields["position"].clear();
    const Kind* kind = kind_named(item.kind);
    record.fields["kind.name"] = (kind != nullptr ? kind : kind_named("article"))->title;
    const WallTime updated = item.updated.value_or(feed.issued);
    record.fields["updated-at"] =
        date_text(updated, feed.utc_offset) + " " + clock_text(updated, feed.utc_offset);
    record.fields["emblem"] = feed.emblem;
    record.fields["link"] = item.fields.find("link").string_or("");
    if (item.show.priority == Priority::urgent) record.fields["urgent"] = "yes";
    if (!moment.ticker.empty()) record.fields["ticker"] = "yes";
    if (moment.turns > 1) {
        record.fields["turn"] = std::to_string(moment.turn);
        record.fields["turns"] = std::to_string(moment.turns);
    }
    describe_time(record, feed, moment);
    return record;
}

} // namespace board
