// SPDX-License-Identifier: MIT
// What the real board-sync believes from its store: the trust in a signed feed, and the time.
#include "content-sync/store/trust.h"
#include "tests/catch.h"
#include "tests/published/published_world.h"
#include "tests/store/test_board.h"
#include "tests/sync/sync_program.h"

#include <fcntl.h>
#include <sys/stat.h>

using namespace board;

namespace {

struct Bench {
    TestFolder folder;
    std::string store = folder / "store";

    void publish(std::int64_t sequence, const std::string& title) const {
        PublishedFiles files;
        const auto key = test_key(1);
        const auto publication = publication_of_text(feed_text_of(sequence, title));
        REQUIRE(publish_to(files, publication, &key));
        for (const auto& [name, bytes] : files) folder.write("feed/" + name, bytes);
    }
    int once(const std::vector<std::string>& more = {}) const {
        std::vector<std::string> words{"--feed", folder / "feed", "--store", store, "--once"};
        words.insert(words.end(), more.begin(), more.end());
        return wait_for(start_sync(words, folder / "log"));
    }
    int once_signed() const { return once({"--key", public_key(1)}); }
    std::string log() const { return *read_file(folder / "log", 1 << 20); }
};

} // namespace

TEST_CASE("the program keeps what it believes, and goes by it at its next start") {
    const Bench bench;
    bench.publish(7, "七");
    REQUIRE(bench.once_signed() == 0);
    auto trust = read_trust(bench.store);
    REQUIRE(trust);
    CHECK(trust->sequence == 7);
    CHECK(trust->configured == std::vector<std::string>{public_key(1)});
    trust->sequence = 9; // as if number 9 had been here, and its snapshot lost
    bench.folder.write("store/trust.json", write_trust(*trust));
    bench.publish(8, "八");
    CHECK(bench.once_signed() == 1);
    CHECK(shown_title(bench.store) == "七");
    bench.publish(9, "九");
    CHECK(bench.once_signed() == 1); // another manifest than that of number 9
    bench.publish(10, "十");
    CHECK(bench.once_signed() == 0);
    CHECK(shown_title(bench.store) == "十");
}

TEST_CASE("a clock that is behind the time that the store keeps is not known") {
    const Bench bench;
    bench.folder.write("feed/feed.json", feed_text(7, "好"));
    REQUIRE(bench.once() == 0);
    CHECK(bench.log().find("clock-unknown") == std::string::npos);
    bench.folder.write("store/clock", "");
    const timespec time{4'102'444'800, 0}; // 2100
    const timespec both[] = {time, time};
    REQUIRE(::utimensat(AT_FDCWD, (bench.store + "/clock").c_str(), both, 0) == 0);
    REQUIRE(bench.once() == 0);
    CHECK_THAT(bench.log(), Catch::Matchers::ContainsSubstring("clock-unknown"));
    CHECK_THAT(bench.log(), Catch::Matchers::ContainsSubstring("2100-01-01T00:00:0"));
}
