// SPDX-License-Identifier: MIT
#include "tests/layouts/own_layouts.h"

#include <algorithm>

using namespace board;

namespace {

Feed feed_with(const std::string& item) {
    return feed_from(R"({"format": "board-feed/1", "channel": "test", "sequence": 1,
        "issued": "2026-11-23T08:00:00+08:00", "language": "zh-Hans-CN",
        "timezone": "Asia/Shanghai", "organization": {"name": "江海供电局"},
        "items": [)" +
                     item + "]}");
}

const char* const short_article =
    R"({"id": "a", "kind": "article", "title": "廉", "text": "慎独。",
        "link": "https://example.com/a"})";

struct Composed {
    std::vector<Frame> frames;

    const TextLine* line(const std::string& text) const {
        for (const Frame& frame : frames)
            for (const FrameElement& element : frame.elements)
                if (const auto* line = std::get_if<TextLine>(&element);
                    line && line->line.text == text)
                    return line;
        return nullptr;
    }
    template<class Element>
    std::ptrdiff_t count() const {
        std::ptrdiff_t found = 0;
        for (const Frame& frame : frames)
            found += std::count_if(frame.elements.begin(), frame.elements.end(), [](const auto& e) {
                return std::holds_alternative<Element>(e);
            });
        return found;
    }
};

Composed composed(const OwnLayouts& layouts, const std::string& item,
                  Size size = {Px{1920}, Px{1080}}) {
    const Feed feed = feed_with(item);
    auto composer = layouts.composer();
    const auto screen = ScreenProfile::of(Position::garden, feed, size);
    auto frames = composer.compose(feed, feed.items.front(), screen, Moment{feed.issued, 0, 0, {}},
                                   NoPictures{});
    if (!frames) FAIL(frames.error().what.en);
    return {std::move(frames).take()};
}

// So many paragraphs of thirty characters.
std::string article(int paragraphs) {
    std::string text;
    for (int i = 0; i < paragraphs; ++i)
        text += "派车单写明起讫地点和事由，里程次日比对，北斗轨迹每周抽查。\\n\\n";
    return R"({"id": "a", "kind": "article", "title": "规矩", "text": ")" + text + R"("})";
}

} // namespace

TEST_CASE("texts in a row stand on one baseline") {
    const OwnLayouts layouts;
    layouts.write("article", R"({"box": "column", "children": [
        {"box": "row", "across": "baseline", "children": [
            {"box": "text", "value": "大", "size": "giant"},
            {"box": "text", "value": "小", "size": "small"}]},
        {"box": "story", "value": "{text}", "grow": 1}]})");
    const auto page = composed(layouts, short_article);
    REQUIRE(page.line("大"));
    REQUIRE(page.line("小"));
    CHECK(page.line("大")->y == page.line("小")->y);
}

TEST_CASE("a page that is too full closes up before it turns plain") {
    const OwnLayouts layouts;
    const auto page = [](const char* sizes) {
        return std::string{R"({"box": "column", "gap": 2, "children": [
            {"box": "text", "value": "{title}", "size": )"} +
               sizes + R"(}, {"box": "text", "value": "首", "size": )" + sizes +
               R"(}, {"box": "text", "value": "次", "size": )" + sizes +
               R"(}, {"box": "text", "value": "末", "size": )" + sizes +
               R"(}, {"box": "story", "value": "{text}", "height": 2}]})";
    };
    layouts.write("article", page(R"("giant")"));
    const auto stiff = composed(layouts, short_article);
    CHECK(stiff.frames.front().template_name == "plain");
    CHECK(stiff.frames.front().overflow.find("article: column of text {title} (") == 0);
    layouts.write("article", page(R"(["giant", "great", "display", "body"])"));
    const auto supple = composed(layouts, short_article);
    CHECK(supple.frames.front().template_name == "article");
    CHECK(supple.frames.front().overflow.empty());
    REQUIRE(supple.line("首"));
    CHECK(supple.line("首")->line.em == supple.line("末")->line.em); // all step down together
}

TEST_CASE("what stands at the end stands on the last page, once") {
    const OwnLayouts layouts;
    layouts.write("article", R"({"box": "column", "children": [
        {"box": "story", "value": "{text}", "size": "title", "grow": 1},
        {"box": "text", "value": "落款", "size": "giant", "when": "last"}]})");
    for (int paragraphs = 1; paragraphs < 14; ++paragraphs) {
        const auto pages = composed(layouts, article(paragraphs));
        INFO(paragraphs << " paragraphs on " << pages.frames.size() << " pages");
        std::string seen;
        for (const Frame& frame : pages.frames)
            for (const FrameElement& element : frame.elements)
                if (const auto* line = std::get_if<TextLine>(&element);
                    line && line->line.text == "落款")
                    seen += std::to_string(frame.page);
        CHECK(seen == std::to_string(pages.frames.size()));
    }
}

TEST_CASE("a page that draws the link's code itself has no second one around it") {
    const OwnLayouts layouts;
    CHECK(composed(layouts, short_article).count<QrCode>() == 1);
    layouts.write("article", R"({"box": "column", "children": [
        {"box": "story", "value": "{text}", "grow": 1},
        {"box": "qr", "value": "{link}", "width": 4, "height": 4}]})");
    CHECK(composed(layouts, short_article).count<QrCode>() == 1);
}

TEST_CASE("a diagram has a row for each level, and knots for what it counts") {
    const OwnLayouts layouts;
    const std::string item =
        R"({"id": "n", "kind": "network", "title": "网", "levels": [
            {"name": "上", "count": 1}, {"name": "中", "count": 3}, {"name": "下", "count": 4000}]})";
    const auto page = composed(layouts, item);
    CHECK(page.frames.front().template_name == "network");
    CHECK(page.count<Drawing>() == 3); // ties, threads, knots
    const auto y = [&](const char* name) {
        REQUIRE(page.line(name));
        return page.line(name)->y;
    };
    CHECK(y("中") - y("上") == y("下") - y("中"));
    for (const FrameElement& element : page.frames.front().elements)
        if (const auto* drawing = std::get_if<Drawing>(&element))
            for (const Triangle& each : drawing->triangles)
                for (const Point point : {each.a, each.b, each.c}) {
                    CHECK(point.x >= drawing->box.x.value - 1);
                    CHECK(point.x <= drawing->box.right().value + 1);
                    CHECK(point.y >= drawing->box.y.value - 1);
                    CHECK(point.y <= drawing->box.bottom().value + 1);
                }
}

TEST_CASE("the first record of a page may say again what those before it left to it") {
    const OwnLayouts layouts;
    std::string rows;
    for (int i = 0; i < 30; ++i)
        rows += std::string{i ? "," : ""} + R"({"department": "供应链中心", "risk": "风险)" +
                std::to_string(i) + R"(", "measure": "两人会审。"})";
    const auto pages = composed(
        layouts, R"({"id": "r", "kind": "risk-table", "title": "表", "rows": [)" + rows + "]}");
    REQUIRE(pages.frames.size() > 1);
    CHECK(pages.frames.front().template_name == "risk-table");
    CHECK(pages.line("供应链中心"));
    CHECK(pages.line("供应链中心（续）"));
}

TEST_CASE("a picture in a mat is whole, its margins alike on all sides") {
    const OwnLayouts layouts;
    layouts.write("article", R"({"box": "column", "children": [
        {"box": "story", "value": "{text}", "height": 8},
        {"box": "picture", "asset": "photo", "picture-fit": "contain", "edge": "line",
         "edge-width": 0.1, "padding": 1, "grow": 1}]})");
    const Feed feed = feed_with(short_article);
    auto composer = layouts.composer();
    SizesOnly rasters;
    for (const Size size : {Size{Px{1600}, Px{400}}, Size{Px{300}, Px{900}}}) {
        rasters.size = size;
        const auto screen = ScreenProfile::of(Position::garden, feed, {Px{1920}, Px{1080}});
        const auto frames = composer.compose(feed, feed.items.front(), screen,
                                             Moment{feed.issued, 0, 0, {}}, rasters);
        REQUIRE(frames);
        const auto& elements = frames->front().elements;
        const auto found = std::find_if(elements.begin(), elements.end(), [](const auto& element) {
            const auto* picture = std::get_if<PlacedPicture>(&element);
            return picture != nullptr && picture->asset == "photo";
        });
        REQUIRE(found != elements.end());
        const Rect drawn = std::get<PlacedPicture>(*found).box;
        const Rect mat = std::get<FilledBox>(*(found - 2)).box;
        CHECK(drawn.x - mat.x == mat.right() - drawn.right());
        CHECK(drawn.y - mat.y == mat.bottom() - drawn.bottom());
        CHECK(drawn.x - mat.x == drawn.y - mat.y);
        const double wanted = static_cast<double>(size.width.value) / size.height.value;
        CHECK(static_cast<double>(drawn.width.value) / drawn.height.value ==
              Approx(wanted).epsilon(0.02));
    }
}

TEST_CASE("a level of up to twelve has as many knots as it counts, on the narrowest net, too") {
    const OwnLayouts layouts;
    const std::string item =
        R"({"id": "n", "kind": "network", "title": "网", "levels": [
            {"name": "上", "count": 1}, {"name": "中", "count": 12}, {"name": "下", "count": 5}]})";
    for (const Size size : {Size{Px{1080}, Px{1920}}, Size{Px{1920}, Px{1080}}}) {
        const auto page = composed(layouts, item, size);
        const Drawing* knots = nullptr;
        for (const FrameElement& element : page.frames.front().elements)
            if (const auto* drawing = std::get_if<Drawing>(&element)) knots = drawing;
        REQUIRE(knots);
        // Each knot is a fan of triangles round its own first corner.
        std::vector<Point> corners;
        for (const Triangle& each : knots->triangles)
            if (corners.empty() || corners.back().x != each.a.x || corners.back().y != each.a.y)
                corners.push_back(each.a);
        CHECK(corners.size() == 1 + 12 + 5);
    }
}
