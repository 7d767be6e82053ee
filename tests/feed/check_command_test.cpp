// SPDX-License-Identifier: MIT
#include "base/json.h"
#include "content-sync/board_feed/check_command.h"
#include "content-sync/store/digest.h"
#include "tests/feed/feed_on_disk.h"

using namespace board;

namespace {

struct Checked {
    int code;
    std::string text;
};

// Stands still; the item of FeedOnDisk ends with the first day of 2020.
struct StillClock final : Clock {
    explicit StillClock(const std::string& time)
        : now{*parse_time(time, std::chrono::minutes{0})} {}
    WallTime wall() const override { return now; }
    SteadyTime steady() const override { return {}; }
    WallTime now;
};

Checked check(const std::string& feed, ReportForm form = ReportForm::text,
              const std::string& time = "2019-12-31") {
    const Output output;
    const int code = run_check({feed, form}, StillClock{time}, output.stream());
    return {code, output.text()};
}

// The codes of the findings, as a program reads them.
std::vector<std::string> codes(const std::string& feed, const std::string& time = "2019-12-31") {
    const auto report = JsonDocument::parse(check(feed, ReportForm::json, time).text);
    REQUIRE(report);
    const Json findings = report->root().find("findings");
    std::vector<std::string> found;
    for (std::size_t i = 0; i < findings.size(); ++i)
        found.push_back(findings.at(i).find("code").string_or(""));
    return found;
}

} // namespace

TEST_CASE("a sound feed has nothing to report") {
    const std::string size = std::to_string(one_pixel.size()), digest = sha256(one_pixel);
    const FeedOnDisk feed{R"("dot":{"path":"dot.png","type":"image/png","bytes":)" + size +
                          R"(,"sha256":")" + digest + R"("})"};
    feed.put("dot.png", one_pixel);
    CHECK(codes(feed.path()).empty());
    const Checked by_folder = check(feed.path()), by_file = check(feed.path() + "/feed.json");
    CHECK(by_folder.code == 0);
    CHECK(by_folder.text == by_file.text);
    CHECK(by_folder.text == "共 1 个条目，可播 1 个；错误 0 处，提醒 0 处，说明 0 处。\n"
                            "Items: 1, can be shown: 1; errors: 0, warnings: 0, notes: 0.\n");
}

TEST_CASE("each fault of a file beside the feed is found") {
    using Codes = std::vector<std::string>;
    struct Row {
        std::string members, bytes;
        Codes codes;
        int code;
    };
    const Row row =
        GENERATE(Row{R"("path":"none.png")", one_pixel, {"asset-missing"}, 1},
                 Row{R"("path":"dot.png","bytes":66)", one_pixel, {"asset-bytes"}, 1},
                 Row{R"("path":"dot.png","sha256":")" + std::string(64, '0') + "\"",
                     one_pixel,
                     {"asset-digest"},
                     1},
                 Row{R"("path":"dot.png","type":"image/jpeg")", one_pixel, {"asset-type"}, 0},
                 Row{R"("path":"dot.png")", "GIF89a", {"asset-picture"}, 1},
                 Row{R"("path":"dot.png")", one_pixel.substr(0, 30), {"asset-picture"}, 1},
                 Row{R"("path":"dot.png","type":"video/mp4")", "no picture", {}, 0},
                 Row{R"("path":"v.mp4")", "no picture", {}, 0},
                 Row{R"("path":"dot.png")", one_pixel, {}, 0});
    INFO(row.members);
    const FeedOnDisk feed{"\"dot\":{" + row.members + "}"};
    feed.put("dot.png", row.bytes);
    feed.put("v.mp4", row.bytes);
    CHECK(codes(feed.path()) == row.codes);
    CHECK(check(feed.path()).code == row.code);
}

TEST_CASE("a theme or layout that there is not is told, with those that there are") {
    FeedOnDisk feed{"", R"(,{"id":"b","kind":"article","title":"标题","text":"正文",
        "layout":"furniture"},{"id":"c","kind":"article","title":"标题","text":"正文",
        "layout":"exhibition"})"};
    CHECK(codes(feed.path()) == std::vector<std::string>{"unknown-layout"});
    std::string text = *read_file(feed.path() + "/feed.json", 1u << 20);
    text.replace(text.find(R"("hall-2",)"), 9, R"("hall-2","theme":"ink",)");
    text.replace(text.find(R"("hall-1",)"), 9, R"("hall-1","theme":"red",)");
    feed.put("feed.json", text);
    CHECK(codes(feed.path()) == std::vector<std::string>{"unknown-theme", "unknown-layout"});
    const Checked checked = check(feed.path());
    CHECK(checked.code == 0);
    CHECK(checked.text.find("high-contrast、lotus、night、red") != std::string::npos);
}

TEST_CASE("findings of the text and of the files come in the order of the text") {
    const FeedOnDisk feed{R"("dot":{"path":"none.png"})",
                          R"(,{"id":"b","kind":"article","title":"标题"})"};
    CHECK(codes(feed.path()) == std::vector<std::string>{"asset-missing", "schema-required"});
    CHECK(check(feed.path()).text.find(feed.path() + "/feed.json:4:27: 错误 [asset-missing] ") ==
          0);
}

TEST_CASE("an item whose time is over is told, and a feed of nothing else as well") {
    using Codes = std::vector<std::string>;
    const std::string later = R"(,{"id":"b","kind":"article","title":"标题","text":"正文。",
        "show":{"until":"2020-06-30"}})";
    const FeedOnDisk feed{"", later};
    CHECK(codes(feed.path(), "2020-01-01T23:59:59+08:00") == Codes{});
    CHECK(codes(feed.path(), "2020-01-02T00:00:00+08:00") == Codes{"past"});
    CHECK(codes(feed.path(), "2020-07-01T00:00:00+08:00") == Codes{"all-past", "past", "past"});
    CHECK(check(feed.path(), ReportForm::text, "2020-07-02").code == 0);
}

TEST_CASE("an asset's fault is told once, with its path") {
    const FeedOnDisk feed{R"("dot":{"path":"dot.png"},"away":{"path":"away.png"})"};
    feed.put("dot.png", "");
    REQUIRE(::symlink("/etc/hostname", (feed.path() + "/away.png").c_str()) == 0);
    const std::string text = check(feed.path()).text;
    INFO(text);
    CHECK(text.find("素材 dot（dot.png）：文件是空的") != std::string::npos);
    CHECK(text.find("素材 away（away.png）：这个链接指向播出单文件夹之外") != std::string::npos);
}

TEST_CASE("a place stands once in a line") {
    const FeedOnDisk feed{""};
    feed.put("feed.json", "{\n  \"format\": \"board-feed/1\"，\n}");
    const Checked checked = check(feed.path());
    CHECK(checked.code == 1);
    CHECK(
        checked.text.starts_with(feed.path() + "/feed.json:2:27: 错误 [not-json] 这里是全角逗号"));
}

TEST_CASE("a feed that is not there is wrong usage, an oversized one the editor's fault") {
    const ScratchFolder scratch;
    CHECK(check(scratch.path()).code == 2);
    CHECK(check(scratch.path() + "/none").code == 2);
    const FeedOnDisk feed{""};
    feed.put("feed.json", std::string(5u << 20, ' '));
    CHECK(check(feed.path()).code == 1);
    CHECK(codes(feed.path()) == std::vector<std::string>{"over-budget"});
}

TEST_CASE("the demo and its pictures are clean") {
    const Checked demo = check(TEST_SOURCE "/content-sync/demo");
    INFO(demo.text);
    CHECK(demo.code == 0);
}
