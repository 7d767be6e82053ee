// SPDX-License-Identifier: MIT
#include "base/shortened.h"
#include "content-sync/asset_path.h"
#include "content-sync/feed_reader.h"
#include "content-sync/references.h"
#include "content-sync/time_reader.h"
#include "content-sync/time_zone.h"

#include <algorithm>

namespace board {

void FeedReader::read_envelope() {
    feed_.channel = root().find("channel").string_or("");
    feed_.sequence = root().find("sequence").integer_or(0);
    feed_.language = findings_.broken("/language")
                         ? "zh-Hans-CN"
                         : root().find("language").string_or("zh-Hans-CN");
    const std::string zone = root().find("timezone").string_or("Asia/Shanghai");
    if (const auto offset = utc_offset_of(zone))
        feed_.utc_offset = *offset;
    else
        findings_.warning(
            "unknown-timezone", "/timezone",
            {"不认识时区“" + shortened(zone) + "”，按 +08:00 计算；请写 Asia/Shanghai 或 +08:00",
             "the time zone \"" + shortened(zone) +
                 "\" is not known, +08:00 is taken; write Asia/Shanghai or +08:00"});
    const TimeReader times{feed_.utc_offset, findings_};
    if (const auto issued = times.member(root(), "issued", "")) feed_.issued = *issued;
    feed_.expires = times.member(root(), "expires", "", DayEdge::end, Severity::warning);
    if (feed_.expires && *feed_.expires <= feed_.issued)
        findings_.warning("expired-when-issued", "/expires",
                          {"有效期在发布时间之前，请查对",
                           "expires before it is issued; the boards will always say that the "
                           "content is old"});
}

void FeedReader::read_organization() {
    read_assets();
    const Json organization = root().find("organization");
    feed_.organization = organization.find("name").string_or("");
    feed_.organization_short = organization.find("short").string_or(feed_.organization);
    feed_.emblem = organization.find("emblem").string_or("");
    const char* pointer = "/organization/emblem";
    if (feed_.emblem.empty() || findings_.wrong(pointer)) return;
    if (!declared_->assets.contains(feed_.emblem))
        report_unknown(findings_, Severity::warning, pointer, {{"素材", "asset"}, feed_.emblem},
                       declared_->assets);
}

void FeedReader::read_branches() {
    for (const auto& [entry, pointer] : entries("branches")) {
        if (findings_.broken(pointer)) continue;
        const std::string name = entry.find("name").string_or("");
        feed_.branches.push_back(
            {entry.find("id").string_or(""), name, entry.find("short").string_or(name)});
    }
}

void FeedReader::check_branch(const std::string& branch, const std::string& pointer) {
    if (branch.empty() || feed_.branch(branch) != nullptr) return;
    report_missing(findings_, pointer, json_pointer(pointer, "branch"),
                   {{"支部", "branch"}, branch}, declared_->branches);
}

void FeedReader::read_teams() {
    for (const auto& [entry, pointer] : entries("teams")) {
        const std::string branch = entry.find("branch").string_or("");
        check_branch(branch, pointer);
        if (!findings_.broken(pointer))
            feed_.teams.push_back(
                {entry.find("id").string_or(""), entry.find("name").string_or(""), branch});
    }
}

void FeedReader::read_screens() {
    for (const auto& [entry, pointer] : entries("screens")) {
        Screen screen;
        screen.id = entry.find("id").string_or("");
        const auto position = position_named(entry.find("position").string_or(""));
        screen.position = position.value_or(Position::hall); // the schema has refused another
        screen.branch = entry.find("branch").string_or("");
        screen.team = entry.find("team").string_or("");
        screen.name = entry.find("name").string_or("");
        screen.theme = entry.find("theme").string_or("");
        screen.diagonal_inches = entry.find("diagonal_inches").number();
        screen.distance_metres = entry.find("distance_metres").number();
        screen.rotate = rotate_of(static_cast<int>(entry.find("rotate").number().value_or(0)))
                            .value_or(Rotate::by_0);
        screen.motion = motion_named(entry.find("motion").string_or(""));
        const Team* team = feed_.team(screen.team);
        if (!screen.team.empty() && team == nullptr)
            report_missing(findings_, pointer, json_pointer(pointer, "team"),
                           {{"班组", "team"}, screen.team}, declared_->teams);
        check_branch(screen.branch, pointer);
        if (team != nullptr && screen.branch.empty()) screen.branch = team->branch;
        if (!findings_.broken(pointer)) feed_.screens.push_back(std::move(screen));
    }
}

void FeedReader::read_calendar() {
    const TimeReader times{std::chrono::minutes{0}, findings_};
    const auto days = [&](const char* key) {
        const Json list = root().find("calendar").find(key);
        std::vector<std::chrono::sys_days> read;
        const std::string base = json_pointer("/calendar", key);
        for (std::size_t i = 0; i < list.size(); ++i) {
            const auto time =
                times.read(list.at(i), json_pointer(base, i), DayEdge::begin, Severity::warning);
            if (time) read.push_back(std::chrono::floor<std::chrono::days>(*time));
        }
        std::sort(read.begin(), read.end());
        return read;
    };
    feed_.calendar = {days("holidays"), days("workdays")};
}

// A mood with a fault is left out: no screen turns grey on a day that nobody meant.
void FeedReader::read_mood() {
    const Json mood = root().find("mood");
    const TimeReader times{feed_.utc_offset, findings_};
    const auto from = times.member(mood, "from", "/mood");
    const auto until = times.member(mood, "until", "/mood", DayEdge::end);
    if (from && until && *until <= *from)
        findings_.error("mood-ends-first", "/mood/until",
                        {"结束时间在开始时间之前，屏幕不会变灰；请改 from 或 until",
                         "ends before it begins, so no screen turns grey; mend \"from\" or "
                         "\"until\""});
    if (mood.find("greyscale").boolean() != true || findings_.broken("/mood")) return;
    feed_.mourning = Mourning{from, until};
    if (!mood.has("until"))
        findings_.warning("mood-without-end", "/mood",
                          {"没有写结束时间，屏幕会一直是灰的，直到换上新的播出单；请补上 until",
                           "has no end: screens stay grey until another feed says otherwise; add "
                           "\"until\""});
}

void FeedReader::read_words() {
    if (findings_.wrong("/words")) return;
    const Json list = root().find("words");
    for (std::size_t i = 0; i < list.size(); ++i)
        if (!findings_.wrong(json_pointer("/words", i)))
            feed_.words.push_back(list.at(i).string_or(""));
}

void FeedReader::read_assets() {
    if (findings_.broken("/assets")) return; // as in entries()
    const Json list = root().find("assets");
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto [key, entry] = list.member(i);
        const std::string pointer = json_pointer("/assets", key);
        Asset asset{std::string{key},
                    entry.find("path").string_or(""),
                    entry.find("sha256").string_or(""),
                    entry.find("type").string_or(""),
                    entry.find("alt").string_or(""),
                    entry.find("bytes").integer()};
        if (entry.is(JsonType::object) && !asset.path.empty() && !is_safe_asset_path(asset.path))
            findings_.error("asset-path", json_pointer(pointer, "path"),
                            {"素材路径只能指向播出单文件夹之内，请写成 assets/文件名",
                             "an asset's path must stay inside the feed's folder; write "
                             "assets/name"});
        if (!findings_.broken(pointer)) feed_.assets.emplace(std::string{key}, std::move(asset));
    }
}

} // namespace board
