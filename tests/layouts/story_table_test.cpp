// SPDX-License-Identifier: MIT
// cases/typography/columns.json: how wide a table's columns are.
#include "base/file.h"
#include "base/json.h"
#include "layouts/story_table.h"
#include "tests/catch.h"

#include <numeric>

using namespace board;

namespace {

constexpr Px em{32};

std::vector<Px> widths_of(Json list) {
    std::vector<Px> widths;
    for (std::size_t i = 0; i < list.size(); ++i)
        widths.push_back(em * static_cast<int>(list.at(i).integer_or(0)));
    return widths;
}

MarkedText plain(const std::string& text) {
    return {text, {}, {}};
}

} // namespace

TEST_CASE("columns share a measure by what stands in them") {
    auto text = read_file(TEST_CASES "/typography/columns.json", 1u << 20);
    REQUIRE(text);
    const auto document = JsonDocument::parse(std::move(text).take());
    REQUIRE(document);
    const Json cases = document->root().find("cases");
    REQUIRE(cases.size() > 8);
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const Json one = cases.at(i);
        INFO(one.find("id").string_or("?"));
        const Px measure = em * static_cast<int>(one.find("measure").integer_or(0));
        const auto columns = table_columns(widths_of(one.find("natural")), em, measure);
        REQUIRE(columns.has_value() == one.has("widths"));
        if (!columns) continue;
        CHECK(columns->widths == widths_of(one.find("widths")));
        CHECK(columns->gap == em * static_cast<int>(one.find("gap").integer_or(1)));
    }
}

TEST_CASE("no columns are wider than their measure, and none is under three em") {
    for (int measure = 1; measure < 60; ++measure)
        for (int count = 1; count < 12; ++count) {
            std::vector<Px> natural;
            for (int i = 0; i < count; ++i)
                natural.push_back(Px{(i * 7919 + measure * 104729) % 900});
            const auto columns = table_columns(natural, em, em * measure);
            CHECK(columns.has_value() == (count * 4 - 1 <= measure));
            if (!columns) continue;
            CHECK(columns->width() <= em * measure);
            for (const Px width : columns->widths) CHECK(width >= em * 3);
        }
}

TEST_CASE("a row as a record names each cell's head, and loses none") {
    const StoryTable table{
        {Alignment::start, Alignment::end, Alignment::start},
        {{plain("物资"), plain("数"), plain("备注")}, {plain("手套"), plain("")}, {plain("灯")}}};
    CHECK(table.record(0).text == "物资\n数\n备注");
    CHECK(table.record(1).text == "物资：手套\n数：—\n备注：—");
    CHECK(table.record(2).text == "物资：灯");
    REQUIRE(table.record(2).roles.size() == 1);
    CHECK(table.record(2).roles.front().end == std::string{"物资"}.size());
}
