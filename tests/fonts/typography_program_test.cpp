// SPDX-License-Identifier: MIT
// The real board-feed, asked all cases at once.

#include "tests/base/scratch_folder.h"
#include "tests/catch.h"
#include "tests/fonts/typography_case.h"

#include <fstream>

using namespace board;

namespace {

// The answers of `board-feed typeset` to `requests`, one JSON a line each.
std::vector<JsonDocument> answers(const std::string& requests) {
    const ScratchFolder folder;
    const std::string file = folder.path() + "/requests", out = folder.path() + "/answers";
    std::ofstream{file} << requests;
    const std::string command = TEST_PROGRAMS "/board-feed typeset <" + file + " >" + out;
    REQUIRE(std::system(command.c_str()) == 0);
    std::vector<JsonDocument> read;
    std::ifstream lines{out};
    for (std::string line; std::getline(lines, line);) {
        auto json = JsonDocument::parse(line);
        REQUIRE(json);
        read.push_back(std::move(json).take());
    }
    return read;
}

template<class Judge>
void check_file(const char* name, Judge judge) {
    const CaseFile cases{name};
    std::string requests;
    for (std::size_t i = 0; i < cases.size(); ++i) requests += cases[i].text() + "\n";
    const auto said = answers(requests);
    REQUIRE(said.size() == cases.size());
    for (std::size_t i = 0; i < cases.size(); ++i) {
        CHECK(said[i].root().find("id").string() == cases[i].find("id").string());
        for (const std::string& fault : judge(cases[i], said[i].root()))
            FAIL_CHECK(case_title(cases[i]) << "\n  " << fault);
    }
}

} // namespace

TEST_CASE("board-feed typeset answers every case as it stands in the files") {
    for (const char* file : {"linebreak.json", "linebreak-more.json"})
        check_file(file, linebreak_faults);
    for (const char* file : {"spacing.json", "spacing-more.json"}) check_file(file, spacing_faults);
}

TEST_CASE("board-feed typeset breaks headlines between words only") {
    const CaseFile cases{"phrase.json"};
    std::string requests;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const std::string text = cases[i].text();
        requests += text.substr(0, text.size() - 1) + ",\"headline\":true}\n";
    }
    const auto said = answers(requests);
    REQUIRE(said.size() == cases.size());
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const auto found = numbers(said[i].root().find("breaks"));
        const auto has = [&](std::size_t k) {
            return std::find(found.begin(), found.end(), k) != found.end();
        };
        INFO(with_breaks(cases[i].find("text").string_or(""), found));
        for (const std::size_t k : numbers(cases[i].find("forbidden"))) CHECK_FALSE(has(k));
        const auto allowed = numbers(cases[i].find("allowed"));
        CHECK((allowed.empty() || std::any_of(allowed.begin(), allowed.end(), has)));
    }
}
