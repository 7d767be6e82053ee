// SPDX-License-Identifier: MIT
#include "base/clock.h"

#include "base/shortened.h"

#include <cstdio>
#include <optional>

namespace board {
namespace {

using namespace std::chrono;

// Reads exactly `count` digits at the front of `text` and takes them away.
std::optional<int> digits(std::string_view& text, std::size_t count) {
    if (text.size() < count) return std::nullopt;
    int number = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (text[i] < '0' || text[i] > '9') return std::nullopt;
        number = number * 10 + (text[i] - '0');
    }
    text.remove_prefix(count);
    return number;
}

bool literal(std::string_view& text, char wanted) {
    if (text.empty() || text.front() != wanted) return false;
    text.remove_prefix(1);
    return true;
}

std::optional<sys_days> read_date(std::string_view& text) {
    const auto y = digits(text, 4);
    if (!y || !literal(text, '-')) return std::nullopt;
    const auto m = digits(text, 2);
    if (!m || !literal(text, '-')) return std::nullopt;
    const auto d = digits(text, 2);
    if (!d) return std::nullopt;
    const year_month_day date{year{*y}, month{static_cast<unsigned>(*m)},
                              day{static_cast<unsigned>(*d)}};
    if (!date.ok()) return std::nullopt;
    return sys_days{date};
}

std::optional<milliseconds> read_time_of_day(std::string_view& text) {
    const auto h = digits(text, 2);
    if (!h || *h > 23 || !literal(text, ':')) return std::nullopt;
    const auto m = digits(text, 2);
    if (!m || *m > 59) return std::nullopt;
    int s = 0;
    if (literal(text, ':')) {
        const auto read = digits(text, 2);
        if (!read || *read > 60) return std::nullopt;
        s = *read;
    }
    if (literal(text, '.'))
        while (!text.empty() && text.front() >= '0' && text.front() <= '9') text.remove_prefix(1);
    return hours{*h} + minutes{*m} + seconds{s};
}

std::optional<minutes> read_offset(std::string_view& text) {
    if (literal(text, 'Z')) return minutes{0};
    const int sign = literal(text, '+') ? 1 : literal(text, '-') ? -1 : 0;
    if (sign == 0) return std::nullopt;
    const auto h = digits(text, 2);
    if (!h || *h > 14 || !literal(text, ':')) return std::nullopt;
    const auto m = digits(text, 2);
    if (!m || *m > 59) return std::nullopt;
    return sign * (hours{*h} + minutes{*m});
}

std::optional<WallTime> read_time(std::string_view text, minutes default_offset) {
    const auto date = read_date(text);
    if (!date) return std::nullopt;
    if (text.empty()) return *date - default_offset;
    if (!literal(text, 'T')) return std::nullopt;
    const auto time = read_time_of_day(text);
    if (!time) return std::nullopt;
    const auto offset = read_offset(text);
    if (!offset || !text.empty()) return std::nullopt;
    return *date + *time - *offset;
}

// "2026年3月5日" and "2026/3/5" as they should be written; an example for what names no day.
std::string date_to_write(std::string_view text) {
    int year_number = 0, month_number = 0, day_number = 0;
    std::size_t numbers = 0;
    for (int* number : {&year_number, &month_number, &day_number}) {
        while (!text.empty() && (text.front() < '0' || text.front() > '9')) text.remove_prefix(1);
        const std::size_t most = numbers == 0 ? 4 : 2;
        std::size_t length = 0;
        while (length < most && length < text.size() && text[length] >= '0' && text[length] <= '9')
            *number = *number * 10 + (text[length++] - '0');
        text.remove_prefix(length);
        numbers += length > 0 ? 1 : 0;
    }
    const year_month_day date{year{year_number}, month{static_cast<unsigned>(month_number)},
                              day{static_cast<unsigned>(day_number)}};
    if (numbers != 3 || year_number < 1000 || !date.ok()) return "2026-11-23";
    char written[32];
    std::snprintf(written, sizeof written, "%04d-%02d-%02d", year_number, month_number, day_number);
    return written;
}

} // namespace

Result<WallTime> parse_time(std::string_view text, minutes default_offset) {
    if (const auto time = read_time(text, default_offset)) return *time;
    const std::string quoted = shortened(text), date = date_to_write(text);
    return Error{
        Fault::malformed,
        {"“" + quoted + "”不是日期或时间，请写成 " + date + " 或 " + date + "T08:00:00+08:00",
         "\"" + quoted + "\" is no date or time; write " + date + " or " + date +
             "T08:00:00+08:00"}};
}

std::string format_utc(WallTime time) {
    const auto day_start = floor<days>(time);
    const year_month_day date{day_start};
    const hh_mm_ss clock{floor<seconds>(time - day_start)};
    char text[40];
    std::snprintf(
        text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02dZ", int{date.year()},
        unsigned{date.month()}, unsigned{date.day()}, static_cast<int>(clock.hours().count()),
        static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
    return text;
}

} // namespace board
