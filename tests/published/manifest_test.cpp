// SPDX-License-Identifier: MIT
#include "content-sync/published/manifest.h"
#include "content-sync/store/digest.h"
#include "tests/catch.h"

using namespace board;
using Catch::Matchers::ContainsSubstring;

namespace {

Manifest full() {
    Manifest manifest;
    manifest.channel = "jianghai";
    manifest.sequence = 184;
    manifest.issued = *parse_time("2026-11-23T08:00:00+08:00", std::chrono::minutes{0});
    manifest.expires = *parse_time("2026-12-31T00:00:00+08:00", std::chrono::minutes{0});
    manifest.feed = {sha256("feed"), 4, ""};
    manifest.files["assets/开场.jpg"] = {sha256("a"), 812'345, "image/jpeg"};
    manifest.files["assets/b.mp4"] = {sha256("b"), 200u << 20, ""};
    return manifest;
}

std::string replaced(const std::string& what, const std::string& with) {
    std::string text = write_manifest(full());
    const auto at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), with);
}

} // namespace

TEST_CASE("a manifest reads as it was written, and is always written alike") {
    const auto read = read_manifest(write_manifest(full()));
    REQUIRE(read);
    CHECK(*read == full());
    CHECK(write_manifest(*read) == write_manifest(full()));
}

TEST_CASE("members of later versions are passed over, formats are not") {
    CHECK(read_manifest(replaced("\"channel\"", "\"later\": [1], \"channel\"")));
    const auto later = read_manifest(replaced("board-manifest/1", "board-manifest/2"));
    REQUIRE_FALSE(later);
    CHECK(later.error().fault == Fault::unsupported);
}

TEST_CASE("what breaks the format is refused with its place") {
    using Pair = std::pair<std::string, std::string>;
    const auto [what, with] = GENERATE(
        Pair{"board-manifest/1", "board-feed/1"}, Pair{"\"jianghai\"", "\"\""},
        Pair{"\"jianghai\"", "7"}, Pair{"184", "-1"}, Pair{"184", "1.5"}, Pair{"184", "\"184\""},
        Pair{"184", "9223372036854775808"}, Pair{"2026-11-23", "23.11.2026"},
        Pair{"\"bytes\": 4", "\"bytes\": 0"}, Pair{"\"bytes\": 4", "\"bytes\": \"4\""},
        Pair{"\"sha256\": \"", "\"sha256\": \"G"}, Pair{"assets/b.mp4", "../b.mp4"},
        Pair{"assets/b.mp4", "/etc/passwd"}, Pair{"assets/b.mp4", "assets//b.mp4"},
        Pair{"\"files\": {", "\"files\": [], \"x\": {"}, Pair{"\"files\"", "\"fields\""});
    INFO(what << " -> " << with);
    const auto read = read_manifest(replaced(what, with));
    REQUIRE_FALSE(read);
    CHECK(read.error().fault == Fault::malformed);
    CHECK_THAT(read.error().what.en, ContainsSubstring("manifest.json"));
}

TEST_CASE("budgets of a feed are a manifest's, too") {
    using Pair = std::pair<std::string, std::string>;
    const auto [what, with] =
        GENERATE(Pair{"209715200", "209715201"}, Pair{"\"bytes\": 4", "\"bytes\": 4194305"});
    const auto read = read_manifest(replaced(what, with));
    REQUIRE_FALSE(read);
    CHECK(read.error().fault == Fault::budget);

    Manifest many = full();
    for (std::size_t i = many.files.size(); i < Manifest::most_files; ++i)
        many.files[std::to_string(i)] = {sha256("a"), 1, ""};
    CHECK(read_manifest(write_manifest(many)));
    many.files["one more"] = {sha256("a"), 1, ""};
    CHECK(read_manifest(write_manifest(many)).error().fault == Fault::budget);

    Manifest large = full();
    for (int i = 0; i < 10; ++i) large.files[std::to_string(i)] = {sha256("a"), 200u << 20, ""};
    CHECK(read_manifest(write_manifest(large)).error().fault == Fault::budget);

    CHECK_FALSE(read_manifest(std::string(Manifest::most_bytes + 1, ' ')));
    CHECK_FALSE(read_manifest(std::string(10'000, '[')));
    CHECK_FALSE(read_manifest(""));
    CHECK_FALSE(read_manifest("[]"));
}
