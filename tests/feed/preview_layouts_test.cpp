// SPDX-License-Identifier: MIT
#include "content-sync/board_feed/preview_command.h"
#include "layouts/png.h"
#include "layouts/theme.h"
#include "tests/feed/feed_on_disk.h"

#include <algorithm>

using namespace board;

namespace {

// One article on a hall's screen, with a site's own layouts.
class Site {
  public:
    void write(const std::string& name, const std::string& json) const {
        folder_.write("layouts/" + name, json);
    }
    void write_article(const std::string& page) const {
        write("templates/article.json",
              R"({"format": "board-template/1", "variants": [{"page": )" + page + "}]}");
    }
    int preview() const {
        PreviewOptions options;
        options.feed = feed_.path();
        options.screen.position = Position::hall;
        options.size = {Px{640}, Px{360}};
        options.layouts = folder_.path() + "/layouts";
        options.out = folder_.path() + "/out";
        const Output output;
        return run_preview(options, SystemClock{}, output.stream());
    }
    Picture page() const {
        auto picture = read_png(folder_.path() + "/out/1-welcome-1.png");
        REQUIRE(picture);
        return std::move(picture).take();
    }

  private:
    ScratchFolder folder_;
    FeedOnDisk feed_{""};
};

long count(const Picture& picture, std::uint32_t colour) {
    return std::count(picture.pixels().begin(), picture.pixels().end(), colour);
}

std::string lotus_with(const std::string& token, const std::string& colour) {
    std::string text = *read_file(TEST_SOURCE "/layouts/themes/lotus.json", 1u << 20);
    const std::size_t at = text.find("\"" + token + "\"");
    REQUIRE(at != std::string::npos);
    return text.replace(text.find('#', at), 7, colour);
}

} // namespace

TEST_CASE(
    "a template that is edited in a site's folder changes the pixels, and nothing else does") {
    const Site site;
    const auto with_width = [&](const char* width) {
        site.write_article(R"({"box": "row", "across": "start", "children": [
            {"box": "panel", "fill": "red", "height": 5, "width": )" +
                           std::string{width} + "}]}");
        REQUIRE(site.preview() == 0);
        return site.page();
    };
    const Picture small = with_width("10"), large = with_width("20");
    const Colour red = Theme::open(TEST_SOURCE "/layouts/themes", "lotus")->colour("red");
    CHECK(count(small, red) > 1000);
    CHECK(count(large, red) == 2 * count(small, red));
    // The furniture is the house's.
    CHECK(std::equal(small.row(8).begin(), small.row(8).end(), large.row(8).begin()));
}

TEST_CASE("a site's theme colours the house's templates") {
    const Site site;
    site.write("themes/lotus.json", lotus_with("surface", "#123456"));
    REQUIRE(site.preview() == 0);
    CHECK(count(site.page(), 0xFF123456) > 640 * 360 / 3);
}

TEST_CASE("what is wrong in a site's layouts is the site's to mend") {
    const Site site;
    CHECK(site.preview() == 2); // there is no such folder
    site.write("notes.txt", "");
    CHECK(site.preview() == 2); // it holds neither templates/ nor themes/
    const std::string page = R"({"box": "space"})";
    site.write_article(page);
    CHECK(site.preview() == 0);
    for (const char* wrong :
         {"{", R"({"box": "spase"})", R"({"box": "part", "name": "nothing"})", "[]", "null"}) {
        INFO(wrong);
        site.write_article(wrong);
        CHECK(site.preview() == 1);
    }
    site.write("templates/article.json", R"({"format": "board-template/2", "variants": []})");
    CHECK(site.preview() == 1);
    site.write("templates/article.json", R"({"format": "board-template/1", "variants": []})");
    CHECK(site.preview() == 1);
    site.write_article(page);
    site.write("templates/parts.json", R"({"format": "board-parts/1", "parts": {"ring":
        {"box": "panel", "child": {"box": "part", "name": "ring"}}}})");
    CHECK(site.preview() == 0); // nothing uses it
    site.write_article(R"({"box": "part", "name": "ring"})");
    CHECK(site.preview() == 1);
    site.write_article(page);
    site.write("themes/lotus.json", lotus_with("ink", "#12345G"));
    CHECK(site.preview() == 1);
}
