// SPDX-License-Identifier: MIT
// cases/typography/pages.json: where pages of a story end.
#include "base/file.h"
#include "base/json.h"
#include "layouts/page_end.h"
#include "tests/catch.h"

using namespace board;

namespace {

BlockKind kind_of(char letter) {
    switch (letter) {
    case 'h':
        return BlockKind::heading;
    case 'l':
        return BlockKind::list_item;
    case 't':
        return BlockKind::table;
    case 'i':
        return BlockKind::picture;
    default:
        return BlockKind::paragraph;
    }
}

// The numbers of "p9.4.6" or "t1/1/2".
std::vector<int> numbers_of(const std::string& block) {
    std::vector<int> numbers;
    for (std::size_t at = block.find_first_of("0123456789"); at < block.size();
         at = block.find_first_of("./", at), at += at < block.size())
        numbers.push_back(std::stoi(block.substr(at)));
    return numbers;
}

std::vector<FlowLine> text_lines(BlockKind kind, const std::vector<int>& numbers) {
    std::vector<FlowLine> lines(static_cast<std::size_t>(numbers.front()), {kind});
    for (std::size_t i = 1; i < numbers.size(); ++i)
        lines[static_cast<std::size_t>(numbers[i] - 1)].ends_sentence = true;
    return lines;
}

std::vector<FlowLine> table_lines(const std::vector<int>& rows) {
    std::vector<FlowLine> lines;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        lines.resize(lines.size() + static_cast<std::size_t>(rows[i]), {BlockKind::table});
        lines.back().ends_row = i > 0;
        lines.back().rows = 3;
    }
    return lines;
}

std::vector<FlowLine> picture_lines(const std::vector<int>& numbers) {
    std::vector<FlowLine> lines(static_cast<std::size_t>(1 + numbers.at(1)), {BlockKind::picture});
    lines.front().rows = numbers.front();
    return lines;
}

void add_block(std::vector<FlowLine>& lines, const std::string& block) {
    const bool continued = block.front() == '+';
    const BlockKind kind = kind_of(block[continued ? 1 : 0]);
    const auto numbers = numbers_of(block);
    auto own = kind == BlockKind::table     ? table_lines(numbers)
               : kind == BlockKind::picture ? picture_lines(numbers)
                                            : text_lines(kind, numbers);
    own.front().begins_block = !continued;
    own.back().ends_block = true;
    int row = lines.empty() ? 0 : lines.back().row + lines.back().rows + 1;
    for (FlowLine& line : own) {
        line.row = row;
        row += line.rows;
        lines.push_back(line);
    }
}

} // namespace

TEST_CASE("pages end where CLREQ lets them") {
    auto text = read_file(TEST_CASES "/typography/pages.json", 1u << 20);
    REQUIRE(text);
    const auto document = JsonDocument::parse(std::move(text).take());
    REQUIRE(document);
    const Json cases = document->root().find("cases");
    REQUIRE(cases.size() > 10);
    for (std::size_t i = 0; i < cases.size(); ++i) {
        INFO(cases.at(i).find("id").string_or("?"));
        const Json blocks = cases.at(i).find("blocks");
        std::vector<FlowLine> lines;
        for (std::size_t k = 0; k < blocks.size(); ++k)
            add_block(lines, blocks.at(k).string_or("p1"));
        const auto fit = static_cast<std::size_t>(cases.at(i).find("fit").integer_or(0));
        const PageEnd end = page_end(lines, fit);
        CHECK(static_cast<std::int64_t>(end.lines) == cases.at(i).find("lines").integer_or(-1));
        CHECK(end.at_sentence == cases.at(i).find("sentence").boolean().value_or(false));
    }
}
