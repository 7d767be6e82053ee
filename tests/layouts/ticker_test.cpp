// SPDX-License-Identifier: MIT
#include "layouts/page_layout.h"
#include "layouts/paint_ticker.h"
#include "tests/catch.h"
#include "tests/fonts/test_typesetter.h"
#include "tests/layouts/demo_board.h"

using namespace board;

namespace {

constexpr Rect band{Px{0}, Px{100}, Px{360}, Px{60}};

std::optional<Ticker> set(Typesetter& typesetter, std::vector<std::string> messages) {
    Box box;
    box.type = BoxType::ticker;
    box.padding_x = 1;
    box.fill = "band";
    const auto theme = Theme::open(TEST_SOURCE "/layouts/themes", "lotus");
    REQUIRE(theme);
    ScreenProfile profile;
    profile.size = {Px{640}, Px{400}};
    const TypeScale scale{profile};
    const SizesOnly rasters;
    PageLayout layout{
        {typesetter, *theme, scale, rasters, "zh-Hans", "zh-Hans", std::move(messages)}};
    const Record nothing;
    const Scope scope{&nothing, nullptr};
    const LaidPage page = layout.lay({box, scope}, {box, scope}, band, {});
    if (page.elements.empty()) return std::nullopt;
    return std::get<Ticker>(page.elements.front());
}

const std::vector<std::string> messages{
    "12 月 4 日 15:00 六楼多功能厅举行宪法宣传周知识竞赛，请各支部提前十分钟入场",
    "年底慰问不收礼金，谁收谁登记"};

} // namespace

TEST_CASE("a ticker has all of its messages in one line, and in lines that fit the band") {
    auto typesetter = test_typesetter();
    const auto ticker = set(typesetter, messages);
    REQUIRE(ticker);
    std::string in_parts;
    for (const Line& part : ticker->parts) {
        CHECK(ceil_px(part.measure) <= band.width - ticker->inset * 2);
        in_parts += part.text;
    }
    CHECK(ticker->parts.size() >= 3); // the first message is longer than the band
    for (const std::string& message : messages)
        CHECK(ticker->whole.text.find(message) != std::string::npos);
    for (const char* words : {"知识竞赛", "谁收谁登记"})
        CHECK(in_parts.find(words) != std::string::npos);
    CHECK(ticker->baseline > band.y);
    CHECK(ticker->baseline < band.bottom());
}

TEST_CASE("a ticker of hundreds of messages still stands in parts, but has no line to run in") {
    auto typesetter = test_typesetter();
    const auto ticker = set(typesetter, std::vector<std::string>(2000, messages.front()));
    REQUIRE(ticker);
    CHECK(ticker->whole.cells.empty());
    CHECK(ticker->parts.size() >= 2000);
}

TEST_CASE("nothing to say is no ticker") {
    auto typesetter = test_typesetter();
    CHECK_FALSE(set(typesetter, {}));
}

TEST_CASE("a ticker's strip is its ground at both ends, so that rounds join without a seam") {
    auto typesetter = test_typesetter();
    const auto ticker = set(typesetter, messages);
    REQUIRE(ticker);
    GlyphMasks masks{typesetter.faces};
    const Picture strip = ticker_strip(*ticker, masks);
    REQUIRE(strip.size().height == band.height);
    const auto width = static_cast<std::size_t>(strip.size().width.value);
    const auto words = strip.pixels();
    std::size_t ink = 0;
    for (const std::uint32_t word : words) ink += word != ticker->ground;
    CHECK(ink > 2000);
    for (std::size_t y = 0; y < static_cast<std::size_t>(band.height.value); ++y) {
        CHECK(words[y * width] == ticker->ground);
        CHECK(words[y * width + width - 1] == ticker->ground);
    }
}
