// SPDX-License-Identifier: MIT
#include "tests/crash/store_life.h"

#include "base/json_writer.h"
#include "content-sync/store/folder_source.h"
#include "tests/store/picture_files.h"
#include "tests/store/test_board.h"

#include <fstream>

namespace board {
namespace {

// What the feed says in a pass. A picture is as many pixels of one colour as fill some sectors.
struct Issue {
    int sequence;
    std::uint32_t p, q;   // colours; 0: the picture is not in the feed
    const char* recalled; // an item's id
};
constexpr Issue issues[StoreLife::passes] = {{1, 0xff0000ff, 0xff00ff00, ""},
                                             {2, 0xffff0000, 0xff00ff00, ""},
                                             {3, 0xffff0000, 0, "second"},
                                             {4, 0xff00ffff, 0, "second"},
                                             {4, 0xff00ffff, 0, "second"}};

std::string feed_of(const Issue& issue) {
    JsonWriter json;
    json.begin_object();
    json.member("format", "board-feed/1").member("channel", "jianghai");
    json.member("sequence", issue.sequence).member("issued", "2026-11-23T08:00:00+08:00");
    json.key("recalled").begin_array();
    if (*issue.recalled != '\0') json.value(issue.recalled);
    json.end_array();
    json.key("assets").begin_object();
    json.key("p").begin_object().member("path", "p.png").end_object();
    if (issue.q != 0) json.key("q").begin_object().member("path", "q.png").end_object();
    json.end_object();
    json.key("items").begin_array();
    for (const char* id : {"first", "second"}) {
        json.begin_object().member("id", id).member("kind", "article");
        json.member("title", id + std::to_string(issue.sequence));
        json.member("text", "欢迎参观廉洁文化展厅。");
        json.end_object();
    }
    json.end_array().end_object();
    return json.take();
}

} // namespace

void StoreLife::lay_out(std::size_t pass) const {
    const Issue& issue = issues[pass];
    std::ofstream{source_ / "p.png", std::ios::binary} << png_of_colour(20, 30, issue.p);
    if (issue.q != 0)
        std::ofstream{source_ / "q.png", std::ios::binary} << png_of_colour(30, 20, issue.q);
    std::ofstream{source_ / "feed.json", std::ios::binary} << feed_of(issue);
}

View StoreLife::withdrawn(std::size_t count) const {
    View view = after(count);
    const std::string item = std::string{" "} + issues[count].recalled + "=";
    const auto begin = view.shown.find(item);
    if (begin != std::string::npos)
        view.shown.erase(begin, view.shown.find(' ', begin + 1) - begin);
    return view;
}

void StoreLife::run(const std::string& folder, std::size_t first, std::size_t end,
                    Recorder* recorder) {
    const std::string store = folder + "/" + place;
    TestClock clock;
    FolderSource source{source_.path(), clock};
    std::optional<Ingest> ingest;
    for (std::size_t pass = first; pass < end; ++pass) {
        lay_out(pass);
        if (pass != 1) {
            ingest.reset(); // one writer at a time
            ingest.emplace(ingest_into(store, source));
        } else if (!ingest) {
            ingest.emplace(ingest_into(store, source));
        }
        const auto report = ingest->pass(clock);
        if (!report) FAIL(report.error().what.en);
        REQUIRE(report->outcome != PassReport::Outcome::refused);
        REQUIRE(report->troubles.empty());
        if (recorder != nullptr) recorder->answered();
        const View view = view_of(store);
        CHECK(view.trouble == "");
        REQUIRE_FALSE(view.shown.empty());
        if (views_[pass + 1].shown.empty()) views_[pass + 1] = view;
        REQUIRE(view == views_[pass + 1]);
    }
}

} // namespace board
