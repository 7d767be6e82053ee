// SPDX-License-Identifier: MIT
#include "content-sync/board_feed/options.h"
#include "tests/catch.h"

using namespace board;

namespace {

BoardFeedCommand read(std::vector<std::string> words) {
    words.insert(words.begin(), "board-feed");
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    return read_board_feed_command(static_cast<int>(arguments.size()), arguments.data());
}

} // namespace

TEST_CASE("check takes a feed and a form") {
    const auto text = read({"check", "demo"});
    REQUIRE(std::holds_alternative<CheckOptions>(text));
    CHECK(std::get<CheckOptions>(text).feed == "demo");
    CHECK(std::get<CheckOptions>(text).form == ReportForm::text);
    CHECK(std::get<CheckOptions>(read({"check", "--json", "demo"})).form == ReportForm::json);
}

TEST_CASE("preview takes a screen, a size and a folder") {
    const auto command = read({"preview", "demo", "--position", "team", "--size", "1080x1920",
                               "--theme", "red", "--out", "pages", "--frames"});
    REQUIRE(std::holds_alternative<PreviewOptions>(command));
    const auto& options = std::get<PreviewOptions>(command);
    CHECK(options.screen.position == Position::team);
    CHECK(options.size == Size{Px{1080}, Px{1920}});
    CHECK(options.theme == "red");
    CHECK(options.out == "pages");
    CHECK(options.frames);
}

TEST_CASE("preview takes a moment, items, a panel and a site's layouts") {
    const auto command = read({"preview", "demo", "--screen", "hall-1", "--at", "2026-11-23T08:00",
                               "--items", "a", "b", "--diagonal", "10.1", "--distance", "1",
                               "--layouts", "ours", "--sheet", "--out", "pages"});
    REQUIRE(std::holds_alternative<PreviewOptions>(command));
    const auto& options = std::get<PreviewOptions>(command);
    CHECK(options.at == "2026-11-23T08:00");
    CHECK(options.items == std::vector<std::string>{"a", "b"});
    CHECK(options.diagonal_inches == 10.1);
    CHECK(options.distance_metres == 1.0);
    CHECK(options.layouts == "ours");
    CHECK(options.form == PreviewForm::sheets);
    CHECK_FALSE(options.all);
}

TEST_CASE("all screens are previewed on sheets") {
    const auto command = read({"preview", "demo", "--all", "--out", "sheets"});
    REQUIRE(std::holds_alternative<PreviewOptions>(command));
    CHECK(std::get<PreviewOptions>(command).all);
    CHECK(std::get<PreviewOptions>(command).form == PreviewForm::sheets);
    CHECK_FALSE(std::get<PreviewOptions>(command).size);
}

TEST_CASE("typeset takes requests from a file or the standard input") {
    const auto plain = read({"typeset"});
    REQUIRE(std::holds_alternative<TypesetOptions>(plain));
    CHECK(std::get<TypesetOptions>(plain).requests.empty());
    CHECK(std::get<TypesetOptions>(plain).em == Px{1000});
    const auto full =
        read({"typeset", "--picture", "proofs", "--em", "64", "--role", "title", "texts.jsonl"});
    REQUIRE(std::holds_alternative<TypesetOptions>(full));
    const auto& options = std::get<TypesetOptions>(full);
    CHECK(options.requests == "texts.jsonl");
    CHECK(options.pictures == "proofs");
    CHECK(options.em == Px{64});
    CHECK(options.role == "title");
}

TEST_CASE("specimen takes a folder and a size") {
    const auto command = read({"specimen", "--out", "sheets", "--size", "1080x1920"});
    REQUIRE(std::holds_alternative<SpecimenOptions>(command));
    CHECK(std::get<SpecimenOptions>(command).out == "sheets");
    CHECK(std::get<SpecimenOptions>(command).size == Size{Px{1080}, Px{1920}});
}

TEST_CASE("wrong usage ends with 2, help with 0") {
    using Words = std::vector<std::string>;
    const auto words = GENERATE(
        Words{}, Words{"publish"}, Words{"check"}, Words{"check", "a", "b"},
        Words{"preview", "demo", "--out", "x"}, Words{"preview", "demo", "--position", "hall"},
        Words{"preview", "demo", "--position", "lobby", "--out", "x"},
        Words{"preview", "demo", "--position", "hall", "--screen", "hall-1", "--out", "x"},
        Words{"preview", "demo", "--screen", "hall-1", "--out", "x", "--size", "1920"},
        Words{"preview", "demo", "--screen", "hall-1", "--out", "x", "--size", "9x9"},
        Words{"preview", "demo", "--all", "--out", "x", "--frames"},
        Words{"preview", "demo", "--screen", "a", "--out", "x", "--sheet", "--frames"},
        Words{"preview", "demo", "--all", "--out", "x", "--at", "noon"},
        Words{"preview", "demo", "--all", "--out", "x", "--diagonal", "1"},
        Words{"preview", "demo", "--all", "--out", "x", "--items"}, Words{"specimen"},
        Words{"typeset", "a", "b"}, Words{"typeset", "--em", "0"}, Words{"typeset", "--em", "big"});
    const auto command = read(words);
    REQUIRE(std::holds_alternative<int>(command));
    CHECK(std::get<int>(command) == 2);
    CHECK(std::get<int>(read({"--help"})) == 0);
}
