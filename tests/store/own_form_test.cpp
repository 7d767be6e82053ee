// SPDX-License-Identifier: MIT
#include "base/file.h"
#include "base/json_writer.h"
#include "content-sync/store/own_form.h"
#include "tests/catch.h"

using namespace board;

namespace {

Feed read(std::string text) {
    FeedReading reading = read_feed(std::move(text));
    if (!reading.feed) FAIL(reading.diagnostics.front().what.en);
    return std::move(*reading.feed);
}

std::string demo() {
    return *read_file(std::string{TEST_SOURCE} + "/content-sync/demo/feed.json", 4 << 20);
}

// Everything of a feed that has a type, in words.
std::string typed(const Feed& feed) {
    JsonWriter json;
    json.begin_array().value(feed.channel).value(feed.sequence).value(format_utc(feed.issued));
    if (feed.expires) json.value(format_utc(*feed.expires));
    json.value(feed.language).value(std::int64_t{feed.utc_offset.count()});
    json.value(feed.organization).value(feed.organization_short).value(feed.emblem);
    for (const auto& branch : feed.branches)
        json.value(branch.id).value(branch.name).value(branch.short_name);
    for (const auto& team : feed.teams) json.value(team.id).value(team.name).value(team.branch);
    for (const auto& screen : feed.screens) {
        json.value(screen.id).value(position_name(screen.position)).value(screen.branch);
        json.value(screen.team).value(screen.name).value(screen.theme);
        json.value(screen.diagonal_inches.value_or(0)).value(screen.distance_metres.value_or(0));
        json.value(static_cast<int>(screen.rotate));
    }
    for (const auto* days : {&feed.calendar.holidays, &feed.calendar.workdays})
        for (const auto day : *days) json.value(std::int64_t{day.time_since_epoch().count()});
    json.value(feed.mourning.has_value());
    for (const auto& word : feed.words) json.value(word);
    for (const auto& [id, asset] : feed.assets)
        json.value(id).value(asset.path).value(asset.sha256).value(asset.type).value(asset.alt);
    for (const auto& item : feed.items) {
        json.value(item.id).value(item.kind).value(item.title).value(item.language);
        if (item.updated) json.value(format_utc(*item.updated));
        const Show& show = item.show;
        for (const auto position : show.positions) json.value(position_name(position));
        for (const auto* ids : {&show.branches, &show.teams, &show.screens})
            for (const auto& id : *ids) json.value(id);
        if (show.from) json.value(format_utc(*show.from));
        if (show.until) json.value(format_utc(*show.until));
        for (const auto& hours : show.hours) json.value(hours.begin).value(hours.end);
        json.value(show.seconds.value_or(0)).value(show.weight);
        json.value(static_cast<int>(show.priority)).value(std::int64_t{show.days.week});
        json.value(item.fields);
    }
    json.end_array();
    return json.take();
}

const std::string frame = R"~({"format": "board-feed/1", "channel": "c", "sequence": 1,
    "issued": "2026-11-23T08:00:00+08:00", "house": {"colour": "red"}, "recalled": ["gone"],
    "organization": {"name": "N", "emblem": "emblem"},
    "assets": {"emblem": {"path": "e.png"}, "both": {"path": "b.png"}, "mine": {"path": "m.png"},
               "told": {"path": "t.png"}, "nobodys": {"path": "n.png"}, "bad": {"path": "x.png"},
               "gone": {"path": "g.png"}, "shown": {"path": "s.png"}},
    "items": [
      {"id": "gone", "kind": "article", "title": "撤下的", "text": "![一](mine) ![二]( told )",
                  "pictures" : [ {"asset" : "both"}, {"asset" : "emblem"} ]
},
      {"id": "wrong", "kind": "flags", "pictures": [{"asset": "bad"}]},
      {"id": "shown", "kind": "article", "title": "留下的", "text": "好 ![](both)", "odd": [1.5, null]}]
})~";

} // namespace

TEST_CASE("what is read from the stored form of the demo is what was read from the demo") {
    const std::string text = demo();
    const Feed source = read(text);
    const Feed stored = read(own_form(source, {"digest", "rules"}));
    CHECK(typed(stored) == typed(source));
    REQUIRE(stored.items.size() == source.items.size());
    for (std::size_t i = 0; i < source.items.size(); ++i)
        CHECK(stored.items[i].fields.text() == source.items[i].fields.text());
    // And all the rest of it, which templates may use.
    const Json root = source.document().root();
    for (std::size_t i = 0; i < root.size(); ++i) {
        const auto [key, value] = root.member(i);
        if (key != "items") CHECK(stored.document().root().find(key).text() == value.text());
    }
    CHECK(taken_of(stored) == Taken{"digest", "rules"});
    CHECK(taken_of(source) == Taken{});
}

TEST_CASE("the stored form of the stored form is the same, to the byte") {
    const Feed source = read(frame);
    const std::string once = own_form(source, {"digest", "rules"});
    CHECK(own_form(read(once), {"digest", "rules"}) == once);
}

TEST_CASE("refused and recalled items are not stored, nor what only they show") {
    const Feed source = read(frame);
    const std::string text = own_form(source, {"d", "r"});
    for (const char* word : {"撤下的", "wrong", "\"mine\"", "m.png", "t.png", "x.png"})
        CHECK(text.find(word) == std::string::npos);
    const Feed stored = read(text);
    CHECK(typed(stored) != typed(source)); // the source still names their assets
    REQUIRE(stored.items.size() == 1);
    CHECK(stored.items.front().id == "shown");
    CHECK(recalled_ids(stored) == Ids{"gone"});
    Ids assets;
    for (const auto& [id, asset] : stored.assets) assets.insert(id);
    // What others show as well stays, and what nobody shows: an item's own id is no asset's.
    CHECK(assets == Ids{"both", "emblem", "gone", "nobodys", "shown"});
    CHECK(stored.document().root().find("house").text() == R"({"colour":"red"})");
}

TEST_CASE("a feed that is recalled whole is stored as one that shows nothing") {
    const Feed source = read(R"({"format": "board-feed/1", "channel": "c", "sequence": 1,
        "issued": "2026-11-23T08:00:00+08:00", "recalled": ["a"],
        "items": [{"id": "a", "kind": "article", "title": "t", "text": "x"}]})");
    const Feed stored = read(own_form(source, {"d", "r"}));
    CHECK(stored.items.empty());
}

TEST_CASE("a feed cannot pretend to be stored") {
    std::string text = frame;
    text.insert(1, R"("taken": {"sha256": "1", "rules": "2"}, )");
    CHECK(taken_of(read(own_form(read(text), {"d", "r"}))) == Taken{"d", "r"});
}
