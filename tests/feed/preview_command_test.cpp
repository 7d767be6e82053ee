// SPDX-License-Identifier: MIT
#include "base/json.h"
#include "content-sync/board_feed/preview_command.h"
#include "layouts/png.h"
#include "tests/feed/feed_on_disk.h"

using namespace board;

namespace {

// `said`, where given, receives what is printed.
int preview(const FeedOnDisk& feed, const std::string& out, PreviewOptions options,
            std::string* said = nullptr) {
    options.feed = feed.path();
    options.out = out;
    if (!options.size) options.size = {Px{640}, Px{360}};
    const Output output;
    const int code = run_preview(options, SystemClock{}, output.stream());
    if (said != nullptr) *said = output.text();
    return code;
}

PreviewOptions in_hall() {
    PreviewOptions options;
    options.screen.position = Position::hall;
    return options;
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
    options.form = PreviewForm::sheets;
    CHECK(preview(FeedOnDisk{""}, out.path() + "/none", options) == 1);
    CHECK(files(out.path() + "/none").empty());
}

TEST_CASE("sheets stand for the pages") {
    const ScratchFolder out;
    auto options = in_hall();
    options.form = PreviewForm::sheets;
    std::string said;
    CHECK(preview(FeedOnDisk{""}, out.path(), options, &said) == 0);
    CHECK(said.find("1 pages on 1 sheets") != std::string::npos);
    CHECK(files(out.path()) == std::vector<std::string>{"hall-landscape-640x360-lotus-1.png"});
}

TEST_CASE("all is every position, size and theme that has pages and is not ruled out") {
    const ScratchFolder out;
    PreviewOptions options;
    options.all = true;
    options.form = PreviewForm::sheets;
    options.theme = "red";
    CHECK(preview(FeedOnDisk{""}, out.path(), options) == 0); // at the tests' size
    CHECK(files(out.path()) == std::vector<std::string>{"hall-landscape-640x360-red-1.png"});
}

TEST_CASE("only the items that are named are painted") {
    const ScratchFolder out;
    const FeedOnDisk feed{R"("dot":{"path":"dot.png"})", picture_item};
    feed.put("dot.png", one_pixel);
    auto options = in_hall();
    options.items = {"dot-page"};
    CHECK(preview(feed, out.path(), options) == 0);
    CHECK(files(out.path()) == std::vector<std::string>{"1-dot-page-1.png"});
    options.items = {"dot-paeg"};
    CHECK(preview(feed, out.path(), options) == 2);
}

TEST_CASE("the moment and the panel are seen on the page") {
    const ScratchFolder out;
    const FeedOnDisk feed{""};
    const auto page = [&](const PreviewOptions& options) {
        CHECK(preview(feed, out.path(), options) == 0);
        return *read_file(out.path() + "/1-welcome-1.png", 9u << 20);
    };
    auto options = in_hall();
    const std::string usual = page(options);
    CHECK(page(options) == usual);
    options.at = "2026-11-23T08:00"; // when the feed was issued
    CHECK(page(options) == usual);
    options.at = "2026-12-04T19:30";
    const std::string later = page(options);
    CHECK(later != usual);
    options.at = "2026-12-04T11:30:00Z"; // the same, by another clock
    CHECK(page(options) == later);
    options.at.clear();
    options.diagonal_inches = 10.1;
    options.distance_metres = 1;
    CHECK(page(options) != usual);
}

TEST_CASE("an item whose page is too small for it, and a strange character, are noted") {
    const ScratchFolder out;
    std::string headline;
    for (int i = 0; i < 300; ++i) headline += "标题";
    const FeedOnDisk feed{"", R"(,{"id":"long","kind":"exhibition","title":")" + headline +
                                  R"(","text":"\udb80\udc00"})"};
    std::string said;
    CHECK(preview(feed, out.path(), in_hall(), &said) == 0);
    INFO(said);
    CHECK(said.find("[set-plain] 条目 long：hall 640x360：") != std::string::npos);
    CHECK(said.find("set by plain: exhibition: ") != std::string::npos);
    CHECK(said.find("[missing-characters] 条目 long") != std::string::npos);
    CHECK(said.find("条目 welcome") == std::string::npos);
}

TEST_CASE("each page tells its turn among them all") {
    const ScratchFolder out;
    const std::string twin = R"({"id":"twin","kind":"article","title":"欢迎","text":"欢迎参观。",
                                 "show":{"positions":["hall"]}})";
    CHECK(preview(FeedOnDisk{"", "," + twin}, out.path(), in_hall()) == 0);
    CHECK(*read_file(out.path() + "/1-welcome-1.png", 9u << 20) !=
          *read_file(out.path() + "/2-twin-1.png", 9u << 20));
}

TEST_CASE("a ticker runs below the pages and is none itself") {
    const ScratchFolder out;
    const std::string ticker =
        R"(,{"id":"run","kind":"ticker","title":"快讯","text":"明日停电检修。"})";
    auto options = in_hall();
    CHECK(preview(FeedOnDisk{""}, out.path() + "/without", options) == 0);
    CHECK(preview(FeedOnDisk{"", ticker}, out.path() + "/with", options) == 0);
    CHECK(files(out.path() + "/with") == std::vector<std::string>{"1-welcome-1.png"});
    CHECK(*read_file(out.path() + "/with/1-welcome-1.png", 9u << 20) !=
          *read_file(out.path() + "/without/1-welcome-1.png", 9u << 20));
}
