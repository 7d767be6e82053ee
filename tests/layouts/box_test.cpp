// SPDX-License-Identifier: MIT
#include "layouts/box.h"
#include "tests/base/scratch_folder.h"
#include "tests/catch.h"

using namespace board;

namespace {

JsonFile file_of(const std::string& json) {
    const ScratchFolder folder;
    folder.write("box.json", json);
    auto file = JsonFile::open(folder.path() + "/box.json");
    REQUIRE(file);
    return std::move(file).take();
}

Result<Box> box_of(const std::string& json, const KnownNames& known = {}) {
    const JsonFile file = file_of(R"({"page": )" + json + "}");
    return read_box(file.root().find("page"), known);
}

std::string refusal(const std::string& json) {
    const auto box = box_of(json);
    REQUIRE(!box);
    return box.error().what.en;
}

} // namespace

TEST_CASE("a box reads as written") {
    const auto box = box_of(R"({"box": "column", "gap": 1.5, "along": "centre", "children": [
        {"box": "text", "value": "{title}", "role": "headline", "size": ["display", "title"],
         "fit": "headline", "mode": "vertical", "lines": 2},
        {"box": "text", "grid": true, "hanging": true, "balance": true, "wrap": false},
        {"box": "each", "list": "rows", "flow": "pages", "child": {"box": "space"}}]})");
    REQUIRE(box);
    CHECK(box->gap == 1.5);
    CHECK(box->along == Placement::centre);
    REQUIRE(box->children.size() == 3);
    CHECK(box->children[0].sizes == std::vector<std::string>{"display", "title"});
    CHECK(box->children[0].fit == LineFit::headline);
    CHECK(box->children[0].mode == WritingMode::vertical_rl);
    CHECK(box->children[0].grid == CharacterGrid::off);
    CHECK(box->children[0].hanging == Hanging::never);
    CHECK_FALSE(box->children[0].balance);
    CHECK(box->children[0].wrap);
    CHECK(box->children[1].grid == CharacterGrid::on);
    CHECK(box->children[1].hanging == Hanging::allowed);
    CHECK(box->children[1].balance);
    CHECK_FALSE(box->children[1].wrap);
    CHECK(box->children[2].flow == Flow::pages);
}

TEST_CASE("a part is read where it is named, and what its place says goes first") {
    const JsonFile parts = file_of(
        R"({"own": {"head": {"box": "text", "value": "{title}", "size": "body"}},
            "shared": {"head": {"box": "rule"}, "loop": {"box": "part", "name": "loop"}}})");
    const KnownNames known{parts.root().find("own"), {parts.root().find("shared")}, {}};
    const auto read = [&](const char* json) { return box_of(json, known); };
    const auto head = read(R"({"box": "part", "name": "head", "size": "title", "when": "first"})");
    REQUIRE(head);
    CHECK(head->value == "{title}");
    CHECK(head->sizes == std::vector<std::string>{"title"});
    CHECK(asks_for(*head, "first"));
    CHECK(described(*head) == "text {title}");
    CHECK(holds(*head, BoxType::text));
    CHECK_FALSE(holds(*head, BoxType::qr));
    CHECK_FALSE(read(R"({"box": "part", "name": "loop"})"));
    const auto unknown = read(R"({"box": "part", "name": "haed"})");
    REQUIRE(!unknown);
    CHECK(unknown.error().what.en.find("haed") != std::string::npos);
}

TEST_CASE("what a template must not say is refused with its place") {
    CHECK(refusal(R"({"box": "colum"})").find("/page/box") != std::string::npos);
    CHECK(refusal(R"({"box": "text", "colour ": "ink"})").find("/page/colour ") !=
          std::string::npos);
    CHECK(refusal(R"({"box": "column", "children": [{"box": "text", "size": "huge"}]})")
              .find("/page/children/0/size") != std::string::npos);
    CHECK(refusal(R"({"box": "text", "grid": "yes"})").find("/page/grid") != std::string::npos);
    CHECK(refusal(R"({"box": "row", "gap": -1})").find("/page/gap") != std::string::npos);
    CHECK(refusal(R"({"box": "each", "list": "rows"})").find("/page/child") != std::string::npos);
    CHECK(refusal(R"({"box": "each", "columns": 0, "child": {"box": "space"}})")
              .find("/page/columns") != std::string::npos);
    CHECK(refusal(R"({"box": "panel", "fill": "mauve"})").find("/page/fill") != std::string::npos);
    CHECK(box_of(R"({"box": "panel", "fill": "on-{flag}"})"));
    CHECK(refusal(R"("text")").find("/page") != std::string::npos);
}

TEST_CASE("a slip is answered with the word that was probably meant, and with all there are") {
    const auto tells = [](const std::string& json, const char* what) {
        const std::string said = refusal(json);
        INFO(said);
        CHECK(said.find(what) != std::string::npos);
    };
    tells(R"({"box": "colum"})", "did you mean \"column\"? There are: column, row");
    tells(R"({"box": "text", "colur": "ink"})", "did you mean \"colour\"?");
    tells(R"({"box": "text", "colour": "inc"})", "did you mean \"ink\"?");
    tells(R"({"box": "text", "size": ["body", "titel"]})", "did you mean \"title\"?");
    tells(R"({"box": "text", "align": "center"})", "did you mean \"centre\"?");
    tells(R"({"box": "text", "colour": "periwinkle"})", "; there are: surface");
}

TEST_CASE("a role is held against those of fonts.json, and told with line and column") {
    const KnownNames roles{{}, {}, {"body", "headline"}};
    CHECK(box_of(R"({"box": "text", "role": "headline"})", roles));
    const auto box = box_of("{\n \"box\": \"text\",\n \"role\": \"headlin\"}", roles);
    REQUIRE(!box);
    CHECK(box.error().what.en.find("box.json:3:10: /page/role: there is no role \"headlin\"; did "
                                   "you mean \"headline\"?") != std::string::npos);
}

TEST_CASE("all words of a box are among those that a slip is answered with") {
    const auto refused = refusal(R"({"box": "text", "?": 1})");
    for (const char* word :
         {"across", "along", "align", "asset", "balance", "colour", "grow", "when"})
        CHECK(refused.find(word) != std::string::npos);
}
