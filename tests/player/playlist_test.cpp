// SPDX-License-Identifier: MIT
#include "base/file.h"
#include "content-sync/kind.h"
#include "player/playlist.h"
#include "tests/catch.h"

#include <filesystem>

using namespace board;
using namespace std::chrono_literals;

namespace {

std::vector<std::string> ids(const std::vector<const Item*>& items) {
    std::vector<std::string> names;
    for (const auto* item : items) names.push_back(item->id);
    return names;
}

std::vector<std::string> strings(const Json& array) {
    std::vector<std::string> all;
    for (std::size_t i = 0; i < array.size(); ++i) all.push_back(array.at(i).string_or(""));
    return all;
}

struct CaseFile {
    JsonDocument document;
    Feed feed;
};

CaseFile open_cases(const std::string& path) {
    auto document = JsonDocument::parse(read_file(path, 1u << 20).take()).take();
    auto reading = read_feed(document.root().find("feed").text());
    for (const auto& finding : reading.diagnostics)
        if (finding.severity == Severity::error) FAIL(path << ": " << finding.what.en);
    REQUIRE(reading.feed);
    return {std::move(document), std::move(*reading.feed)};
}

std::vector<std::string> case_files() {
    std::vector<std::string> paths;
    for (const auto& entry : std::filesystem::directory_iterator(TEST_CASES "/programme"))
        paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    return paths;
}

} // namespace

TEST_CASE("the playlist holds what its cases say") {
    std::size_t checked = 0;
    for (const auto& path : case_files()) {
        const auto file = open_cases(path);
        const auto cases = file.document.root().find("cases");
        for (std::size_t i = 0; i < cases.size(); ++i) {
            const auto one = cases.at(i);
            INFO(path << " case " << i + 1 << ": " << one.text());
            const auto* screen = file.feed.screen(one.find("screen").string_or(""));
            REQUIRE(screen);
            const auto at = parse_time(one.find("at").string_or(""), 0min).take();
            CHECK(ids(playlist(file.feed, *screen, at)) == strings(one.find("shows")));
            const auto next = next_change(file.feed, *screen, at);
            CHECK((next ? format_utc(*next) : "never") == one.find("next").string_or("never"));
            ++checked;
        }
    }
    CHECK(checked >= 35);
}

TEST_CASE("every kind has a case of where it stands by itself") {
    const auto file = open_cases(TEST_CASES "/programme/positions-by-kind.json");
    for (const auto& kind : kinds()) {
        INFO(kind.name);
        CHECK(file.feed.item(std::string{kind.name}));
    }
}

TEST_CASE("a ticker is no page: its lines run below the others', and none while all is urgent") {
    auto reading = read_feed(R"({"format": "board-feed/1", "channel": "case", "sequence": 1,
        "issued": "2026-01-01T00:00:00+08:00", "screens": [{"id": "hall-1", "position": "hall"}],
        "items": [{"id": "one", "kind": "ticker", "title": "甲", "text": "第一句"},
                  {"id": "page", "kind": "article", "title": "页", "text": "字"},
                  {"id": "far", "kind": "ticker", "title": "乙", "text": "别处", "show": {"positions": ["team"]}},
                  {"id": "two", "kind": "ticker", "title": "丙", "text": "第二句"},
                  {"id": "alarm", "kind": "article", "title": "急", "text": "字",
                   "show": {"priority": "urgent", "from": "2026-11-23T09:00:00+08:00"}}]})");
    REQUIRE(reading.feed);
    const auto& feed = *reading.feed;
    const auto before = parse_time("2026-11-23T08:59:59+08:00", 0min).take();
    const auto after = parse_time("2026-11-23T09:00:00+08:00", 0min).take();
    CHECK(ticker_lines(feed, feed.screens[0], before) ==
          std::vector<std::string>{"第一句", "第二句"});
    CHECK(ids(playlist(feed, feed.screens[0], before)) == std::vector<std::string>{"page"});
    CHECK(ticker_lines(feed, feed.screens[0], after).empty());
}

// Whatever the rules are, the player sleeps until `next_change` and must not miss anything.
TEST_CASE("between now and the next change the playlist stays the same") {
    for (const auto& path : case_files()) {
        const auto file = open_cases(path);
        for (const auto& screen : file.feed.screens) {
            auto now = parse_time("2026-09-30T05:07:00+08:00", 0min).take();
            for (int change = 0; change < 60; ++change) {
                const auto next = next_change(file.feed, screen, now);
                const auto end = next.value_or(now + 24h * 30);
                REQUIRE(end > now);
                const auto here = ids(playlist(file.feed, screen, now));
                for (int part = 1; part <= 16; ++part) {
                    const auto between = now + (end - now - 1ms) * part / 16;
                    INFO(path << " " << screen.id << " " << format_utc(between));
                    REQUIRE(ids(playlist(file.feed, screen, between)) == here);
                }
                if (!next) break;
                now = *next;
            }
        }
    }
}
