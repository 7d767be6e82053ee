// SPDX-License-Identifier: MIT
#include "content-sync/published/publication.h"
#include "content-sync/store/digest.h"
#include "tests/base/scratch_folder.h"
#include "tests/catch.h"
#include "tests/store/test_board.h"

using namespace board;

namespace {

Result<Publication> take(const std::string& folder, const std::vector<TestAsset>& assets,
                         Wanting wanting = Wanting::refused) {
    const auto reading = read_feed(feed_text(7, "题", assets));
    REQUIRE(reading.feed);
    return publication_of(*reading.feed, folder, wanting);
}

} // namespace

TEST_CASE("a publication holds the feed's bytes, and each different file once") {
    const ScratchFolder folder;
    folder.write("a.png", "same");
    folder.write("图/b.png", "same");
    const auto publication = take(folder.path(), {{"a", "a.png", ""}, {"b", "图/b.png", ""}});
    REQUIRE(publication);
    CHECK(publication->manifest.channel == "jianghai");
    CHECK(publication->manifest.sequence == 7);
    CHECK(publication->manifest.files.size() == 2);
    CHECK(publication->manifest.files.at("图/b.png").sha256 == sha256("same"));
    CHECK(publication->objects.size() == 2);
    CHECK(*read_manifest(publication->text) == publication->manifest);
}

TEST_CASE("files that are not there are refused or left out") {
    const ScratchFolder folder;
    folder.write("empty.png", "");
    const std::vector<TestAsset> assets{{"a", "a.png", ""}, {"e", "empty.png", ""}};
    CHECK_FALSE(take(folder.path(), assets));
    const auto partial = take(folder.path(), assets, Wanting::left_out);
    REQUIRE(partial);
    CHECK(partial->manifest.files.empty());
}

TEST_CASE("over 200 MB no file is taken") {
    const ScratchFolder folder;
    folder.write("long.png", "x");
    std::filesystem::resize_file(folder.path() + "/long.png", (200u << 20) + 1); // sparse
    const auto publication = take(folder.path(), {{"l", "long.png", ""}});
    REQUIRE_FALSE(publication);
    CHECK(publication.error().fault == Fault::budget);
}
