// SPDX-License-Identifier: MIT
// What an editor sees of publish, keygen and rotate; the screens' side is board-sync's own source.

#include "content-sync/board_feed/keygen_command.h"
#include "content-sync/board_feed/publish_command.h"
#include "content-sync/board_feed/publish_progress.h"
#include "content-sync/board_feed/rotate_command.h"
#include "content-sync/published/key_file.h"
#include "content-sync/published/manifest.h"
#include "tests/feed/feed_on_disk.h"

using namespace board;
using Catch::Matchers::ContainsSubstring;

namespace {

const std::string picture = R"("p":{"path":"p.png","type":"image/png"})";

struct Desk {
    explicit Desk(const std::string& assets = picture, const std::string& item = "")
        : feed{assets, item} {
        feed.put("p.png", one_pixel);
    }

    std::string path(const std::string& name) const { return folder.path() + "/" + name; }
    std::string keygen(const std::string& name, int number) {
        KeySeed seed{};
        seed.front() = static_cast<std::byte>(number);
        const Output output;
        REQUIRE(run_keygen({path(name)}, seed, output.stream()) == 0);
        said = output.text();
        return path(name) + ".secret";
    }
    int publish(const std::string& key = "", Faulty faulty = Faulty::stop) {
        const Output output, errors;
        const int code = run_publish({feed.path(), {path("out"), "", "", ""}, key, faulty}, clock,
                                     output.stream(), errors.stream());
        said = output.text();
        complained = errors.text();
        return code;
    }
    void raise_sequence(int from, int to) const {
        std::string text = *read_file(feed.path() + "/feed.json", 1 << 20);
        const std::string old = "\"sequence\":" + std::to_string(from);
        text.replace(text.find(old), old.size(), "\"sequence\":" + std::to_string(to));
        feed.put("feed.json", text);
    }
    Manifest manifest() const {
        const auto read = read_manifest(*read_file(path("out/manifest.json"), 1 << 20));
        REQUIRE(read);
        return *read;
    }
    bool is_published() const { return std::filesystem::exists(path("out/manifest.json")); }

    FeedOnDisk feed;
    ScratchFolder folder;
    SystemClock clock;
    std::string said, complained;
};

} // namespace

TEST_CASE("keygen says what to do with each file") {
    Desk desk;
    const std::string secret = desk.keygen("bureau", 1);
    const std::string digits = *public_key_of(desk.path("bureau.public"));
    CHECK_THAT(desk.said, ContainsSubstring(secret));
    CHECK_THAT(desk.said, ContainsSubstring(digits));
    CHECK_THAT(desk.said, ContainsSubstring(key_name(digits)));
    CHECK_THAT(desk.said, !ContainsSubstring("0100000000"));
    CHECK(run_keygen({desk.path("bureau")}, KeySeed{}, stdout) == 2);
    CHECK(run_keygen({desk.path("no/such/folder")}, KeySeed{}, stdout) == 3);
    CHECK(random_seed() != random_seed());
}

TEST_CASE("a feed is published with its key, and the summary tells all") {
    Desk desk;
    const std::string key = desk.keygen("bureau", 1);
    REQUIRE(desk.publish(key) == 0);
    CHECK_THAT(desk.said, ContainsSubstring("sequence 7"));
    CHECK_THAT(desk.said, ContainsSubstring("2 objects, 2 of them sent"));
    CHECK_THAT(desk.said, ContainsSubstring(key_name(*public_key_of(desk.path("bureau.public")))));
    CHECK_THAT(desk.complained, ContainsSubstring("to send: 2 files"));
    CHECK_THAT(desk.complained, ContainsSubstring("100%  "));
    CHECK(desk.manifest().files.at("p.png").bytes == one_pixel.size());
    CHECK(std::filesystem::exists(desk.path("out/manifest.json.sig")));

    REQUIRE(desk.publish(key) == 0);
    CHECK_THAT(desk.said, ContainsSubstring("already published"));
    CHECK(desk.complained.empty());

    desk.raise_sequence(7, 6);
    CHECK(desk.publish(key) == 1);
    CHECK_THAT(desk.complained, ContainsSubstring("\"sequence\": 8"));
    CHECK_THAT(desk.complained, ContainsSubstring("把 sequence 改为 8"));
    desk.raise_sequence(6, 8);
    CHECK(desk.publish(key) == 0);
    CHECK_THAT(desk.said, ContainsSubstring("1 of them sent"));
    CHECK(desk.publish() == 1);
    CHECK_THAT(desk.complained, ContainsSubstring("--key"));
}

TEST_CASE("an open feed is said to be open") {
    Desk desk;
    REQUIRE(desk.publish() == 0);
    CHECK_THAT(desk.said, ContainsSubstring("open (unsigned)"));
    CHECK_THAT(desk.said, ContainsSubstring("公开，未签名"));
    CHECK_FALSE(std::filesystem::exists(desk.path("out/manifest.json.sig")));
}

TEST_CASE("errors stop a publication; --partial lets out what boards will show") {
    Desk desk{picture + R"(,"gone":{"path":"gone.png","type":"image/png"})",
              R"(,{"id":"bad","kind":"article","title":7})"};
    CHECK(desk.publish() == 1);
    CHECK_FALSE(desk.is_published());
    CHECK_THAT(desk.said, ContainsSubstring("asset-missing"));
    CHECK_THAT(desk.said, ContainsSubstring("--partial"));
    CHECK(desk.publish("", Faulty::left_out) == 0);
    CHECK(desk.manifest().files.size() == 1);

    desk.feed.put("feed.json", "{");
    CHECK(desk.publish("", Faulty::left_out) == 1);
    CHECK_THAT(desk.said, ContainsSubstring("Not published"));
}

TEST_CASE("what the command line names must be there") {
    Desk desk;
    CHECK(desk.publish(desk.path("no.secret")) == 2);
    desk.keygen("bureau", 1);
    CHECK(desk.publish(desk.path("bureau.public")) == 2);
    const auto to = [&](const std::string& place) {
        const Output output, errors;
        return run_publish({desk.feed.path(), {place, "", "", ""}, "", Faulty::stop}, desk.clock,
                           output.stream(), errors.stream());
    };
    CHECK(to(desk.path("out/manifest.json")) == 2);
    CHECK(to("ftp://192.0.2.7/boards") == 2);
    CHECK(to(desk.path("no/such/folder")) == 3);
    CHECK_FALSE(desk.is_published());
}

TEST_CASE("keys are rotated by two secret keys") {
    Desk desk;
    const std::string one = desk.keygen("one", 1), two = desk.keygen("two", 2);
    REQUIRE(desk.publish(one) == 0);
    const Output output;
    const PublishPlace place{desk.path("out"), "", "", ""};
    CHECK(run_rotate({place, one, two, {desk.path("one.public")}}, desk.clock, output.stream()) ==
          0);
    CHECK_THAT(output.text(), ContainsSubstring("root.1.json"));
    CHECK_THAT(output.text(), ContainsSubstring("publish --key"));
    CHECK(std::filesystem::exists(desk.path("out/root.1.json.sig")));
    CHECK(run_rotate({place, one, desk.path("two.public"), {}}, desk.clock, output.stream()) == 2);
    CHECK(run_rotate({place, two, two, {}}, desk.clock, output.stream()) == 0);
    CHECK(run_rotate({place, one, two, {}}, desk.clock, output.stream()) == 1); // one has retired
    desk.raise_sequence(7, 8);
    CHECK(desk.publish(two) == 0);
}

TEST_CASE("the bar of a terminal is drawn over and over, and ended") {
    class Hands final : public Clock {
      public:
        WallTime wall() const override { return {}; }
        SteadyTime steady() const override { return now; }
        SteadyTime now{};
    };
    Hands clock;
    const Output output;
    {
        PublishProgress bar{output.stream(), ProgressForm::bar, clock};
        bar.begin(2, 3'400'000);
        for (int i = 0; i < 10; ++i) CHECK(bar.sent(0, 1'000'000)); // too soon to draw again
        clock.now += std::chrono::seconds{1};
        CHECK(bar.sent(1, 1'700'000));
        CHECK(bar.sent(2, 3'400'000));
    }
    const std::string text = output.text();
    CHECK(std::count(text.begin(), text.end(), '\r') == 3);
    CHECK(text.ends_with("\n"));
    CHECK_THAT(text, ContainsSubstring("[###############...............] 1/2  1.7 MB / 3.4 MB"));
    CHECK_THAT(text, ContainsSubstring("[##############################] 2/2  3.4 MB / 3.4 MB"));
    CHECK(byte_count(999) == "999 B");
    CHECK(byte_count(5'000'000'000'000) == "5000.0 GB");
}
