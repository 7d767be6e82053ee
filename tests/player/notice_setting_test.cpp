// SPDX-License-Identifier: MIT
#include "base/utf8.h"
#include "player/notice_reason.h"
#include "player/notice_setting.h"
#include "tests/catch.h"

#include <algorithm>

using namespace board;

namespace {

// A face whose Han characters are as wide as they are high, and whose others are half that.
int width_of(const std::string& line, NoticeWeight, Px em) {
    int halves = 0;
    for (std::size_t at = 0; at < line.size();) {
        const auto step = utf8_step(line, at);
        halves += step->code < 0x2000 ? 1 : 2;
        at = step->next;
    }
    return (halves * em.value + 1) / 2;
}

Surroundings surroundings() {
    Surroundings around;
    around.screen = "hall-north-entrance-2";
    around.store = "/var/lib/three-positions-boards/channels/main";
    around.sync = SyncStatus{};
    around.sync->feed =
        "https://boards.example.org/channels/main/feed.json?" + std::string(600, 'x');
    around.sync->sequence = 42;
    around.host = "board-07";
    around.addresses = {{"192.0.2.2", "eth0"}, {"2001:db8:1234:5678:9abc:def0:1234:5678", "wlan0"}};
    return around;
}

Notice unknown_screen() {
    std::string ids = "garden-transmission-0";
    for (int i = 1; i < 12; ++i) ids += "、garden-transmission-" + std::to_string(i);
    const Absence absence{
        Absence::Why::unknown_screen, {"没有；现有：" + ids + " 等 31 个", ""}, {}};
    return notice_of(absence, surroundings());
}

std::vector<Size> cards() {
    return {{Px{320}, Px{320}},   {Px{640}, Px{360}},   {Px{1280}, Px{720}}, {Px{1366}, Px{768}},
            {Px{1920}, Px{1080}}, {Px{3840}, Px{2160}}, {Px{360}, Px{640}},  {Px{1080}, Px{1920}},
            {Px{2160}, Px{3840}}, {Px{1920}, Px{540}},  {Px{1080}, Px{1080}}};
}

std::string all_text(const NoticeSetting& setting) {
    std::string text;
    for (const auto& line : setting.lines) text += line.text;
    return text;
}

bool says(const NoticeSetting& setting, const std::string& text) {
    return all_text(setting).find(text) != std::string::npos;
}

void check_on_card(const NoticeSetting& setting, Size card) {
    const auto inside = [&](Rect box) {
        return box.x >= Px{0} && box.y >= Px{0} && box.right() <= card.width &&
               box.bottom() <= card.height;
    };
    for (const auto& line : setting.lines) {
        INFO(line.text);
        CHECK(inside(line.box));
        CHECK(line.em >= Px{11});
    }
    for (const auto& fill : setting.fills) CHECK(inside(fill.box));
}

// Lines that cross others, but for those that stand side by side.
int overlaps(const NoticeSetting& setting) {
    int count = 0;
    for (std::size_t i = 0; i < setting.lines.size(); ++i)
        for (std::size_t j = i + 1; j < setting.lines.size(); ++j) {
            const auto &a = setting.lines[i].box, &b = setting.lines[j].box;
            count += a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
        }
    return count;
}

} // namespace

TEST_CASE("every line of a full notice lies on the card, and the address is always there") {
    for (const auto card : cards()) {
        INFO(card.width.value << "x" << card.height.value);
        const auto setting = set_notice(unknown_screen(), card, width_of);
        check_on_card(setting, card);
        CHECK(overlaps(setting) == 0);
        CHECK(says(setting, "网络地址"));
        CHECK(says(setting, "192.0.2.2"));
    }
}

TEST_CASE("from 640×360 on, every fact that fits is said and the advice is there") {
    for (const auto card : cards()) {
        if (std::min(card.width, card.height) < Px{360}) continue;
        INFO(card.width.value << "x" << card.height.value);
        const auto setting = set_notice(unknown_screen(), card, width_of);
        CHECK(says(setting, "怎么办"));
        CHECK(says(setting, "屏幕编号"));
    }
}

TEST_CASE("where there is room, type is larger, and all of it is said") {
    auto around = surroundings();
    around.sync->feed = "https://boards.example.org/feed.json";
    const auto notice = notice_of(around);
    const Size hd{Px{1920}, Px{1080}};
    const auto setting = set_notice(notice, hd, width_of);
    CHECK(setting.bottom > hd.height.value * 3 / 4);
    for (const auto& fact : notice.facts) CHECK(says(setting, fact.label.zh));
    CHECK(says(setting, "About this screen"));
    CHECK(says(setting, "q 或 Esc"));
    for (const auto& line : setting.lines) CHECK(line.text != "1"); // keys are no steps
}

TEST_CASE("what is not known is not said") {
    const auto notice = unknown_screen();
    for (const auto& fact : notice.facts) CHECK(fact.label.zh != "所在阵地");
    CHECK(notice.what.en.find("garden-transmission") == std::string::npos); // listed once
}

TEST_CASE("a headline has the reason in Chinese; addresses have a row of their own") {
    SyncStatus sync;
    sync.state = SyncStatus::State::unreachable;
    sync.feed = "http://192.0.2.9:8080/feed.json";
    sync.message = {sync.feed + "：连接不上服务器（Couldn't connect to server）",
                    sync.feed + ": the server cannot be reached (Couldn't connect to server)"};
    CHECK(notice_reason(sync).zh == "连接不上服务器。会自动重试。");
    CHECK(notice_reason(sync).en.find("http") == std::string::npos);
    sync.message.zh = "服务器没有给出文件（HTTP 503）";
    CHECK(notice_reason(sync).zh == "服务器没有给出文件（HTTP 503）。会自动重试。");
    sync.state = SyncStatus::State::refused;
    sync.message.zh = "feed.json 第 3 行有错";
    CHECK(notice_reason(sync).zh == "feed.json 第 3 行有错。");
    CHECK(notice_reason(SyncStatus{}).zh.empty());
}
