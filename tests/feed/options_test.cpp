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

TEST_CASE("publish takes a feed, a place and a key") {
    const auto command = read({"publish", "demo", "--to", "https://192.0.2.7/boards", "--key",
                               "bureau.secret", "--token-file", "token", "--ca", "ca.pem",
                               "--proxy", "http://192.0.2.8:3128", "--partial"});
    REQUIRE(std::holds_alternative<PublishOptions>(command));
    const auto& options = std::get<PublishOptions>(command);
    CHECK(options.feed == "demo");
    CHECK(options.place.to == "https://192.0.2.7/boards");
    CHECK(options.key == "bureau.secret");
    CHECK(options.place.token_file == "token");
    CHECK(options.place.ca_file == "ca.pem");
    CHECK(options.place.proxy == "http://192.0.2.8:3128");
    CHECK(options.faulty == Faulty::left_out);
    CHECK(std::get<PublishOptions>(read({"publish", "demo", "--to", "stick"})).faulty ==
          Faulty::stop);
}

TEST_CASE("keygen takes a name, rotate two keys and a place") {
    CHECK(std::get<KeygenOptions>(read({"keygen", "--out", "bureau"})).out == "bureau");
    const auto command = read({"rotate", "--to", "stick", "--key", "old.secret", "--new",
                               "new.secret", "--also", "a.public", "b.public"});
    REQUIRE(std::holds_alternative<RotateOptions>(command));
    const auto& options = std::get<RotateOptions>(command);
    CHECK(options.place.to == "stick");
    CHECK(options.key == "old.secret");
    CHECK(options.next == "new.secret");
    CHECK(options.also == std::vector<std::string>{"a.public", "b.public"});
}

TEST_CASE("wrong usage ends with 2, help with 0") {
    using Words = std::vector<std::string>;
    const auto words = GENERATE(
        Words{}, Words{"publish"}, Words{"publish", "demo"}, Words{"keygen"},
        Words{"rotate", "--to", "x", "--key", "a"}, Words{"publish", "demo", "more", "--to", "x"},
        Words{"check"}, Words{"check", "a", "b"}, Words{"preview", "demo", "--out", "x"},
        Words{"preview", "demo", "--position", "hall"},
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
