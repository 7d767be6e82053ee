// SPDX-License-Identifier: MIT
#include "content-sync/store/sync_status.h"
#include "tests/catch.h"
#include "tests/store/test_board.h"

using namespace board;
using State = SyncStatus::State;

TEST_CASE("a status is read as it was written") {
    TestFolder folder;
    CHECK(read_sync_status(folder.path()).error().fault == Fault::missing);
    for (const auto state : {State::ok, State::incomplete, State::unreachable, State::refused,
                             State::no_space, State::disk, State::trying}) {
        SyncStatus status;
        status.state = state;
        status.feed = "http://a.example/feed.json";
        status.since = WallTime{std::chrono::seconds{1'795'000'000}};
        status.message = {"连接不上“服务器”", "the server\ncannot be reached"};
        status.sequence = 184;
        folder.write("sync.json", write_sync_status(status));
        const auto read = read_sync_status(folder.path());
        REQUIRE(read);
        CHECK(read->state == state);
        CHECK(read->since == status.since);
        CHECK(read->message == status.message);
        CHECK(says_the_same(*read, status));
    }
    folder.write("sync.json", "{\"state\": \"dancing\"}");
    CHECK_FALSE(read_sync_status(folder.path()));
}

TEST_CASE("two ways of being unreachable say the same, two refusals do not") {
    SyncStatus a, b;
    a.state = b.state = State::unreachable;
    a.message.zh = "连接不上";
    CHECK(says_the_same(a, b));
    a.state = b.state = State::refused;
    CHECK_FALSE(says_the_same(a, b));
}
