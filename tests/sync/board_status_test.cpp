// SPDX-License-Identifier: MIT
#include "base/build_time.h"
#include "content-sync/store/digest.h"
#include "content-sync/sync/board_status.h"
#include "tests/store/desk.h"
#include "tests/sync/sync_program.h"

using namespace board;

namespace {

SyncStatus with_state(SyncStatus::State state) {
    SyncStatus status;
    status.state = state;
    status.feed = "https://x/feed.json";
    status.message = {"说明", "why"};
    return status;
}

} // namespace

TEST_CASE("a status tells what the store holds, in names that stay") {
    Desk desk;
    desk.folder.write("feed/p.png", green);
    desk.write_feed(feed_text(7, "好", {{"p", "p.png", ""}}));
    const auto digest = desk.pass().digest;
    desk.folder.write("store/sync.json", write_sync_status(with_state(SyncStatus::State::ok)));
    const auto purged = *parse_time("2026-11-24T00:00:00Z", std::chrono::minutes{0});
    desk.folder.write("store/recalls.json", write_recall_receipts({{"bad-item", 6, purged}}));
    const auto before = fingerprint(desk.store);
    const auto status = read_board_status(desk.store, desk.clock);
    CHECK(fingerprint(desk.store) == before);
    const auto document = JsonDocument::parse(status_json(status)).take();
    const Json json = document.root();
    CHECK(json.find("format").string_or("") == "board-status/1");
    CHECK(json.find("state").string_or("") == "ok");
    CHECK(json.find("feed").string_or("") == "https://x/feed.json");
    CHECK(json.find("sequence").integer_or(0) == 7);
    CHECK(json.find("issued").string_or("") == "2026-11-23T00:00:00Z");
    CHECK(json.find("old").boolean() == false);
    CHECK(json.find("signed").boolean() == false);
    CHECK(json.resolve("/snapshots/current").string_or("") == digest);
    CHECK(json.resolve("/objects/count").integer_or(0) == 1);
    CHECK(json.resolve("/objects/bytes").integer_or(0) >= 20 * 10 * 4);
    CHECK(json.resolve("/recalls/0/item").string_or("") == "bad-item");
    CHECK(json.resolve("/recalls/0/purged").string_or("") == "2026-11-24T00:00:00Z");
    CHECK(json.resolve("/clock/floor").string_or("") == format_utc(build_time()));
    CHECK(json.resolve("/clock/known").boolean() == true);
    const auto text = status_text(status);
    for (const char* word : {"期号 sequence: 7", "开放，未签名 open feed", "bad-item", "说明 why"})
        CHECK(text.find(word) != std::string::npos);
    CHECK(status_exit_code(status) == 0);
}

TEST_CASE("a signed feed names its keys, and a clock before its floor is not known") {
    Desk desk;
    Trust trust;
    trust.keys = {std::string(64, 'a')};
    trust.manifest = sha256("m");
    trust.issued = build_time() + std::chrono::hours{2};
    desk.folder.write("store/trust.json", write_trust(trust));
    desk.clock.now = build_time() - std::chrono::hours{1};
    const auto status = read_board_status(desk.store, desk.clock);
    CHECK(is_signed(status));
    CHECK(key_names(trust) ==
          std::vector<std::string>{sha256(std::string(32, '\xaa')).substr(0, 16)});
    CHECK(status.clock_floor == build_time());
    CHECK_FALSE(status.clock_known);
}

TEST_CASE("a status ends as its state is") {
    using State = SyncStatus::State;
    const auto [state, code] = GENERATE(table<State, int>({{State::ok, 0},
                                                           {State::incomplete, 0},
                                                           {State::refused, 1},
                                                           {State::unreachable, 3},
                                                           {State::no_space, 3},
                                                           {State::disk, 3},
                                                           {State::trying, 3}}));
    Desk desk;
    desk.write_feed(feed_text(7, "好"));
    desk.pass();
    desk.folder.write("store/sync.json", write_sync_status(with_state(state)));
    const auto run = [&](std::vector<std::string> words) {
        words.insert(words.begin(), "status");
        return wait_for(start_sync(std::move(words), desk.folder / "out"));
    };
    CHECK(run({"--store", desk.store}) == code);
    CHECK(run({"--store", desk.store, "--json"}) == code);
    desk.folder.write("sync.json", "{\"store\": \"" + desk.store + "\"}");
    CHECK(run({"--config", desk.folder / "sync.json"}) == code);
    CHECK(run({"--store", desk.folder / "away"}) == 3);
    CHECK_FALSE(open_folder(desk.folder / "away"));
    CHECK(run({}) == 2);
}
