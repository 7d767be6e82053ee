// SPDX-License-Identifier: MIT
#include "fonts/breaks.h"
#include "tests/catch.h"

using namespace board;

namespace {

// The text with a bar at every place where a line may end, and two where it must.
std::string barred(const std::string& text, const std::string& language = "zh-Hans") {
    LineBreaker breaker;
    std::string out;
    std::size_t at = 0;
    for (const auto& here : breaker.find(text, language, break_level_of(language))) {
        out += text.substr(at, here.offset - at);
        if (here.offset < text.size()) out += here.kind == BreakKind::forced ? "‖" : "|";
        at = here.offset;
    }
    return out;
}

} // namespace

TEST_CASE("a line may end between Han characters, and not before a mark") {
    CHECK(barred("天气好，去公园。") == "天|气|好，|去|公|园。");
    CHECK(barred("他说：“好。”") == "他|说：|“好。”");
}

TEST_CASE("numbers keep their units and words their letters") {
    CHECK(barred("温度25℃左右") == "温|度|25℃|左|右");
    CHECK(barred("查看App图标") == "查|看|App|图|标");
}

TEST_CASE("prices in a row may be parted behind their comma, units stay with numbers") {
    CHECK(barred("为￥50、￥60，$70") == "为|￥50、|￥60，|$70");
    CHECK(barred("约（5）¥6") == "约|（5）|¥6");
    CHECK(barred("增300㎡办公") == "增|300㎡|办|公");
}

TEST_CASE("dashes and ellipses are never split") {
    CHECK(barred("等——好") == "等|——|好");
    CHECK(barred("等……好") == "等|……|好");
}

TEST_CASE("a line feed must end the line") {
    CHECK(barred("一\n二") == "一\n‖二");
}

TEST_CASE("strict: small kana do not begin a line") {
    CHECK(barred("ファイル", "ja") == "ファ|イ|ル");
}

TEST_CASE("an unknown language breaks as Chinese does, and an empty text has one end") {
    CHECK(barred("天，气", "x") == "天，|气");
    LineBreaker breaker;
    REQUIRE(breaker.find("", "zh", BreakLevel::gb).size() == 1);
    CHECK(breaker.find("", "zh", BreakLevel::gb).front().offset == 0);
}
