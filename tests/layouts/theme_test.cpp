// SPDX-License-Identifier: MIT
#include "layouts/greyscale.h"
#include "layouts/page_layout.h"
#include "layouts/theme.h"
#include "tests/fonts/test_typesetter.h"
#include "tests/layouts/contrast.h"
#include "tests/layouts/demo_board.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace board;

namespace {

const std::string themes = TEST_SOURCE "/layouts/themes";

// The lotus theme with `from` written as `to`.
Result<Theme> theme_with(const std::string& from, const std::string& to) {
    std::ifstream file{themes + "/lotus.json"};
    std::string text{std::istreambuf_iterator<char>{file}, {}};
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
    std::string pattern = std::filesystem::temp_directory_path() / "board-theme-XXXXXX";
    const std::string folder = ::mkdtemp(pattern.data());
    std::ofstream{folder + "/odd.json"} << text;
    auto theme = Theme::open(folder, "odd");
    std::filesystem::remove_all(folder);
    return theme;
}

// Colours as they are, and as mourning shows them.
using Seen = Colour (*)(Colour);
constexpr Seen seen_in[] = {[](Colour colour) { return colour; }, grey_of};

// The radius that a panel of 200 × 100 px gets from a template's `radius`, in px.
int radius_in(const Theme& theme, int radius) {
    ScreenProfile profile;
    profile.size = {Px{960}, Px{540}};
    const TypeScale scale{profile};
    Box box;
    box.type = BoxType::panel;
    box.fill = "panel";
    box.radius = static_cast<double>(radius) / scale.length(1).value;
    auto typesetter = test_typesetter();
    const NoPictures rasters;
    PageLayout layout{{typesetter, theme, scale, rasters, "zh-Hans", "zh-Hans"}};
    const Record nothing;
    const Scope scope{&nothing, nullptr};
    const LaidPage page =
        layout.lay({box, scope}, {box, scope}, {Px{}, Px{}, Px{200}, Px{100}}, {});
    REQUIRE(page.elements.size() == 1);
    return std::get<FilledBox>(page.elements.front()).radius.value;
}

} // namespace

TEST_CASE(
    "text of every theme has a contrast of 7:1, words on flags and marks 4.5:1, in grey too") {
    int opened = 0;
    for (const auto& entry : std::filesystem::directory_iterator{themes}) {
        const auto theme = Theme::open(themes, entry.path().stem());
        if (!theme) FAIL(theme.error().what.en);
        ++opened;
        for (const Seen seen : seen_in) {
            const auto check = [&](const std::string& ink, const std::string& ground,
                                   double least) {
                const double ratio =
                    contrast(seen(theme->colour(ink)), seen(theme->colour(ground)));
                INFO(theme->name() << (seen == grey_of ? " in grey: " : ": ") << ink << " on "
                                   << ground << " " << ratio);
                CHECK(ratio >= least);
            };
            for (const char* ground : {"surface", "panel"})
                for (const char* ink : {"ink", "muted", "accent-ink", "allow", "forbid-ink"})
                    check(ink, ground, 7);
            check("on-band", "band", 7);
            for (const std::string ground : {"red", "yellow", "grey", "forbid", "accent"})
                check("on-" + ground, ground, 4.5);
            // A mark is seen against the page, whatever its colour (WCAG 1.4.11), but for yellow on
            // light paper, which its word and its pole tell.
            for (const char* mark : {"red", "grey", "accent", "forbid"}) check(mark, "surface", 3);
        }
    }
    CHECK(opened >= 4);
}

TEST_CASE("a theme's wrong, absent or unknown member is refused by its name") {
    struct Row {
        const char *from, *to, *name, *what;
    };
    const Row row = GENERATE(
        Row{"\"accent\"", "\"acent\"", "colour accent", "is not given"},
        Row{"#24594A", "green", "colour accent", "#RRGGBB"},
        Row{"#24594A", "#24594", "colour accent", "#RRGGBB"},
        Row{"#24594A", "#24594G", "colour accent", "#RRGGBB"},
        Row{"\"gold\":", "\"gilt\": \"#000000\", \"gold\":", "colour gilt",
            "did you mean \"gold\""},
        Row{"\"gold\":", "\"brass\": \"#000000\", \"gold\":", "colour brass", "take it out"},
        Row{"\"corner\": 1", "\"corner\": 2.1", "member corner", "from 0 to 2"},
        Row{"\"corner\": 1", "\"corner\": \"round\"", "member corner", "from 0 to 2"},
        Row{"\"corner\": 1,", "", "member corner", "is not given; write a number from 0 to 2"},
        Row{"\"corner\"", "\"corners\"", "member corners", "did you mean \"corner\""},
        Row{"\"dim\": 1", "\"dim\": 85", "member dim", "from 0.5 to 1"},
        Row{"\"dim\": 1", "\"dim\": 0.2", "member dim", "from 0.5 to 1"},
        Row{"\"ornament\": \"lotus\"", "\"ornament\": \"rose\"", "member ornament",
            "lotus, cloud or none"},
        Row{"\"ornament\": \"lotus\",", "", "member ornament", "is not given"},
        Row{"board-theme/1", "board-theme/9", "odd.json", "board-theme/1"});
    const auto theme = theme_with(row.from, row.to);
    REQUIRE(!theme);
    const Message& why = theme.error().what;
    INFO(why.zh << " / " << why.en);
    CHECK(why.en.find(row.name) != std::string::npos);
    CHECK(why.en.find(row.what) != std::string::npos);
    CHECK(why.en.find("odd.json") != std::string::npos);
    CHECK(why.zh.find("odd.json") != std::string::npos);
}

TEST_CASE("a theme says its corners, its ornament and how bright its pictures are") {
    const auto theme = theme_with("\"corner\": 1", "\"corner\": 0.5");
    REQUIRE(theme);
    CHECK(theme->corner() == 0.5);
    CHECK(theme->ornament() == "lotus");
    CHECK(theme->dim() == 1);
    const auto night = Theme::open(themes, "night");
    REQUIRE(night);
    CHECK(night->dim() == 0.85);
    CHECK(luminance(night->colour("surface")) < 0.01);
    CHECK(luminance(night->colour("ink")) < 0.7); // paper-white glares in a dark hall
}

TEST_CASE("text has a shade of its own where its token is a ground, too") {
    const auto theme = theme_with("\"accent-ink\": \"#24594A\"", "\"accent-ink\": \"#123456\"");
    REQUIRE(theme);
    CHECK(theme->ink("accent") == 0xFF123456);
    CHECK(theme->colour("accent") == 0xFF24594A);
    CHECK(theme->ink("muted") == theme->colour("muted"));
    CHECK(theme->ink("nobody") == theme->colour("ink"));
}

TEST_CASE("corners are the template's by the theme's factor; what is round stays round") {
    struct Row {
        const char* corner;
        int asked, got;
    };
    const Row row =
        GENERATE(Row{"1", 20, 20}, Row{"0.5", 20, 10}, Row{"0", 20, 0}, Row{"2", 20, 40},
                 Row{"2", 40, 50}, Row{"0.5", 50, 50}, Row{"0", 60, 50});
    INFO(row.corner << " of " << row.asked);
    const auto theme = theme_with("\"corner\": 1", "\"corner\": " + std::string{row.corner});
    REQUIRE(theme);
    CHECK(std::abs(radius_in(*theme, row.asked) - row.got) <= 1);
}

TEST_CASE("a theme that is not there is missing") {
    const auto theme = Theme::open(themes, "plaid");
    REQUIRE(!theme);
    CHECK(theme.error().fault == Fault::missing);
}
