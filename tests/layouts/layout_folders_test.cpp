// SPDX-License-Identifier: MIT
#include "layouts/layout_folders.h"
#include "tests/base/scratch_folder.h"
#include "tests/catch.h"

using namespace board;

TEST_CASE("names are those of both folders, and the site's file comes first") {
    const ScratchFolder house, site;
    for (const char* name : {"lotus", "red"})
        house.write(std::string{"themes/"} + name + ".json", "");
    house.write("templates/article.json", "");
    site.write("themes/red.json", "");
    site.write("themes/bamboo.json", "");
    site.write("themes/notes.txt", "");
    const LayoutFolders folders{house.path(), site.path()};
    REQUIRE(folders.check_site());
    CHECK(*folders.names("themes") == std::vector<std::string>{"bamboo", "lotus", "red"});
    CHECK(*folders.names("templates") == std::vector<std::string>{"article"});
    CHECK(folders.holder("themes", "red") == site.path() + "/themes");
    CHECK(folders.holder("themes", "lotus") == house.path() + "/themes");
    CHECK(folders.check_theme("bamboo"));
    CHECK(folders.check_theme(""));
    const auto slip = folders.check_theme("lotos");
    REQUIRE(!slip);
    CHECK(slip.error().what.en ==
          "there is no theme \"lotos\"; did you mean \"lotus\"? There are: bamboo, lotus, red");
    CHECK(slip.error().what.zh == "没有主题“lotos”，是不是“lotus”？现有：bamboo、lotus、red");
}

TEST_CASE("without a site there is the house alone") {
    const ScratchFolder house;
    house.write("themes/red.json", "");
    const LayoutFolders folders{house.path()};
    CHECK(folders.check_site());
    CHECK(*folders.names("themes") == std::vector<std::string>{"red"});
    CHECK(folders.holder("themes", "red") == house.path() + "/themes");
    CHECK_FALSE(folders.names("templates"));
}

TEST_CASE("a site's folder has to be there and to hold what it is for") {
    const ScratchFolder house, site;
    CHECK_FALSE(LayoutFolders{house.path(), site.path() + "/nowhere"}.check_site());
    const auto bare = LayoutFolders{house.path(), site.path()}.check_site();
    REQUIRE(!bare);
    CHECK(bare.error().what.en.find("templates/ or themes/") != std::string::npos);
    // A link that leads nowhere is the site's all the same: opening it says so.
    site.write("themes/red.json", "");
    std::filesystem::create_symlink("nowhere", site.path() + "/themes/night.json");
    CHECK((LayoutFolders{house.path(), site.path()}.holder("themes", "night")) ==
          site.path() + "/themes");
}
