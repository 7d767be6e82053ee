// SPDX-License-Identifier: MIT
#include "base/file.h"
#include "content-sync/schema.h"
#include "content-sync/sync/sync_options.h"
#include "tests/catch.h"
#include "tests/store/test_board.h"

using namespace board;

namespace {

Error refused(const std::string& text) {
    TestFolder folder;
    folder.write("sync.json", text);
    const auto config = read_sync_config(folder / "sync.json");
    if (config) FAIL("accepted: " << text);
    return config.error();
}

bool says(const Error& error, const std::string& word) {
    CAPTURE(error.what.en, error.what.zh, word);
    const bool found = error.what.en.find(word) != std::string::npos;
    CHECK(found);
    return found;
}

} // namespace

TEST_CASE("the example that is installed is a configuration, and says all that there is") {
    const std::string path = TEST_SOURCE "/content-sync/service/sync.json.example";
    const auto config = read_sync_config(path);
    if (!config) FAIL(config.error().what.en);
    CHECK(config->feed == "https://boards.example.org/hall/manifest.json");
    CHECK(config->every == std::chrono::seconds{60});
    // With its long comment opened, every member is there and right.
    auto text = read_file(path, 1u << 16).take();
    text.replace(text.find("/* "), 2, "//");
    text.erase(text.find("*/"), 2);
    TestFolder folder;
    folder.write("sync.json", text);
    const auto full = read_sync_config(folder / "sync.json");
    if (!full) FAIL(full.error().what.en);
    CHECK(full->channel == "jianghai");
    CHECK(full->keys == std::vector<std::string>{"/etc/three-positions-boards/bureau.public"});
    CHECK(full->token_file == "token");
    CHECK(full->longest_edge == Px{1920});
    CHECK(full->films);
    const auto schema = Schema::parse(std::string{sync_config_schema_text()}).take();
    const Json members = schema.root().find("properties");
    for (std::size_t i = 0; i < members.size(); ++i) {
        INFO(std::string{members.member(i).key});
        CHECK(text.find('"' + std::string{members.member(i).key} + '"') != std::string::npos);
    }
}

TEST_CASE("all faults of a configuration are told at once, with their places") {
    const auto error = refused(R"({
  // 播出单
  "feed": "ftp://boards/",
  "every": 0, /* 太密 */ "evry": 60,
  "keys": [],
  "films": "yes"
})");
    CHECK(error.fault == Fault::malformed);
    says(error, "sync.json:3:11: ");
    says(error, "sync.json:4:12: ");
    says(error, "sync.json:4:32: ");
    says(error, "every"); // near miss of "evry"
    says(error, "sync.json:5:11: ");
    says(error, "sync.json:6:12: ");
    CHECK(error.what.en.find(":3:") < error.what.en.find(":4:12"));
    CHECK(error.what.zh.find("sync.json:6:12: ") != std::string::npos);
}

TEST_CASE("what is no JSON is told with its place") {
    says(refused("{\n \"every\": 60,\n}"), "sync.json:3:1: ");
    says(refused("{ /* "), "sync.json:1:3: ");
    says(refused("{\"every\": 60, \"every\": 61}"), "sync.json:1:");
    says(refused("[]"), "sync.json:1:1: ");
    says(refused("{\"proxy\": \"proxy:3128\"}"), "sync.json:1:11: ");
}

TEST_CASE("the command line goes before the file") {
    TestFolder folder;
    const std::string key(64, 'b');
    folder.write("office.public", "board-key/1 public " + key + "\n");
    folder.write("sync.json", R"({"feed": "/a", "store": "/s", "every": 30, "channel": "c",
                                  "keys": ["office.public"], "ca_file": "ca.pem"})");
    SyncWords words;
    words.config = folder / "sync.json";
    auto options = sync_options(words, "");
    REQUIRE(options);
    CHECK(options->feed == "/a");
    CHECK(options->every == std::chrono::seconds{30});
    CHECK(options->keys == std::vector<std::string>{key});
    CHECK(options->ca_file == folder / "ca.pem");
    words.feed = "/b";
    words.every = 5;
    words.keys = {std::string(64, 'A')};
    options = sync_options(words, "");
    REQUIRE(options);
    CHECK(options->feed == "/b");
    CHECK(options->store == "/s");
    CHECK(options->every == std::chrono::seconds{5});
    CHECK(options->keys == std::vector<std::string>{std::string(64, 'a')});
    folder.write("sync.json", "{}");
    words.feed.reset();
    const auto lacking = sync_options(words, "");
    REQUIRE_FALSE(lacking);
    CHECK(lacking.error().what.en.starts_with("--feed is missing"));
    folder.write("token", "secret");
    folder.write("sync.json", R"({"feed": "http://boards.example.org/", "store": "/s",
                                  "token_file": "token"})");
    const auto in_clear = sync_options(words, "");
    REQUIRE_FALSE(in_clear);
    CHECK(in_clear.error().what.en.find("https://") != std::string::npos);
}

TEST_CASE(
    "a token comes from the credentials, then from beside the file, and never into a message") {
    TestFolder folder;
    folder.write("sync.json", R"({"feed": "/a", "store": "/s", "token_file": "token"})");
    folder.write("token", "beside\n");
    folder.write("secrets/token", "given\r\nmore");
    SyncWords words;
    words.config = folder / "sync.json";
    CHECK(sync_options(words, folder / "secrets")->token == "given");
    CHECK(sync_options(words, folder / "none")->token == "beside");
    CHECK(sync_options(words, "")->token == "beside");
    folder.write("token", "se cret");
    const auto bad = sync_options(words, "");
    REQUIRE_FALSE(bad);
    CHECK(bad.error().what.en.find("cret") == std::string::npos);
    CHECK(bad.error().what.zh.find("cret") == std::string::npos);
}
