// SPDX-License-Identifier: MIT
#include "fonts/face_library.h"
#include "tests/catch.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace board;

namespace {

// A folder with a fonts.json of the given text.
struct FontsFolder {
    explicit FontsFolder(const std::string& json) {
        std::string pattern = std::filesystem::temp_directory_path() / "board-fonts-XXXXXX";
        path = ::mkdtemp(pattern.data());
        std::ofstream{path + "/fonts.json"} << json;
    }
    ~FontsFolder() { std::filesystem::remove_all(path); }
    std::string path;
};

Error refused(const std::string& json) {
    const FontsFolder folder{json};
    const auto faces = FaceLibrary::open(folder.path);
    REQUIRE(!faces);
    return faces.error();
}

} // namespace

TEST_CASE("a face that is not installed is named with its package") {
    const Error error = refused(R"({"format": "board-fonts/1",
        "faces": {"song": {"files": ["/nowhere/song.otf"], "index": 0, "package": "fonts-song"}},
        "roles": {"body": ["song"]}, "fallback": []})");
    CHECK(error.fault == Fault::missing);
    CHECK(error.what.en.find("song") != std::string::npos);
    CHECK(error.what.en.find("apt install fonts-song") != std::string::npos);
    CHECK(error.what.zh.find("缺少字体 song") != std::string::npos);
}

TEST_CASE("a role that names an undefined face is refused") {
    const Error error = refused(R"({"format": "board-fonts/1", "faces": {},
        "roles": {"body": ["song"]}, "fallback": []})");
    CHECK(error.fault == Fault::malformed);
    CHECK(error.what.en.find("\"body\"") != std::string::npos);
}

TEST_CASE("another format, and no body role, are refused") {
    CHECK(refused(R"({"format": "board-fonts/2"})").fault == Fault::unsupported);
    CHECK(refused(R"({"format": "board-fonts/1", "faces": {}, "roles": {}})")
              .what.en.find("\"body\"") != std::string::npos);
}

TEST_CASE("a file that is no font leaves the face out, and nothing falls over") {
    const FontsFolder folder{""};
    std::ofstream{folder.path + "/not-a-font.otf"} << "this is text";
    std::ofstream{folder.path + "/fonts.json"}
        << R"({"format": "board-fonts/1", "faces": {"song": {"files": [")" + folder.path +
               R"(/not-a-font.otf"], "index": 0, "package": "p"}},
            "roles": {"body": ["song"]}, "fallback": []})";
    auto faces = FaceLibrary::open(folder.path);
    REQUIRE(faces);
    CHECK(faces->face(FaceIndex{0}) == nullptr);
    CHECK_FALSE(faces->face_for(faces->chain("body"), U'廉'));
}

TEST_CASE("an optional face that is not installed stands in no chain and is told") {
    const FontsFolder folder{R"({"format": "board-fonts/1",
        "faces": {
            "song": {"files": ["/proc/self/exe"], "package": "fonts-song"},
            "rare": {"files": ["/nowhere/rare.otf"], "package": "fonts-rare", "optional": true}},
        "roles": {"body": ["song"]}, "emoji": "rare", "fallback": ["rare"]})"};
    auto faces = FaceLibrary::open(folder.path);
    REQUIRE(faces);
    CHECK(faces->chain("body").size() == 1);
    REQUIRE(faces->absent().size() == 1);
    CHECK(faces->absent().front().name == "rare");
    CHECK(faces->absent().front().package == "fonts-rare");
    CHECK_FALSE(faces->emoji_face_for(U'😀'));
}

TEST_CASE("a role falls back as its first face does") {
    const FontsFolder folder{R"({"format": "board-fonts/1",
        "faces": {"song": {"files": ["/proc/self/exe"]}, "hei": {"files": ["/proc/self/exe"]},
                  "rare-song": {"files": ["/proc/self/exe"]}, "rare": {"files": ["/proc/self/exe"]}},
        "roles": {"body": ["hei"], "headline": ["song"]},
        "fallback": {"song": ["rare-song", "rare"], "other": ["rare"]}})"};
    auto faces = FaceLibrary::open(folder.path);
    REQUIRE(faces);
    CHECK(faces->chain("headline") == std::vector{FaceIndex{0}, FaceIndex{2}, FaceIndex{3}});
    CHECK(faces->chain("body") == std::vector{FaceIndex{1}, FaceIndex{3}});
}

TEST_CASE("every role ends in the fallback faces, without doubles") {
    auto faces = FaceLibrary::open(TEST_SOURCE "/fonts");
    REQUIRE(faces);
    for (const char* role : {"headline", "title", "body", "strong", "caption", "label",
                             "label-strong", "quote", "number"}) {
        INFO(role);
        CHECK(faces->has_role(role));
        const auto& chain = faces->chain(role);
        CHECK(chain.size() >= 3);
        for (std::size_t i = 0; i < chain.size(); ++i)
            for (std::size_t j = i + 1; j < chain.size(); ++j) CHECK_FALSE(chain[i] == chain[j]);
        CHECK(faces->face_for(chain, U'廉') == chain.front());
    }
}
