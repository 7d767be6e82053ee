// SPDX-License-Identifier: MIT
#include "content-sync/store/asset_table.h"
#include "tests/catch.h"

using namespace board;

namespace {

const std::string a(64, 'a'), b(64, 'b');

StoredAsset picture(int width, int height, int edge) {
    return {a, b, Size{Px{width}, Px{height}}, Px{edge}};
}

StoredAsset film() {
    StoredAsset asset;
    asset.source = asset.object = a;
    asset.film_bytes = 123'456'789'012;
    return asset;
}

} // namespace

TEST_CASE("a table of pictures and films is read as it was written") {
    const AssetTable table{{"hall", picture(1920, 1080, 3840)}, {"film", film()}};
    const auto read = read_asset_table(write_asset_table(table));
    REQUIRE(read);
    CHECK(*read == table);
    CHECK(read->at("hall").object_bytes() == 24 + 1920 * 1080 * 4);
    CHECK(read->at("film").object_bytes() == 123'456'789'012);
}

TEST_CASE("a table from before edges were noted is of pictures for 4K") {
    const auto read = read_asset_table(R"({"p": {"source": ")" + a + R"(", "object": ")" + b +
                                       R"(", "width": 2, "height": 1}})");
    REQUIRE(read);
    CHECK(read->at("p").edge == longest_raster_edge);
}

TEST_CASE("an entry that is not wholly right is refused") {
    const auto entry = GENERATE_COPY(
        as<std::string>{}, //
        R"("object": "B", "width": 2)", R"("object": "B")",
        R"("object": "../x", "width": 2, "height": 1)", R"("object": "B", "width": 2, "height": 0)",
        R"("object": "B", "width": 2, "height": 9000)",
        R"("object": "B", "width": 2, "height": 1.5)",
        R"("object": "B", "width": 2, "height": 1, "edge": 0)",
        R"("object": "B", "width": 2, "height": 1, "edge": "x")", R"("object": "B", "bytes": 5)",
        R"("object": "A", "bytes": 0)", R"("object": "A", "bytes": -1)",
        R"("object": "A", "bytes": 5, "width": 2)");
    std::string text = R"({"p": {"source": "A", )" + entry + "}}";
    for (const auto& [letter, digest] : {std::pair{"\"A\"", a}, std::pair{"\"B\"", b}})
        for (auto at = text.find(letter); at != std::string::npos; at = text.find(letter))
            text.replace(at, 3, "\"" + digest + "\"");
    INFO(text);
    const auto read = read_asset_table(text);
    REQUIRE_FALSE(read);
    CHECK(read.error().fault == Fault::malformed);
}

TEST_CASE("a picture serves another edge when neither has made it smaller") {
    CHECK(picture(3840, 2160, 3840).serves(Px{3840}));
    CHECK(picture(800, 600, 3840).serves(Px{1920}));
    CHECK(picture(800, 600, 3840).serves(Px{800}));
    CHECK_FALSE(picture(800, 600, 3840).serves(Px{799}));
    CHECK_FALSE(picture(600, 1920, 1920).serves(Px{3840})); // may have been longer
    CHECK(picture(600, 1919, 1920).serves(Px{3840}));
}
