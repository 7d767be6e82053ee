// SPDX-License-Identifier: MIT
// cases/typography/pages.json: where pages of a story end.
#include "base/file.h"
#include "base/json.h"
#include "layouts/page_end.h"
#include "tests/catch.h"

using namespace board;

namespace {

void add_block(std::vector<FlowLine>& lines, const std::string& block) {
    const bool continued = block.front() == '+';
    const char kind = block[continued ? 1 : 0];
    const int count = std::stoi(block.substr(continued ? 2 : 1));
    for (int i = 0; i < count; ++i)
        lines.push_back({kind == 'h'   ? BlockKind::heading
                         : kind == 'l' ? BlockKind::list_item
                                       : BlockKind::paragraph,
                         i == 0 && !continued, i + 1 == count,
                         lines.empty() ? 0 : lines.back().row + (i == 0 ? 3 : 2)});
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
        CHECK(static_cast<std::int64_t>(page_end(lines, fit).lines) ==
              cases.at(i).find("lines").integer_or(-1));
    }
}
