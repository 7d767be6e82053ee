// SPDX-License-Identifier: MIT
// Feeds with faults, as data: cases/feeds/<name>.json and what is to be said about it in
// <name>.expected.txt. BOARD_RECORD=1 writes the expectations anew; read them before committing.
#include "base/file.h"
#include "content-sync/feed.h"
#include "tests/catch.h"
#include "tests/recording.h"

using namespace board;

namespace {

const std::string folder = TEST_CASES "/feeds";

std::vector<std::string> names_ending(const std::string& end) {
    const auto opened = open_folder(folder);
    REQUIRE(opened);
    const auto listed = list_folder(*opened);
    REQUIRE(listed);
    std::vector<std::string> names;
    for (const std::string& name : *listed)
        if (name.ends_with(end)) names.push_back(name.substr(0, name.size() - end.size()));
    return names;
}

std::string read_case(const std::string& name) {
    auto text = read_file(folder + "/" + name, 16u << 20);
    REQUIRE(text);
    return std::move(text).take();
}

std::string as_text(const FeedReading& reading) {
    std::string text = "refused\n";
    if (reading.feed) {
        text = "shown:";
        for (const Item& item : reading.feed->items) text += " " + item.id;
        text += "\n";
    }
    for (const Diagnostic& diagnostic : reading.diagnostics)
        text += "\n" + format_diagnostic(diagnostic, "feed.json") + "    at: \"" +
                diagnostic.pointer + "\"\n";
    return text;
}

void record(const std::string& name, const std::string& text) {
    const auto opened = open_folder(folder);
    REQUIRE(opened);
    REQUIRE(replace_file_at(*opened, name, text));
}

} // namespace

TEST_CASE("every feed of the cases is judged as expected") {
    const auto names = names_ending(".json");
    REQUIRE(names.size() > 20);
    for (const std::string& name : names) {
        INFO(name);
        const std::string said = as_text(read_feed(read_case(name + ".json")));
        if (recording()) record(name + ".expected.txt", said);
        CHECK(said == read_case(name + ".expected.txt"));
    }
}

TEST_CASE("no expectation is left without its feed") {
    CHECK(names_ending(".expected.txt") == names_ending(".json"));
}
