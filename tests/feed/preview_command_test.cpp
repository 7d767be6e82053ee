// SPDX-License-Identifier: MIT
#include "base/json.h"
#include "content-sync/board_feed/preview_command.h"
#include "layouts/png.h"
#include "tests/feed/feed_on_disk.h"

using namespace board;

namespace {

int preview(const FeedOnDisk& feed, const std::string& out, PreviewOptions options) {
    options.feed = feed.path();
    options.out = out;
    options.size = {Px{640}, Px{360}};
    const Output output;
    return run_preview(options, SystemClock{}, output.stream());
}

std::vector<std::string> files(const std::string& path) {
    const auto folder = open_folder(path);
    REQUIRE(folder);
    return *list_folder(*folder);
}

const std::string picture_item =
    R"(,{"id":"dot-page","kind":"exhibition","title":"一点","text":"一个点。",)"
    R"("pictures":[{"asset":"dot"}],"show":{"screens":["hall-1"]}})";

} // namespace

TEST_CASE("every page for the screen is painted, whatever its dates, in playing order") {
    const ScratchFolder out;
    const FeedOnDisk feed{R"("dot":{"path":"dot.png"})", picture_item};
    feed.put("dot.png", one_pixel);
    PreviewOptions options;
    options.screen.position = Position::hall;
    CHECK(preview(feed, out.path() + "/new/folder", options) == 0);
    const auto left = files(out.path() + "/new/folder");
    REQUIRE(left.size() >= 2);
    CHECK(left[0] == "1-welcome-1.png");
    CHECK(left[1] == "2-dot-page-1.png");
    const auto picture = read_png(out.path() + "/new/folder/" + left[0]);
    REQUIRE(picture);
    CHECK(picture->size() == Size{Px{640}, Px{360}});
}

TEST_CASE("items for other screens are left out") {
    const ScratchFolder out;
    const FeedOnDisk feed{R"("dot":{"path":"dot.png"})", picture_item};
    feed.put("dot.png", one_pixel);
    PreviewOptions options;
    options.screen.id = "hall-2";
    CHECK(preview(feed, out.path(), options) == 0);
    CHECK(files(out.path()) == std::vector<std::string>{"1-welcome-1.png"});
}

TEST_CASE("with frames, each page's lines can be read") {
    const ScratchFolder out;
    PreviewOptions options;
    options.screen.position = Position::hall;
    options.frames = true;
    CHECK(preview(FeedOnDisk{""}, out.path(), options) == 0);
    CHECK(files(out.path()) ==
          std::vector<std::string>{"1-welcome-1.json", "1-welcome-1.png", "1-welcome-1.txt"});
    CHECK(JsonDocument::parse(*read_file(out.path() + "/1-welcome-1.json", 1u << 20)));
    CHECK(read_file(out.path() + "/1-welcome-1.txt", 1u << 20)->find("欢迎参观") !=
          std::string::npos);
}

TEST_CASE("a theme changes the picture") {
    const ScratchFolder out;
    PreviewOptions options;
    options.screen.position = Position::hall;
    const FeedOnDisk feed{""};
    options.theme = "lotus";
    CHECK(preview(feed, out.path() + "/a", options) == 0);
    options.theme = "high-contrast";
    CHECK(preview(feed, out.path() + "/b", options) == 0);
    CHECK(*read_file(out.path() + "/a/1-welcome-1.png", 9u << 20) !=
          *read_file(out.path() + "/b/1-welcome-1.png", 9u << 20));
}

TEST_CASE("what is not there is wrong usage, what is broken is the feed's") {
    const ScratchFolder out;
    PreviewOptions options;
    options.screen.id = "hall-9";
    CHECK(preview(FeedOnDisk{""}, out.path(), options) == 2);
    options.screen = {"hall-1", std::nullopt};
    options.theme = "plaid";
    CHECK(preview(FeedOnDisk{""}, out.path(), options) == 2);
    options.theme.clear();
    CHECK(preview(FeedOnDisk{R"("dot":{"path":"none.png"})"}, out.path(), options) == 1);
    FeedOnDisk refused{""};
    refused.put("feed.json", "{}");
    CHECK(preview(refused, out.path(), options) == 1);
    CHECK(preview(FeedOnDisk{""}, "/proc/none", options) == 3);
    options.screen = {"", Position::team};
    CHECK(preview(FeedOnDisk{""}, out.path(), options) == 1); // nothing is for teams
}
