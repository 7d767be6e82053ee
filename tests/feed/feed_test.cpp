// SPDX-License-Identifier: MIT
#include "content-sync/feed.h"
#include "tests/catch.h"

#include <algorithm>

using namespace board;

namespace {

// A feed with `more` members and `items`, both as JSON text.
FeedReading read_with(const std::string& more, const std::string& items) {
    return read_feed(R"({"format":"board-feed/1","channel":"jianghai","sequence":7,)"
                     R"("issued":"2026-11-23T08:00:00+08:00",)" +
                     more + R"("items":[)" + items + "]}");
}

std::string article(const std::string& show) {
    return R"({"id":"a","kind":"article","title":"标题","text":"正文","show":)" + show + "}";
}

WallTime at(std::string_view text) {
    const auto time = parse_time(text, std::chrono::minutes{0});
    REQUIRE(time);
    return *time;
}

} // namespace

TEST_CASE("what an item says of its showing is read") {
    const FeedReading reading =
        read_with(R"("branches":[{"id":"hr","name":"党建人事部党支部"}],)",
                  article(R"({"positions":["garden","team"],"branches":["hr"],"from":"2026-11-23",
                    "until":"2026-11-30","days":["mon","sun"],"hours":[["22:00","06:30"]],
                    "seconds":20,"weight":3,"priority":"urgent"})"));
    CHECK(reading.diagnostics.empty());
    REQUIRE(reading.feed);
    const Show& show = reading.feed->items.at(0).show;
    CHECK(show.positions == std::vector{Position::garden, Position::team});
    CHECK(show.branches == std::vector<std::string>{"hr"});
    CHECK(show.from == at("2026-11-23T00:00:00+08:00"));
    CHECK(show.until == at("2026-12-01T00:00:00+08:00")); // the whole last day
    CHECK(show.days.week == 0b100'0001);
    REQUIRE(show.hours.size() == 1);
    CHECK(show.hours[0].begin == 22 * 60);
    CHECK(show.hours[0].end == 6 * 60 + 30);
    CHECK(show.seconds == 20);
    CHECK(show.weight == 3);
    CHECK(show.priority == Priority::urgent);
}

TEST_CASE("a screen says how it hangs and whether it moves") {
    const FeedReading reading =
        read_with(R"("screens":[{"id":"a","position":"hall","rotate":270,"motion":"still"},)"
                  R"({"id":"b","position":"team"}],)",
                  article("{}"));
    CHECK(reading.diagnostics.empty());
    REQUIRE(reading.feed);
    CHECK(reading.feed->screen("a")->rotate == Rotate::by_270);
    CHECK(reading.feed->screen("a")->motion == Motion::still);
    CHECK(reading.feed->screen("b")->rotate == Rotate::by_0);
    CHECK_FALSE(reading.feed->screen("b")->motion);
}

TEST_CASE("a screen that hangs askew is told which ways there are") {
    const FeedReading reading =
        read_with(R"("screens":[{"id":"a","position":"hall","rotate":45}],)", article("{}"));
    REQUIRE(reading.diagnostics.size() == 1);
    const auto& what = reading.diagnostics.front().what;
    CHECK(what.zh.find("画面旋转") != std::string::npos);
    CHECK(what.zh.find("270") != std::string::npos);
    CHECK(what.en.find("45") != std::string::npos);
}

TEST_CASE("an item that says nothing shows always and everywhere") {
    const FeedReading reading = read_with("", article("{}"));
    REQUIRE(reading.feed);
    const Show& show = reading.feed->items.at(0).show;
    CHECK(show.positions.empty());
    CHECK_FALSE(show.from);
    CHECK(show.days.by == Days::By::week);
    CHECK(show.days.week == 0x7f);
    CHECK(show.weight == 1);
    CHECK(show.priority == Priority::normal);
    CHECK(reading.feed->items[0].language == "zh-Hans-CN");
}

TEST_CASE("the time zone moves bare dates and hours") {
    const FeedReading reading =
        read_with(R"("timezone":"Asia/Urumqi",)", article(R"({"from":"2026-11-23"})"));
    REQUIRE(reading.feed);
    CHECK(reading.feed->utc_offset == std::chrono::hours{6});
    CHECK(reading.feed->items.at(0).show.from == at("2026-11-23T00:00:00+06:00"));
}

TEST_CASE("the site's words are read, and a bad one spoils no other") {
    const auto words = [](const std::string& list) {
        const FeedReading reading = read_with(R"("words":)" + list + ",", article("{}"));
        REQUIRE(reading.feed);
        return reading.feed->words;
    };
    CHECK(words(R"(["廉语堂","堂",7,"AI巡检"])") == std::vector<std::string>{"廉语堂", "AI巡检"});
    CHECK(words(R"("廉语堂")").empty());
}

TEST_CASE("the calendar is dates in order") {
    const FeedReading reading = read_with(
        R"("calendar":{"holidays":["2026-10-02","2026-10-01"],"workdays":["2026-10-10"]},)",
        article(R"({"days":"workdays"})"));
    REQUIRE(reading.feed);
    using namespace std::chrono;
    CHECK(reading.feed->calendar.holidays ==
          std::vector<sys_days>{2026y / October / 1, 2026y / October / 2});
    CHECK(reading.feed->calendar.workdays == std::vector<sys_days>{2026y / October / 10});
    CHECK(reading.feed->items.at(0).show.days.by == Days::By::workdays);
}

TEST_CASE("a team's screen belongs to the team's branch") {
    const FeedReading reading = read_with(R"("branches":[{"id":"hr","name":"党支部"}],
        "teams":[{"id":"line-2","name":"输电二班","branch":"hr"}],
        "screens":[{"id":"t","position":"team","team":"line-2"}],)",
                                          article("{}"));
    REQUIRE(reading.feed);
    REQUIRE(reading.feed->screen("t") != nullptr);
    CHECK(reading.feed->screen("t")->branch == "hr");
    CHECK(reading.feed->branch("hr")->short_name == "党支部");
    CHECK(reading.feed->screen("none") == nullptr);
}

TEST_CASE("an item's fields outlive the move of its feed") {
    FeedReading reading = read_with("", article("{}"));
    REQUIRE(reading.feed);
    const Feed moved = std::move(*reading.feed);
    CHECK(moved.items.at(0).fields.find("text").string() == "正文");
    CHECK(moved.item("a")->pointer == "/items/0");
}

TEST_CASE("ten million open brackets are refused by size, and three million by depth") {
    const FeedReading large = read_feed(std::string(10'000'000, '['));
    REQUIRE(large.diagnostics.size() == 1);
    CHECK(large.diagnostics[0].code == "over-budget");
    const FeedReading deep = read_feed(std::string(3'000'000, '['));
    REQUIRE(deep.diagnostics.size() == 1);
    CHECK(deep.diagnostics[0].code == "over-budget");
    CHECK(deep.diagnostics[0].place == TextPlace{1, 17});
    CHECK_FALSE(deep.feed);
}

TEST_CASE("more than 2000 items are refused") {
    std::string items;
    for (int i = 0; i < 2001; ++i)
        items += (i ? "," : "") + std::string{R"({"id":"n)"} + std::to_string(i) +
                 R"(","kind":"article","title":"标题","text":"正文"})";
    const FeedReading reading = read_with("", items);
    CHECK_FALSE(reading.feed);
    REQUIRE(reading.diagnostics.size() == 1);
    CHECK(reading.diagnostics[0].code == "schema-maxItems");
}

TEST_CASE("findings beyond the two hundredth are counted, and still leave their items out") {
    std::string items = R"({"id":"good","kind":"article","title":"标题","text":"正文"})";
    for (int i = 0; i < 1500; ++i)
        items += R"(,{"id":"n)" + std::to_string(i) + R"(","kind":"article","title":"标题"})";
    const FeedReading reading = read_with("", items);
    REQUIRE(reading.feed);
    CHECK(reading.feed->items.size() == 1);
    CHECK(reading.diagnostics.size() == 201);
    CHECK(reading.diagnostics.back().what.en.starts_with("1300 more"));
}

TEST_CASE("a list that is too long is left out whole, for nobody has checked its entries") {
    std::string screens, assets;
    for (int i = 0; i <= 5000; ++i) {
        const std::string comma = i == 0 ? "" : ",", number = std::to_string(i);
        screens += comma + R"({"id":"s)" + number + R"(","position":"roof"})";
        assets += comma + "\"a" + number + R"(":{"path":7})";
    }
    const FeedReading reading =
        read_with(R"("screens":[)" + screens + R"(],"assets":{)" + assets + "},", article("{}"));
    REQUIRE(reading.feed);
    CHECK(reading.feed->screens.empty());
    CHECK(reading.feed->assets.empty());
    REQUIRE(reading.diagnostics.size() == 2);
    CHECK(reading.diagnostics[0].code == "schema-maxItems");
    CHECK(reading.diagnostics[1].code == "schema-maxProperties");
}

TEST_CASE("thousands of wrong references are found without a guess at each") {
    std::string assets, items;
    for (int i = 0; i < 5000; ++i)
        assets += (i ? ",\"" : "\"") + std::string(50, 'a') + std::to_string(10000 + i) +
                  R"(":{"path":"p.png"})";
    for (int i = 0; i < 16; ++i) {
        std::string pictures;
        for (int j = 0; j < 500; ++j)
            pictures += (j ? "," : "") + std::string{R"({"asset":")"} + std::string(50, 'a') +
                        std::to_string(20000 + 500 * i + j) + "\"}";
        items += (i ? "," : "") + std::string{R"({"id":"n)"} + std::to_string(i) +
                 R"(","kind":"exhibition","title":"标题","pictures":[)" + pictures + "]}";
    }
    const FeedReading reading = read_with(R"("assets":{)" + assets + "},", items);
    REQUIRE(reading.feed);
    REQUIRE(reading.diagnostics.size() == 201);
    const auto guesses = std::count_if(
        reading.diagnostics.begin(), reading.diagnostics.end(), [](const Diagnostic& finding) {
            return finding.what.en.find("did you mean") != std::string::npos;
        });
    CHECK(guesses == 50);
}

TEST_CASE("whatever a feed quotes, its messages stay short") {
    const std::string endless(100'000, 'x');
    const std::string members = GENERATE_COPY(
        R"("format":")" + endless + "\",", R"("timezone":")" + endless + "\",",
        R"("expires":")" + endless + "\",", "\"" + endless + R"(":1,")" + endless + R"(":2,)",
        R"("organization":{"name":"x","emblem":")" + endless + "\"},",
        R"("teams":[{"id":")" + endless + R"("},{"id":")" + endless + R"("}],)",
        R"("channel":")" + endless + "\",");
    const std::string rest = R"("items":[{"id":"a","kind":"article","title":"x","text":"x"}]})";
    const FeedReading reading = read_feed("{" + members + rest);
    CHECK_FALSE(reading.diagnostics.empty());
    for (const Diagnostic& finding : reading.diagnostics) {
        CHECK(finding.what.zh.size() < 400);
        CHECK(finding.what.en.size() < 400);
    }
}
