// SPDX-License-Identifier: MIT
// Codes as a telephone sees them: read back from the painted page by zbarimg.
#include "base/fd.h"
#include "layouts/composer.h"
#include "layouts/png.h"
#include "layouts/qr_modules.h"
#include "tests/base/scratch_folder.h"
#include "tests/catch.h"
#include "tests/layouts/demo_board.h"

#include <array>
#include <cstdio>
#include <memory>

using namespace board;

namespace {

// What zbarimg reads in the picture, less the line's end.
std::string read_code(const std::string& picture) {
    const std::string command = "zbarimg -q --raw '" + picture + "' 2>/dev/null";
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe{::popen(command.c_str(), "r"),
                                                               ::pclose};
    REQUIRE(pipe);
    std::string text;
    std::array<char, 1024> piece{};
    while (std::fgets(piece.data(), piece.size(), pipe.get()) != nullptr) text += piece.data();
    if (text.ends_with('\n')) text.pop_back();
    return text;
}

Feed feed_with_link(const std::string& link) {
    return feed_from(R"({"format": "board-feed/1", "channel": "test", "sequence": 1,
        "issued": "2026-11-23T08:00:00+08:00", "items": [{"id": "a", "kind": "article",
        "title": "题目", "text": "正文", "link": ")" +
                     link + "\"}]}");
}

} // namespace

TEST_CASE("a code holds its text, and nothing has none") {
    CHECK(qr_modules("https://example.com").side == 25);
    CHECK(qr_modules("").side == 0);
    CHECK(qr_modules(std::string(5000, 'x')).side == 0);
}

TEST_CASE("a page's code can be read from its picture, on every screen") {
    const ScratchFolder folder;
    auto composer = test_composer();
    const std::vector<std::string> links{"https://example.com/flags",
                                         "http://example.com/?p=1&q=%E5%BB%89",
                                         "https://example.com/" + std::string(300, 'a'),
                                         "https://example.com/" + std::string(480, 'z')};
    for (const auto& [width, height] : {std::pair{1920, 1080}, {1080, 1920}, {1024, 600}})
        for (const Position position : {Position::hall, Position::team})
            for (const std::string& link : links) {
                const Feed feed = feed_with_link(link);
                const auto screen = ScreenProfile::of(position, feed, {Px{width}, Px{height}});
                const auto frames =
                    composer.compose(feed, feed.items.front(), screen, Moment{}, NoPictures{});
                INFO(width << "x" << height << " " << link.size());
                REQUIRE(frames);
                const std::string file = folder.path() + "/page.png";
                REQUIRE(write_png(composer.paint(frames->front(), NoPictures{}), file));
                CHECK(read_code(file) == link);
            }
}
