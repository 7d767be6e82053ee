// SPDX-License-Identifier: MIT
// What every item may say beside its kind's own members, and whether the page shows it.
#include "content-sync/kind.h"
#include "tests/layouts/item_at.h"

using namespace board;

namespace {

struct KindCase {
    const char *kind, *members;
};

const std::vector<KindCase> cases{
    {"reminder", R"("points": [{"point": "不收礼金"}])"},
    {"talks", R"("talks": [{"type": "lead", "planned": 2, "held": 1}])"},
    {"assignments", R"("assignments": [{"opinion": "核对台账", "state": "handled"}])"},
    {"self-supervision", R"("duties": [{"duty": "抽查派车单", "due": 4, "done": 3}])"},
    {"risk-table", R"("rows": [{"risk": "抄表估数"}])"},
    {"notice", R"("text": "请整改。")"},
    {"network", R"("levels": [{"name": "纪委"}, {"name": "班组"}])"},
    {"lesson", R"("outline": [{"point": "一张派车单"}])"},
    {"event", R"("begins": "2026-12-05", "text": "请来。")"},
    {"gallery", R"("pictures": [{"asset": "photo", "title": "清莲"}])"},
    {"video", R"("poster": "photo", "text": "微视频。")"},
    {"article", R"("text": "正文。")"},
    {"exhibition", R"("text": "正文。", "pictures": [{"asset": "photo"}])"},
    {"quote", R"("text": "清风两袖朝天去")"},
    {"negative-list", R"("rows": [{"forbidden": "不得收礼"}])"},
    {"bulletin", R"("text": "正文。")"},
};

struct Shown {
    std::string text;
    int codes = 0;
};

Shown shown_on(const Feed& feed, Position position, Size size, WallTime now) {
    static Composer composer = test_composer();
    const auto frames =
        composer.compose(feed, feed.items.front(), ScreenProfile::of(position, feed, size),
                         Moment{now, 0, 0, {}}, SizesOnly{});
    if (!frames) FAIL(frames.error().what.en);
    Shown shown;
    for (const Frame& frame : *frames)
        for (const FrameElement& element : frame.elements) {
            if (const auto* line = std::get_if<TextLine>(&element))
                for (const char c : line->line.text)
                    if (c != ' ') shown.text += c; // a line's end swallows its blank
            if (std::holds_alternative<QrCode>(element)) ++shown.codes;
        }
    return shown;
}

} // namespace

TEST_CASE(
    "the date of its last change and its link stand on the page of every kind, and its source") {
    for (const KindCase& entry : cases) {
        const Feed feed =
            feed_of("\"kind\": \"" + std::string{entry.kind} + "\", " + entry.members +
                    R"(, "subtitle": "供支部对照", "source": "纪委办公室",
            "updated": "2026-11-20T09:05:00+08:00", "link": "https://example.com/a")");
        const std::vector<std::string> wanted{"更新于11月20日09:05", "供支部对照", "纪委办公室"};
        const Kind* kind = kind_named(entry.kind);
        for (const Position position : {Position::hall, Position::garden, Position::team}) {
            if (kind != nullptr && !kind->is_for(position)) continue;
            for (const Size size : {Size{Px{1920}, Px{1080}}, Size{Px{1080}, Px{1920}}}) {
                INFO(entry.kind << " at " << position_name(position) << " " << size.width.value);
                const Shown shown = shown_on(feed, position, size, feed.issued);
                CHECK(shown.codes > 0);
                for (const std::string& text : wanted) {
                    INFO(text);
                    CHECK(shown.text.find(text) != std::string::npos);
                }
            }
        }
    }
}

TEST_CASE("content that has expired is called so on every page, and never before") {
    for (const KindCase& entry : cases) {
        std::string text =
            feed_text("\"kind\": \"" + std::string{entry.kind} + "\", " + entry.members);
        text.insert(1, R"("expires": "2026-11-30", )");
        const Feed feed = feed_from(text);
        const auto last = *parse_time("2026-11-30T23:59:59+08:00", feed.utc_offset);
        const auto over = *parse_time("2026-12-01T00:00:00+08:00", feed.utc_offset);
        for (const Position position : {Position::hall, Position::garden, Position::team})
            for (const Size size : {Size{Px{1920}, Px{1080}}, Size{Px{1080}, Px{1920}}}) {
                INFO(entry.kind << " at " << position_name(position) << " " << size.width.value);
                const auto stale = [&](WallTime now) {
                    return shown_on(feed, position, size, now).text.find("内容已过有效期") !=
                           std::string::npos;
                };
                CHECK_FALSE(stale(last));
                CHECK(stale(over));
            }
    }
}
