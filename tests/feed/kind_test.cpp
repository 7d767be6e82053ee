// SPDX-License-Identifier: MIT
// The table of kinds and the schema name the same kinds, in the same order.
#include "content-sync/kind.h"
#include "content-sync/schema.h"
#include "tests/catch.h"

using namespace board;

TEST_CASE("the schema has a definition for every kind, and knows no other") {
    const Schema schema = Schema::board_feed();
    const Json alternatives = schema.root().resolve("/definitions/item/anyOf");
    std::vector<std::string> of_schema, of_table;
    for (std::size_t i = 0; i < alternatives.size(); ++i) {
        const std::string reference = alternatives.at(i).find("$ref").string_or("");
        const Json kind = schema.root().resolve(reference.substr(1) + "/properties/kind/enum/0");
        if (reference != "#/definitions/other") of_schema.push_back(kind.string_or(""));
    }
    for (const Kind& kind : kinds()) of_table.emplace_back(kind.name);
    CHECK(of_schema == of_table);
    const Json refused = schema.root().resolve("/definitions/other/properties/kind/not/enum");
    std::vector<std::string> of_other;
    for (std::size_t i = 0; i < refused.size(); ++i)
        of_other.push_back(refused.at(i).string_or(""));
    CHECK(of_other == of_table);
}

TEST_CASE("a kind belongs to its positions") {
    CHECK(kind_named("talks")->is_for(Position::garden));
    CHECK_FALSE(kind_named("talks")->is_for(Position::hall));
    CHECK(kind_named("negative-list")->is_for(Position::team));
    CHECK(kind_named("bulletin") == nullptr);
}
