// SPDX-License-Identifier: MIT
#include "tests/base/json_cases.h"

#include "tests/catch.h"

#include <fstream>
#include <sstream>

namespace board {
namespace {

constexpr std::string_view opening = "‹", closing = "›", times = "×";

// "0A 0D" or "5B ×17".
std::string bytes_of(std::string_view inside) {
    std::string bytes;
    std::istringstream words{std::string{inside}};
    for (std::string word; words >> word;) {
        if (!word.starts_with(times)) {
            bytes += static_cast<char>(std::stoi(word, nullptr, 16));
            continue;
        }
        std::string all;
        const int count = std::stoi(word.substr(times.size()));
        for (int i = 0; i < count; ++i) all += bytes;
        return all;
    }
    return bytes;
}

std::string expanded(std::string_view written) {
    std::string text;
    while (true) {
        const auto begin = written.find(opening);
        text += written.substr(0, begin);
        if (begin == std::string_view::npos) return text;
        const auto end = written.find(closing, begin);
        REQUIRE(end != std::string_view::npos);
        text += bytes_of(written.substr(begin + opening.size(), end - begin - opening.size()));
        written.remove_prefix(end + closing.size());
    }
}

JsonCase read_line(const std::string& line) {
    constexpr std::string_view bar = " | ", arrow = " ⇒ ";
    const auto at = line.find(bar);
    REQUIRE(at != std::string::npos);
    std::istringstream head{line.substr(0, at)};
    std::string verdict, place;
    head >> verdict >> place >> std::ws;
    JsonCase read{verdict == "accept" ? JsonVerdict::accept : JsonVerdict::refuse, {}, {}, {}, {}};
    REQUIRE((verdict == "accept" ? place == "-" : verdict == "refuse"));
    std::getline(head, read.name);
    if (read.verdict == JsonVerdict::refuse) {
        const auto colon = place.find(':');
        REQUIRE(colon != std::string::npos);
        read.place = {std::stoul(place), std::stoul(place.substr(colon + 1))};
    }
    const std::string written = line.substr(at + bar.size());
    const auto value = written.rfind(arrow);
    read.text = expanded(written.substr(0, value));
    if (value != std::string::npos) read.value = expanded(written.substr(value + arrow.size()));
    return read;
}

} // namespace

std::vector<JsonCase> json_cases(const std::string& file) {
    std::ifstream lines{std::string{TEST_CASES} + "/json/" + file};
    std::vector<JsonCase> cases;
    for (std::string line; std::getline(lines, line);) {
        INFO(file << ": " << line);
        if (!line.empty() && !line.starts_with("#")) cases.push_back(read_line(line));
    }
    return cases;
}

} // namespace board
