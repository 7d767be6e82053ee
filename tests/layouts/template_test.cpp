// SPDX-License-Identifier: MIT
#include "layouts/template.h"
#include "tests/base/scratch_folder.h"
#include "tests/catch.h"

using namespace board;

namespace {

struct TemplatesFolder {
    TemplatesFolder() {
        for (const char* name : {"article", "plain"})
            write(name, R"({"format": "board-template/1",
                            "variants": [{"page": {"box": "space"}}]})");
        write("furniture", R"({"format": "board-template/1",
                               "variants": [{"page": {"box": "content"}}]})");
    }
    void write(const std::string& name, const std::string& json) const {
        folder.write("templates/" + name + ".json", json);
    }
    LayoutFolders folders() const { return {folder.path()}; }
    ScratchFolder folder;
};

// What is said of a folder whose template "odd" has this for its page and these members beside.
std::string refusal(const std::string& page, const std::string& members = "") {
    const TemplatesFolder house;
    house.write("odd", R"({"format": "board-template/1", )" + members + R"(
 "variants": [{"page": )" + page +
                           "}]}");
    const auto templates = Templates::open(house.folders());
    REQUIRE(!templates);
    return templates.error().what.en;
}

} // namespace

TEST_CASE("the shipped templates open, and each has a page for every position and shape") {
    const auto templates = Templates::open({TEST_SOURCE "/layouts"});
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
    const auto templates = Templates::open(folder.folders());
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
    const auto templates = Templates::open(folder.folders());
    REQUIRE(templates);
    const PageUse bar{Position::hall, Shape::wide, false};
    CHECK(templates->named("none").page_for(bar)->type == BoxType::rule);
    CHECK(templates->named("own").page_for(bar)->type == BoxType::panel);
}

TEST_CASE("what is urgent has a page of its own, where there is one") {
    const TemplatesFolder folder;
    folder.write("two", R"({"format": "board-template/1", "variants": [
        {"urgent": true, "page": {"box": "rule"}}, {"page": {"box": "space"}}]})");
    const auto templates = Templates::open(folder.folders());
    REQUIRE(templates);
    const Template& two = templates->named("two");
    CHECK(two.page_for({Position::hall, Shape::landscape, true})->type == BoxType::rule);
    CHECK(two.page_for({Position::hall, Shape::landscape, false})->type == BoxType::space);
}

TEST_CASE("a template's fault is told with its file, its place and what there is instead") {
    const std::string said = refusal(R"({"box": "text", "sise": "body"})");
    INFO(said);
    CHECK(said.find("/templates/odd.json:2:48: /variants/0/page/sise: ") != std::string::npos);
    CHECK(said.find("did you mean \"size\"?") != std::string::npos);
}

TEST_CASE("a later version of the format is for a newer player") {
    const TemplatesFolder folder;
    const auto said = [&](const std::string& format) {
        folder.write("odd", R"({"format": ")" + format + R"(", "variants": []})");
        const auto templates = Templates::open(folder.folders());
        REQUIRE(!templates);
        CHECK(templates.error().fault == Fault::unsupported);
        return templates.error().what.en;
    };
    const std::string newer = "newer player";
    for (const char* format : {"board-template/2", "board-template/10"})
        CHECK(said(format).find(newer) != std::string::npos);
    for (const char* format : {"board-template/0", "board-template/x", "board-theme/2", ""})
        CHECK(said(format).find(newer) == std::string::npos);
}

TEST_CASE("broken JSON is told with line and column") {
    const TemplatesFolder folder;
    folder.write("odd", "{\n  \"format\" \"board-template/1\"}");
    const auto templates = Templates::open(folder.folders());
    REQUIRE(!templates);
    CHECK(templates.error().what.en.find("/odd.json:2:12: ") != std::string::npos);
}

TEST_CASE("a template without variants, and a part that holds itself or is not there") {
    const TemplatesFolder folder;
    folder.write("odd", R"({"format": "board-template/1", "variants": []})");
    CHECK(Templates::open(folder.folders()).error().what.en.find("at least one") !=
          std::string::npos);
    const std::string loop = R"("parts": {"ring": {"box": "panel", "child":
        {"box": "part", "name": "ring"}}},)";
    CHECK(refusal(R"({"box": "part", "name": "ring"})", loop).find("holds itself") !=
          std::string::npos);
    CHECK(refusal(R"({"box": "part", "name": "rign"})", loop).find("did you mean \"ring\"?") !=
          std::string::npos);
}

TEST_CASE("a site's template takes the place of the house's, and the others stay") {
    const TemplatesFolder house;
    house.write("quote", R"({"format": "board-template/1",
                             "variants": [{"page": {"box": "space"}}]})");
    const ScratchFolder site;
    site.write("templates/quote.json", R"({"format": "board-template/1",
                                           "variants": [{"page": {"box": "rule"}}]})");
    site.write("templates/slogan.json", R"({"format": "board-template/1",
                                            "variants": [{"page": {"box": "qr"}}]})");
    const auto templates = Templates::open({house.folder.path(), site.path()});
    if (!templates) FAIL(templates.error().what.en);
    const auto page = [&](const char* name) {
        return templates->named(name).page_for({Position::hall, Shape::landscape})->type;
    };
    CHECK(page("quote") == BoxType::rule);
    CHECK(page("slogan") == BoxType::qr);
    CHECK(page("article") == BoxType::space);
}

TEST_CASE("a site's parts take the place of the house's by name, in the house's templates too") {
    const TemplatesFolder house;
    house.write("parts", R"({"format": "board-parts/1", "parts":
        {"head": {"box": "space"}, "foot": {"box": "rule"}}})");
    house.write("article", R"({"format": "board-template/1", "variants": [{"page": {"box": "column",
        "children": [{"box": "part", "name": "head"}, {"box": "part", "name": "foot"}]}}]})");
    const ScratchFolder site;
    site.write("templates/parts.json", R"({"format": "board-parts/1", "parts":
        {"head": {"box": "qr"}}})");
    const auto templates = Templates::open({house.folder.path(), site.path()});
    if (!templates) FAIL(templates.error().what.en);
    const auto& page = *templates->named("article").page_for({Position::hall, Shape::landscape});
    REQUIRE(page.children.size() == 2);
    CHECK(page.children[0].type == BoxType::qr);
    CHECK(page.children[1].type == BoxType::rule);
}

TEST_CASE("a template that leaves a screen without a page is refused") {
    const TemplatesFolder folder;
    folder.write("part", R"({"format": "board-template/1",
                             "variants": [{"positions": ["hall"], "page": {"box": "space"}}]})");
    CHECK_FALSE(Templates::open(folder.folders()));
}

TEST_CASE("content stands in the furniture once, and nowhere else") {
    const TemplatesFolder folder;
    folder.write("odd", R"({"format": "board-template/1",
                            "variants": [{"page": {"box": "content"}}]})");
    CHECK_FALSE(Templates::open(folder.folders()));
    folder.write("odd", R"({"format": "board-template/1",
                            "variants": [{"page": {"box": "space"}}]})");
    CHECK(Templates::open(folder.folders()));
    folder.write("furniture", R"({"format": "board-template/1",
                                  "variants": [{"page": {"box": "space"}}]})");
    CHECK_FALSE(Templates::open(folder.folders()));
}

TEST_CASE("a folder without an article template is refused") {
    const TemplatesFolder folder;
    std::filesystem::remove(folder.folder.path() + "/templates/article.json");
    const auto templates = Templates::open(folder.folders());
    REQUIRE(!templates);
    CHECK(templates.error().fault == Fault::missing);
}
