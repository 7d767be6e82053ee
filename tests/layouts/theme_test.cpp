// SPDX-License-Identifier: MIT
#include "layouts/theme.h"
#include "tests/catch.h"
#include "tests/layouts/contrast.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace board;

namespace {

const std::string themes = TEST_SOURCE "/layouts/themes";

std::string refused(const std::string& from, const std::string& to) {
    std::ifstream file{themes + "/lotus.json"};
    std::string text{std::istreambuf_iterator<char>{file}, {}};
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
    std::string pattern = std::filesystem::temp_directory_path() / "board-theme-XXXXXX";
    const std::string folder = ::mkdtemp(pattern.data());
    std::ofstream{folder + "/odd.json"} << text;
    const auto theme = Theme::open(folder, "odd");
    std::filesystem::remove_all(folder);
    REQUIRE(!theme);
    return theme.error().what.en;
}

} // namespace

TEST_CASE("text of every theme has a contrast of 7:1, words on flags and marks 4.5:1") {
    int opened = 0;
    for (const auto& entry : std::filesystem::directory_iterator{themes}) {
        const auto theme = Theme::open(themes, entry.path().stem());
        if (!theme) FAIL(theme.error().what.en);
        ++opened;
        const auto ratio = [&](const char* ink, const char* ground) {
            return contrast(theme->colour(ink), theme->colour(ground));
        };
        INFO(theme->name());
        for (const char* ground : {"surface", "panel"})
            for (const char* ink : {"ink", "muted", "accent", "allow"}) {
                INFO(ink << " on " << ground << ": " << ratio(ink, ground));
                CHECK(ratio(ink, ground) >= 7);
            }
        CHECK(ratio("on-band", "band") >= 7);
        for (const char* ground : {"red", "yellow", "grey", "forbid", "accent"}) {
            INFO(ground);
            CHECK(ratio(("on-" + std::string{ground}).c_str(), ground) >= 4.5);
        }
    }
    CHECK(opened >= 3);
}

TEST_CASE("a theme that lacks a token, misspells one or miswrites a colour is refused by name") {
    CHECK(refused("\"accent\"", "\"acent\"").find("accent") != std::string::npos);
    CHECK(refused("#24594A", "green").find("#RRGGBB") != std::string::npos);
    CHECK(refused("\"gold\":", "\"gilt\": \"#000000\", \"gold\":").find("gilt") !=
          std::string::npos);
    CHECK(refused("board-theme/1", "board-theme/9").find("board-theme/1") != std::string::npos);
}

TEST_CASE("a theme that is not there is missing") {
    const auto theme = Theme::open(themes, "plaid");
    REQUIRE(!theme);
    CHECK(theme.error().fault == Fault::missing);
}
