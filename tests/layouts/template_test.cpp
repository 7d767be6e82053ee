// SPDX-License-Identifier: MIT
#include "layouts/template.h"
#include "tests/catch.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace board;

namespace {

struct TemplatesFolder {
    TemplatesFolder() {
        std::string pattern = std::filesystem::temp_directory_path() / "board-templates-XXXXXX";
        path = ::mkdtemp(pattern.data());
        for (const char* name : {"article", "plain"})
            write(name, R"({"format": "board-template/1",
                            "variants": [{"page": {"box": "space"}}]})");
        write("furniture", R"({"format": "board-template/1",
                               "variants": [{"page": {"box": "content"}}]})");
    }
    ~TemplatesFolder() { std::filesystem::remove_all(path); }
    void write(const std::string& name, const std::string& json) const {
        std::ofstream{path + "/" + name + ".json"} << json;
    }
    std::string path;
};

} // namespace

TEST_CASE("the shipped templates open, and each has a page for every position and shape") {
    const auto templates = Templates::open(TEST_SOURCE "/layouts/templates");
    if (!templates) FAIL(templates.error().what.en);
    for (const char* name : {"flags", "negative-list", "exhibition", "article", "quote"})
        CHECK(templates->named(name).name == name);
    CHECK(templates->furniture().name == "furniture");
    CHECK(templates->plain().name == "plain");
    // What no kind has, and what is the house's own, is set as an article.
    for (const char* name : {"weather", "furniture", "plain"})
        CHECK(templates->named(name).name == "article");
}

TEST_CASE("the first variant that suits the screen is taken") {
    const TemplatesFolder folder;
    folder.write("two", R"({"format": "board-template/1", "variants": [
        {"positions": ["team"], "shapes": ["portrait"], "page": {"box": "rule"}},
        {"page": {"box": "space"}}]})");
    const auto templates = Templates::open(folder.path);
    REQUIRE(templates);
    const Template& two = templates->named("two");
    CHECK(two.page_for({Position::team, Shape::portrait})->type == BoxType::rule);
    CHECK(two.page_for({Position::team, Shape::landscape})->type == BoxType::space);
    CHECK(two.page_for({Position::hall, Shape::portrait})->type == BoxType::space);
}

TEST_CASE("a bar is set as landscape where no variant is meant for it") {
    const TemplatesFolder folder;
    folder.write("none", R"({"format": "board-template/1", "variants": [
        {"shapes": ["landscape"], "page": {"box": "rule"}}, {"page": {"box": "space"}}]})");
    folder.write("own", R"({"format": "board-template/1", "variants": [
        {"shapes": ["landscape"], "page": {"box": "rule"}},
        {"shapes": ["wide"], "page": {"box": "panel"}}, {"page": {"box": "space"}}]})");
    const auto templates = Templates::open(folder.path);
    REQUIRE(templates);
    const PageUse bar{Position::hall, Shape::wide, false};
    CHECK(templates->named("none").page_for(bar)->type == BoxType::rule);
    CHECK(templates->named("own").page_for(bar)->type == BoxType::panel);
}

TEST_CASE("what is urgent has a page of its own, where there is one") {
    const TemplatesFolder folder;
    folder.write("two", R"({"format": "board-template/1", "variants": [
        {"urgent": true, "page": {"box": "rule"}}, {"page": {"box": "space"}}]})");
    const auto templates = Templates::open(folder.path);
    REQUIRE(templates);
    const Template& two = templates->named("two");
    CHECK(two.page_for({Position::hall, Shape::landscape, true})->type == BoxType::rule);
    CHECK(two.page_for({Position::hall, Shape::landscape, false})->type == BoxType::space);
}

TEST_CASE("a template's fault is told with its file and its place") {
    const TemplatesFolder folder;
    folder.write("odd", R"({"format": "board-template/1",
                            "variants": [{"page": {"box": "text", "sise": "body"}}]})");
    const auto templates = Templates::open(folder.path);
    REQUIRE(!templates);
    CHECK(templates.error().what.en.find("odd.json: /variants/0/page/sise") != std::string::npos);
}

TEST_CASE("a template that leaves a screen without a page is refused") {
    const TemplatesFolder folder;
    folder.write("part", R"({"format": "board-template/1",
                             "variants": [{"positions": ["hall"], "page": {"box": "space"}}]})");
    CHECK_FALSE(Templates::open(folder.path));
}

TEST_CASE("content stands in the furniture once, and nowhere else") {
    const TemplatesFolder folder;
    folder.write("odd", R"({"format": "board-template/1",
                            "variants": [{"page": {"box": "content"}}]})");
    CHECK_FALSE(Templates::open(folder.path));
    folder.write("odd", R"({"format": "board-template/1",
                            "variants": [{"page": {"box": "space"}}]})");
    CHECK(Templates::open(folder.path));
    folder.write("furniture", R"({"format": "board-template/1",
                                  "variants": [{"page": {"box": "space"}}]})");
    CHECK_FALSE(Templates::open(folder.path));
}

TEST_CASE("a folder without an article template is refused") {
    const TemplatesFolder folder;
    std::filesystem::remove(folder.path + "/article.json");
    const auto templates = Templates::open(folder.path);
    REQUIRE(!templates);
    CHECK(templates.error().fault == Fault::missing);
}
