// SPDX-License-Identifier: MIT
#include "tests/fonts/typography_case.h"

#include "base/file.h"
#include "base/utf8.h"
#include "content-sync/board_feed/typeset_answer.h"
#include "tests/fonts/test_typesetter.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>

namespace board {
namespace {

using Faults = std::vector<std::string>;

constexpr double tolerance = 0.02;

bool near(double a, double b) {
    return std::abs(a - b) <= tolerance;
}

std::string shown(double em) {
    char text[32];
    std::snprintf(text, sizeof text, "%.3g em", em);
    return text;
}

// An array of [index, em].
std::map<std::size_t, double> lengths(const Json& array) {
    std::map<std::size_t, double> found;
    for (std::size_t i = 0; i < array.size(); ++i)
        found[static_cast<std::size_t>(array.at(i).at(0).integer_or(-1))] =
            array.at(i).at(1).number().value_or(-1000);
    return found;
}

bool has(const std::vector<std::size_t>& sorted, std::size_t number) {
    return std::binary_search(sorted.begin(), sorted.end(), number);
}

std::string character(const Json& expected, std::size_t index) {
    const std::string text = expected.find("text").string_or("");
    std::size_t at = 0;
    for (std::size_t i = 0; i < index && at < text.size(); ++i) at = utf8_step(text, at)->next;
    return at < text.size() ? text.substr(at, utf8_step(text, at)->next - at) : "?";
}

// What stands between the code points before and after `index`.
double space_before(const Json& answer, std::size_t index) {
    auto pens = lengths(answer.find("pens")), advances = lengths(answer.find("advances"));
    return pens[index] - pens[index - 1] - advances[index - 1];
}

void check_han(const Json& expected, const Json& answer, double shift, std::size_t after,
               Faults& faults) {
    auto pens = lengths(answer.find("pens"));
    for (const auto& [index, place] : lengths(expected.find("han_x"))) {
        const double wanted = index > after ? place + shift : place;
        if (!near(pens[index], wanted))
            faults.push_back(character(expected, index) + " stands at " + shown(pens[index]) +
                             ", should at " + shown(wanted));
    }
}

void check_total(const Json& expected, const Json& answer, double shift, Faults& faults) {
    const auto total = expected.find("total_em").number();
    const double found = answer.find("total_em").number().value_or(-1000);
    if (total && !near(found, *total + shift))
        faults.push_back("is " + shown(found) + " long, should be " + shown(*total + shift));
}

void check_gaps(const Json& expected, const Json& answer, Faults& faults) {
    const auto wanted = numbers(expected.find("gaps")),
               optional = numbers(expected.find("optional_gaps"));
    const auto said = lengths(answer.find("gaps"));
    for (std::size_t k = 1; k < answer.find("pens").size(); ++k) {
        const double space = space_before(answer, k);
        const std::string place = " before " + character(expected, k);
        const double gap = said.count(k) ? said.at(k) : 0;
        if (std::abs(gap - space) > 0.005)
            faults.push_back("says a gap of " + shown(gap) + place + ", sets " + shown(space));
        if (space > 0.25 + 0.005) faults.push_back("a gap of " + shown(space) + place);
        if (has(wanted, k) && space < 0.01) faults.push_back("lacks the gap" + place);
        if (!has(wanted, k) && !has(optional, k) && std::abs(space) > 0.005)
            faults.push_back("has a gap that should not be" + place);
    }
}

double sum_of_marks(const Json& expected) {
    double sum = 0;
    const Json marks = expected.find("advances");
    for (std::size_t i = 0; i < marks.size(); ++i)
        sum += marks.at(i).find("em").number().value_or(0);
    return sum;
}

// Positions, total and gaps, where the marks together may have any of the accepted lengths.
Faults check_positions(const Json& expected, const Json& answer) {
    std::vector<double> shifts{0};
    const Json accepted = expected.find("accept_total");
    for (std::size_t i = 0; i < accepted.size(); ++i)
        shifts.push_back(*accepted.at(i).number() - sum_of_marks(expected));
    const std::size_t after =
        static_cast<std::size_t>(expected.find("advances").at(0).find("i").integer_or(0));
    const bool total_only = expected.find("check").string() == "total";
    Faults fewest;
    for (std::size_t i = 0; i < shifts.size(); ++i) {
        Faults faults;
        if (!total_only) check_han(expected, answer, shifts[i], after, faults);
        check_total(expected, answer, shifts[i], faults);
        if (i == 0 || faults.size() < fewest.size()) fewest = std::move(faults);
    }
    check_gaps(expected, answer, fewest);
    return fewest;
}

Faults check_fitted(const Json& expected, const Json& answer) {
    Faults faults;
    auto advances = lengths(answer.find("advances"));
    const Json marks = expected.find("advances");
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const auto index = static_cast<std::size_t>(marks.at(i).find("i").integer_or(0));
        const double wanted = *marks.at(i).find("em").number();
        if (!near(advances[index], wanted))
            faults.push_back(character(expected, index) + " takes " + shown(advances[index]) +
                             ", should " + shown(wanted));
    }
    for (const auto& [index, wanted] : lengths(expected.find("gap_em")))
        if (const double found = space_before(answer, index); !near(found, wanted))
            faults.push_back(shown(found) + " before " + character(expected, index) +
                             ", should be " + shown(wanted));
    const double measure = expected.find("measure_em").number().value_or(0);
    const double total = answer.find("total_em").number().value_or(-1000);
    if (expected.find("context").string() != "last-line" && !near(total, measure))
        faults.push_back("is " + shown(total) + " long, the measure " + shown(measure));
    return faults;
}

Faults check_hanging(const Json& expected, const Json& answer) {
    std::vector<std::size_t> ends, hangs;
    const Json lines = answer.find("lines");
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto end = static_cast<std::size_t>(lines.at(i).find("end").integer_or(0));
        if (i + 1 < lines.size()) ends.push_back(end);
        for (const std::size_t index : numbers(lines.at(i).find("hangs"))) hangs.push_back(index);
    }
    const std::string text = expected.find("text").string_or("");
    Faults faults;
    if (ends != numbers(expected.find("breaks")))
        faults.push_back("lines " + with_breaks(text, ends) + ", should be " +
                         with_breaks(text, numbers(expected.find("breaks"))));
    const auto wanted = numbers(expected.find("hangs"));
    for (const std::size_t index : hangs)
        if (!has(wanted, index)) faults.push_back(character(expected, index) + " must not hang");
    for (const std::size_t index : wanted)
        if (!has(hangs, index)) faults.push_back(character(expected, index) + " should hang");
    return faults;
}

JsonDocument read(const std::string& name) {
    std::ifstream file{TEST_CASES "/typography/" + name};
    std::string text{std::istreambuf_iterator<char>{file}, {}};
    auto document = JsonDocument::parse(std::move(text));
    if (!document) FAIL(name << ": " << document.error().what.en);
    return std::move(document).take();
}

} // namespace

CaseFile::CaseFile(const std::string& name)
    : document_{read(name)} {
    REQUIRE(size() > 0);
}

std::vector<std::size_t> numbers(const Json& array) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < array.size(); ++i)
        found.push_back(static_cast<std::size_t>(array.at(i).integer_or(-1)));
    return found;
}

std::string with_breaks(const std::string& text, const std::vector<std::size_t>& breaks) {
    std::string marked;
    std::size_t index = 0;
    for (std::size_t at = 0; at < text.size(); ++index) {
        if (has(breaks, index)) marked += "|";
        const std::size_t next = utf8_step(text, at)->next;
        marked += text.substr(at, next - at);
        at = next;
    }
    return marked;
}

std::string case_title(const Json& expected) {
    std::string title;
    for (const char* field : {"id", "lang", "style", "level", "mode", "context", "text", "rule"})
        if (const auto value = expected.find(field).string()) title += std::string{*value} + "  ";
    if (const auto measure = expected.find("measure_em").number()) title += "at " + shown(*measure);
    return title;
}

Faults linebreak_faults(const Json& expected, const Json& answer) {
    if (answer.has("error")) return {"is refused: " + answer.find("error").text()};
    const std::string text = expected.find("text").string_or("");
    const auto wanted = numbers(expected.find("breaks")), found = numbers(answer.find("breaks"));
    const auto optional = numbers(expected.find("optional"));
    Faults faults;
    for (const std::size_t k : wanted)
        if (!has(found, k)) faults.push_back("may break before " + character(expected, k));
    for (const std::size_t k : found)
        if (!has(wanted, k) && !has(optional, k))
            faults.push_back("must not break before " + character(expected, k));
    if (!faults.empty())
        faults.push_back("found " + with_breaks(text, found) + ", should be " +
                         with_breaks(text, wanted));
    if (faults.empty() && optional.empty() &&
        numbers(answer.find("breaks_utf16")) != numbers(expected.find("breaks_utf16")))
        faults.push_back("UTF-16 positions " + answer.find("breaks_utf16").text());
    return faults;
}

Faults spacing_faults(const Json& expected, const Json& answer) {
    if (answer.has("error")) return {"is refused: " + answer.find("error").text()};
    const std::string context = expected.find("context").string_or("");
    if (context == "hanging") return check_hanging(expected, answer);
    if (context == "reduce" || context == "expand" || context == "last-line")
        return check_fitted(expected, answer);
    return check_positions(expected, answer);
}

void judge_cases(const std::vector<std::string>& files, Px em, Judge judge) {
    auto typesetter = test_typesetter();
    ParagraphStyle usual;
    usual.em = em;
    for (const std::string& file : files) {
        const CaseFile cases{file};
        REQUIRE(cases.size() > 0);
        for (std::size_t i = 0; i < cases.size(); ++i) {
            const auto request = read_typeset_request(cases[i], usual);
            if (!request) FAIL(case_title(cases[i]) << ": " << request.error().what.en);
            const auto answer =
                JsonDocument::parse(as_json(*request, typeset(typesetter, *request)));
            REQUIRE(answer);
            for (const auto& fault : judge(cases[i], answer->root()))
                FAIL_CHECK(case_title(cases[i]) << "\n  " << fault);
        }
    }
    SUCCEED();
}

} // namespace board
