// SPDX-License-Identifier: MIT
#pragma once

#include "base/json.h"
#include "base/units.h"

#include <string>
#include <vector>

namespace board {

// The cases of a file in tests/cases/typography.
class CaseFile {
  public:
    explicit CaseFile(const std::string& name);

    std::size_t size() const { return cases().size(); }
    Json operator[](std::size_t index) const { return cases().at(index); }

  private:
    Json cases() const { return document_.root().find("cases"); }

    JsonDocument document_;
};

// What an answer of `board-feed typeset` has wrong by a case of linebreak.json, spacing.json: one
// sentence each, for typographers. Lengths may differ by a fiftieth of an em.
std::vector<std::string> linebreak_faults(const Json& expected, const Json& answer);
std::vector<std::string> spacing_faults(const Json& expected, const Json& answer);

// Sets every case of the files at `em` and reports what `judge` finds wrong.
using Judge = std::vector<std::string> (*)(const Json& expected, const Json& answer);
void judge_cases(const std::vector<std::string>& files, Px em, Judge judge);

// The case as a heading of such sentences.
std::string case_title(const Json& expected);

// `text` with strokes where a line may end, counted in code points.
std::string with_breaks(const std::string& text, const std::vector<std::size_t>& breaks);

// A JSON array of whole numbers.
std::vector<std::size_t> numbers(const Json& array);

} // namespace board
