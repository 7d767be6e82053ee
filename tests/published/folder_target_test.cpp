// SPDX-License-Identifier: MIT
#include "content-sync/published/folder_target.h"
#include "content-sync/published/publication.h"
#include "content-sync/store/digest.h"
#include "tests/base/scratch_folder.h"
#include "tests/catch.h"

using namespace board;

namespace {

Result<> put(PublishTarget& target, const std::string& name, const std::string& bytes,
             const PublishTarget::Progress& progress = {}) {
    return target.put(name, *memory_file(bytes), progress);
}

std::vector<std::string> names_in(const std::string& path) {
    return *list_folder(*open_folder(path));
}

} // namespace

TEST_CASE("files appear whole, in a folder that is made") {
    const ScratchFolder scratch;
    const std::string path = scratch.path() + "/stick", digest = sha256("object"),
                      object = "objects/" + digest;
    auto target = FolderTarget::open(path);
    REQUIRE(target);
    CHECK(target->address() == path);
    CHECK(*target->size_of("manifest.json") == std::nullopt);
    CHECK(*target->size_of(object) == std::nullopt);
    CHECK(target->read("manifest.json", 10).error().fault == Fault::missing);
    REQUIRE(put(*target, object, "object"));
    REQUIRE(put(*target, "manifest.json", "one"));
    REQUIRE(put(*target, "manifest.json", "two!"));
    CHECK(*target->size_of(object) == 6u);
    CHECK(*target->size_of("manifest.json") == 4u);
    CHECK(*target->read("manifest.json", 4) == "two!");
    CHECK(target->read("manifest.json", 3).error().fault == Fault::budget);
    CHECK(names_in(path) == std::vector<std::string>{"manifest.json", "objects"});
    CHECK(names_in(path + "/objects") == std::vector<std::string>{digest});
    CHECK(FolderTarget::open(path));
    scratch.write("stick/" + object, "0bject"); // spoilt since: to be put again
    CHECK(*target->size_of(object) == std::nullopt);
    CHECK_FALSE(FolderTarget::open(scratch.path() + "/no/such"));
}

TEST_CASE("a put that is broken off leaves what was there") {
    const ScratchFolder scratch;
    auto target = FolderTarget::open(scratch.path());
    REQUIRE(target);
    REQUIRE(put(*target, "manifest.json", "old"));
    const std::string large(1 << 20, 'x');
    std::size_t told = 0;
    CHECK_FALSE(put(*target, "manifest.json", large, [&](std::size_t sent) {
        told = sent;
        return false;
    }));
    CHECK(told > 0);
    CHECK(*target->read("manifest.json", 10) == "old");
    CHECK(names_in(scratch.path()) == std::vector<std::string>{"manifest.json"});
    REQUIRE(put(*target, "objects/l", large, [&](std::size_t sent) {
        told = sent;
        return true;
    }));
    CHECK(told == large.size());
}

TEST_CASE("neither links nor what an interrupted put left are followed") {
    const ScratchFolder scratch;
    scratch.write("elsewhere", "untouched");
    scratch.write("stick/manifest.json.part", "from another time");
    std::filesystem::create_symlink("../elsewhere", scratch.path() + "/stick/a.part");
    auto target = FolderTarget::open(scratch.path() + "/stick");
    REQUIRE(target);
    REQUIRE(put(*target, "manifest.json", "new"));
    CHECK(*target->read("manifest.json", 10) == "new");
    static_cast<void>(static_cast<bool>(put(*target, "a", "bad")));
    CHECK(*read_file(scratch.path() + "/elsewhere", 100) == "untouched");
}
