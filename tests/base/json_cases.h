// SPDX-License-Identifier: MIT
#pragma once

#include "base/json.h"

#include <string>
#include <vector>

namespace board {

enum class JsonVerdict { accept, refuse };

// A line of tests/cases/json; its README.md says how it is written.
struct JsonCase {
    JsonVerdict verdict;
    TextPlace place; // of a refusal
    std::string name, text;
    std::string value; // compact; empty: not told
};

// The cases of "accept.txt", say. A line that cannot be read fails the test that asked.
std::vector<JsonCase> json_cases(const std::string& file);

} // namespace board
