// SPDX-License-Identifier: MIT
// The lunar calendar and the solar terms against a table of published days.
#include "base/clock.h"
#include "base/file.h"
#include "base/json.h"
#include "layouts/almanac.h"
#include "tests/catch.h"

using namespace board;

namespace {

std::chrono::year_month_day day_of(const std::string& date) {
    const auto time = parse_time(date, std::chrono::minutes{0});
    REQUIRE(time);
    return std::chrono::year_month_day{std::chrono::floor<std::chrono::days>(*time)};
}

} // namespace

TEST_CASE("lunar dates and solar terms are those that were published") {
    auto text = read_file(TEST_CASES "/almanac.json", 1u << 20);
    REQUIRE(text);
    const auto table = JsonDocument::parse(std::move(text).take());
    REQUIRE(table);
    const Json days = table->root().find("days");
    std::size_t lunar = 0, terms = 0;
    for (std::size_t i = 0; i < days.size(); ++i) {
        const Json row = days.at(i);
        const std::string date = row.find("date").string_or("");
        INFO(date);
        const LunarDay day = lunar_day(day_of(date));
        if (row.has("lunar")) {
            CHECK(day.name == row.find("lunar").string_or(""));
            ++lunar;
        }
        if (row.has("term")) {
            CHECK(day.term == row.find("term").string_or(""));
            ++terms;
        }
    }
    CHECK(lunar >= 120);
    CHECK(terms >= 120);
}

TEST_CASE("every year from 2000 to 2059 has its 24 terms in order, about a fortnight apart") {
    using namespace std::chrono;
    auto last = sys_days{year{1999} / December / 22};
    int count = 0;
    for (auto day = sys_days{year{2000} / January / 1}; day < sys_days{year{2060} / January / 1};
         day += days{1}) {
        if (lunar_day(year_month_day{day}).term.empty()) continue;
        ++count;
        const auto apart = (day - last).count();
        INFO(format_utc(time_point_cast<milliseconds>(day)));
        CHECK(apart >= 14);
        CHECK(apart <= 17);
        last = day;
    }
    CHECK(count == 60 * 24);
}

TEST_CASE("a lunar month has 29 or 30 days, month after month") {
    using namespace std::chrono;
    int length = 0;
    for (auto day = sys_days{year{2020} / January / 25}; day < sys_days{year{2036} / January / 1};
         day += days{1}) {
        const int number = lunar_day(year_month_day{day}).day;
        if (number == 1 && length > 0) CHECK((length == 29 || length == 30));
        length = number;
    }
}
