// SPDX-License-Identifier: MIT
#include "base/json.h"
#include "content-sync/board_feed/typeset_command.h"
#include "layouts/png.h"
#include "tests/feed/feed_on_disk.h"

using namespace board;

namespace {

struct Answers {
    int code = 0;
    std::vector<JsonDocument> lines;

    Json operator[](std::size_t line) const { return lines.at(line).root(); }
};

Answers ask(const std::string& requests, TypesetOptions options = {}) {
    const ScratchFolder folder;
    const auto opened = open_folder(folder.path());
    REQUIRE(opened);
    REQUIRE(replace_file_at(*opened, "requests", requests));
    options.requests = folder.path() + "/requests";
    const Output output;
    Answers answers{run_typeset(options, nullptr, output.stream()), {}};
    const std::string text = output.text();
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\n', at);
        REQUIRE(end != std::string::npos);
        auto line = JsonDocument::parse(text.substr(at, end - at));
        REQUIRE(line);
        answers.lines.push_back(std::move(line).take());
        at = end + 1;
    }
    return answers;
}

double length_at(const Json& lengths, std::size_t index) {
    REQUIRE(lengths.at(index).at(0).integer() == static_cast<std::int64_t>(index));
    return *lengths.at(index).at(1).number();
}

} // namespace

TEST_CASE("every request is answered in order, also beside ones that cannot be read") {
    const auto answers = ask(R"({"id":"a","text":"今天"}

{"id":"b","text":7}
not JSON
{"id":"d","text":"\ud800"}
{"id":"e","text":"天气"})");
    CHECK(answers.code == 1);
    REQUIRE(answers.lines.size() == 5);
    CHECK(answers[0].find("id").string() == "a");
    CHECK_FALSE(answers[0].has("error"));
    CHECK(answers[1].find("id").string() == "b");
    CHECK(answers[1].find("error").find("line").integer() == 3);
    CHECK(answers[2].find("id").is(JsonType::null));
    CHECK(answers[3].find("error").has("zh"));
    CHECK(answers[4].find("id").string() == "e");
    CHECK(answers[4].find("total_em").number() == 2.0);
}

TEST_CASE("a line over a mebibyte is refused, and the next one set") {
    const auto answers = ask("{\"id\":\"a\",\"text\":\"" + std::string((1 << 20) + 1, 'x') +
                             "\"}\n{\"id\":\"b\",\"text\":\"\"}\n");
    CHECK(answers.code == 1);
    REQUIRE(answers.lines.size() == 2);
    CHECK(answers[0].has("error"));
    CHECK(answers[1].find("total_em").number() == 0.0);
    CHECK(answers[1].find("lines").size() == 1);
}

TEST_CASE("positions count code points, and breaks also UTF-16 units") {
    const auto answers = ask(R"({"text":"𠮷野家，大"})");
    CHECK(answers.code == 0);
    CHECK(answers[0].find("breaks").text() == "[1,2,4]");
    CHECK(answers[0].find("breaks_utf16").text() == "[2,3,5]");
    REQUIRE(answers[0].find("pens").size() == 5);
    CHECK(length_at(answers[0].find("pens"), 1) == 1.0);
}

TEST_CASE("code points of one cell share it, marks and selectors take nothing") {
    const auto dash = ask(R"({"text":"等——候"})");
    const Json advances = dash[0].find("advances");
    REQUIRE(advances.size() == 4);
    CHECK(length_at(advances, 1) == Approx(1).margin(0.01));
    CHECK(length_at(advances, 2) == Approx(1).margin(0.01));
    CHECK(length_at(dash[0].find("pens"), 3) == Approx(3).margin(0.01));
    const auto accent = ask("{\"text\":\"e\xCC\x81文\"}");
    CHECK(length_at(accent[0].find("advances"), 1) == 0);
    CHECK(length_at(accent[0].find("pens"), 1) ==
          Approx(length_at(accent[0].find("advances"), 0)).margin(0.001));
}

TEST_CASE("lines are those of the measure, and end where the next begin") {
    const auto answers = ask(R"({"text":"今天天气很好我们去公园","measure_em":4})");
    const Json lines = answers[0].find("lines");
    REQUIRE(lines.size() == 3);
    CHECK(lines.at(0).find("start").integer() == 0);
    CHECK(lines.at(0).find("end").integer() == lines.at(1).find("start").integer());
    CHECK(lines.at(2).find("end").integer() == 11);
    CHECK(*lines.at(0).find("width_em").number() == Approx(4).margin(0.01));
}

TEST_CASE("an indent is counted from the line's start") {
    const auto stretch = ask(R"({"text":"总则","indent_em":2})");
    CHECK(length_at(stretch[0].find("pens"), 0) == 2.0);
    CHECK(stretch[0].find("total_em").number() == 4.0);
    const auto lines = ask(R"({"text":"总则","indent_em":2,"measure_em":10})");
    CHECK(length_at(lines[0].find("pens"), 0) == 2.0);
}

TEST_CASE("a picture is drawn of each request, under its id") {
    const ScratchFolder folder;
    TypesetOptions options;
    options.pictures = folder.path() + "/new/proofs";
    const auto answers = ask(R"({"id":"a/b","text":"今天，好","mode":"vertical-rl"}
{"id":"c","text":"今天天气真，好","measure_em":5,"context":"hanging"})",
                             options);
    CHECK(answers.code == 0);
    const auto upright = read_png(options.pictures + "/a_b.png");
    REQUIRE(upright);
    CHECK(upright->size().height > upright->size().width);
    CHECK(read_png(options.pictures + "/c.png"));
}

TEST_CASE("a text too long for a picture is still answered") {
    const ScratchFolder folder;
    TypesetOptions options;
    options.pictures = folder.path();
    std::string text;
    for (int i = 0; i < 2000; ++i) text += "长";
    const auto answers = ask("{\"text\":\"" + text + "\"}", options);
    CHECK(answers.code == 1);
    REQUIRE(answers.lines.size() == 1);
    CHECK(answers[0].find("total_em").number() == 2000.0);
}

TEST_CASE("an unknown role is wrong usage, a request's own only that request's fault") {
    TypesetOptions options;
    options.role = "fraktur";
    CHECK(ask(R"({"text":"字"})", options).code == 2);
    const auto answers = ask(R"({"text":"字","role":"fraktur"})");
    CHECK(answers.code == 1);
    CHECK(answers[0].has("error"));
}
