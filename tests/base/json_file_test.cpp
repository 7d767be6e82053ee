// SPDX-License-Identifier: MIT
#include "base/json_file.h"
#include "tests/base/scratch_folder.h"
#include "tests/catch.h"

using namespace board;

TEST_CASE("a value's fault is said with file, line, column and pointer") {
    const ScratchFolder folder;
    folder.write("a.json", "{\"x\": {\n  \"y\": [1, 2]}}");
    const std::string path = folder.path() + "/a.json";
    const auto file = JsonFile::open(path);
    REQUIRE(file);
    const JsonSpot second = file->root().find("x").find("y").at(1);
    CHECK(second.value().integer() == 2);
    CHECK(second.wrong({"错", "wrong"}).what ==
          Message{path + ":2:12：/x/y/1：错", path + ":2:12: /x/y/1: wrong"});
    CHECK(second.wrong({"错", "wrong"}).fault == Fault::malformed);
    CHECK(file->root().find("x").key(0) == "y");
    // What is not there stands where its parent does.
    CHECK(file->root().find("x").find("z").wrong({"", "none"}).what.en ==
          path + ":1:7: /x/z: none");
    CHECK(file->root().wrong({"", "none"}).what.en == path + ":1:1: none");
}

TEST_CASE("a file that cannot be read or is no JSON is named once") {
    const ScratchFolder folder;
    const auto said = [&](const std::string& name) {
        const auto file = JsonFile::open(folder.path() + "/" + name, {64, 4});
        REQUIRE(!file);
        const std::string en = file.error().what.en;
        CHECK(en.find(name) == en.rfind(name));
        return en;
    };
    said("none.json");
    folder.write("odd.json", "{\n\"a\": 1,,\n}");
    CHECK(said("odd.json").find("odd.json:2:8: ") != std::string::npos);
    folder.write("long.json", std::string(65, ' '));
    said("long.json");
}

TEST_CASE("a spot of no file is null") {
    CHECK(JsonSpot{}.value().is(JsonType::null));
    CHECK(JsonSpot{}.wrong({"错", "wrong"}).what.en == "wrong");
}
