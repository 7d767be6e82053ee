// SPDX-License-Identifier: MIT
#include "layouts/counts_record.h"
#include "tests/layouts/item_at.h"

using namespace board;

TEST_CASE("talks are summed, and each type says what is left") {
    const Record item = item_at(R"("kind": "talks", "talks": [
        {"type": "general", "planned": 24, "held": 18}, {"type": "key-area", "planned": 6, "held": 6},
        {"type": "lead", "planned": 0, "held": 0}])");
    CHECK(field_of(item, "planned") == "30");
    CHECK(field_of(item, "held") == "24");
    CHECK(field_of(item, "left") == "6");
    const auto& talks = item.lists.at("talks");
    const char* const words[]{"普通提醒", "关键领域", "线索核实"};
    const char* const left[]{"6", "", ""};
    REQUIRE(talks.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(field_of(talks[i], "type.word") == words[i]);
        CHECK(field_of(talks[i], "left") == left[i]);
    }
}

TEST_CASE("what is left is what was planned and not held, and never less than nothing") {
    struct Row {
        int planned, held;
        const char* left;
    };
    const Row row = GENERATE(Row{0, 0, ""}, Row{1, 0, "1"}, Row{1, 1, ""}, Row{18, 20, ""},
                             Row{0, 3, ""}, Row{1'000'000, 0, "1000000"});
    const auto number = [](int value) { return std::to_string(value); };
    INFO(row.held << " of " << row.planned);
    const Record talks = item_at(R"("kind": "talks", "talks": [{"type": "lead", "planned": )" +
                                 number(row.planned) + R"(, "held": )" + number(row.held) + "}]");
    CHECK(field_of(talks, "left") == row.left);
    CHECK(field_of(talks.lists.at("talks").front(), "left") == row.left);
    const Record duties =
        item_at(R"("kind": "self-supervision", "duties": [{"duty": "抽查派车单", "due": )" +
                number(row.planned) + R"(, "done": )" + number(row.held) + "}]");
    CHECK(field_of(duties.lists.at("duties").front(), "left") == row.left);
    CHECK(field_of(duties, "behind") == (row.held < row.planned ? "1" : ""));
}

TEST_CASE("more held of one type makes up for no other in the rows, only in the sum") {
    const Record item = item_at(R"("kind": "talks", "talks": [
        {"type": "general", "planned": 4, "held": 6}, {"type": "lead", "planned": 2, "held": 0}])");
    CHECK(field_of(item, "left").empty());
    CHECK(field_of(item.lists.at("talks")[1], "left") == "2");
}

TEST_CASE("duties are summed, and those behind are counted") {
    const Record item = item_at(R"("kind": "self-supervision", "duties": [
        {"duty": "甲", "due": 4, "done": 3}, {"duty": "乙", "due": 2, "done": 2},
        {"duty": "丙", "due": 1, "done": 0}])");
    CHECK(field_of(item, "due") == "7");
    CHECK(field_of(item, "done") == "5");
    CHECK(field_of(item, "behind") == "2");
}
