// SPDX-License-Identifier: MIT
// Random damage to a store: what is opened afterwards is right or an error, and a pass online
// brings all of it back. BOARD_CORRUPTIONS says how often; 300 times without.

#include "content-sync/store/sync_status.h"
#include "tests/store/desk.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>

using namespace board;
namespace fs = std::filesystem;

namespace {

constexpr std::uint32_t colours[] = {0xff00ff00, 0xff0000ff, 0xffff0000, 0xff808080};

std::string name_of(std::size_t i) {
    return "p" + std::to_string(i);
}

// Two feeds over the same four pictures, the second shown.
struct Sound {
    Desk desk;
    TestFolder memory = TestFolder::in_memory(); // no disk has to wait for so many stores
    std::string kept = memory / "kept", damaged = memory / "damaged";

    Sound() {
        std::vector<TestAsset> assets;
        for (std::size_t i = 0; i < std::size(colours); ++i) {
            desk.folder.write("feed/" + name_of(i) + ".png",
                              png_of_colour(20 + static_cast<int>(i), 10, colours[i]));
            assets.push_back({name_of(i), name_of(i) + ".png", ""});
        }
        auto ingest = ingest_into(kept, desk.source);
        for (int sequence : {1, 2}) {
            desk.write_feed(feed_text(sequence, "第" + std::to_string(sequence), assets));
            REQUIRE(ingest.pass(desk.clock));
        }
    }
    void copy_to(const std::string& store) const {
        fs::remove_all(store);
        fs::copy(kept, store, fs::copy_options::recursive | fs::copy_options::copy_symlinks);
    }
};

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t count) {
    return std::uniform_int_distribution<std::size_t>{0, count - 1}(random);
}

// Everything that a disk may spoil: files, links and folders. Not the lock, which holds nothing.
std::vector<fs::path> all_of(const std::string& store) {
    std::vector<fs::path> paths;
    for (const auto& entry : fs::recursive_directory_iterator{store})
        if (entry.path().filename() != "lock") paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    return paths;
}

void flip(const fs::path& path, Random& random) {
    auto bytes = *read_file(path, 1 << 20);
    if (bytes.empty()) return;
    for (std::size_t i = 0, many = 1 + below(random, 3); i < many; ++i)
        bytes[below(random, bytes.size())] ^= static_cast<char>(1u << below(random, 8));
    std::ofstream{path, std::ios::binary} << bytes;
}

void swap(const fs::path& a, const fs::path& b) {
    const fs::path between = a.string() + ".between";
    if (a == b) return;
    fs::rename(a, between);
    fs::rename(b, a);
    fs::rename(between, b);
}

std::string damage(const std::string& store, Random& random) {
    const auto paths = all_of(store);
    const auto path = paths[below(random, paths.size())];
    const auto other = paths[below(random, paths.size())];
    const bool is_file = fs::is_regular_file(fs::symlink_status(path));
    switch (below(random, 4)) {
    case 0:
        if (!is_file) break;
        flip(path, random);
        return "flip " + path.string();
    case 1:
        if (!is_file) break;
        fs::resize_file(path, below(random, fs::file_size(path) + 1));
        return "truncate " + path.string();
    case 2:
        if (fs::is_directory(fs::symlink_status(path)) ||
            fs::is_directory(fs::symlink_status(other)))
            break;
        swap(path, other);
        return "swap " + path.string() + " " + other.string();
    default:
        break;
    }
    fs::remove_all(path);
    return "delete " + path.string();
}

struct Looked {
    int wrong = 0, right = 0;
};

// What a player makes of it, with each picture opened as `open` does.
template<class Open>
Looked look(const std::string& store, const Open& open) {
    Looked looked;
    const auto snapshot = Snapshot::open_current(store);
    if (!snapshot) return looked;
    const auto& title = snapshot->feed().items.front().title;
    if (title != "第1" && title != "第2") ++looked.wrong;
    for (std::size_t i = 0; i < std::size(colours); ++i) {
        const auto raster = open(*snapshot, name_of(i));
        if (!raster) continue;
        const auto pixels = raster->pixels();
        const bool right =
            raster->size() == Size{Px{20 + static_cast<int>(i)}, Px{10}} &&
            std::all_of(pixels.begin(), pixels.end(), [&](auto p) { return p == colours[i]; });
        ++(right ? looked.right : looked.wrong);
    }
    return looked;
}

Result<Raster> hashed(const Snapshot& snapshot, const std::string& asset) {
    return snapshot.raster(asset);
}

int times() {
    const char* wanted = std::getenv("BOARD_CORRUPTIONS");
    return wanted == nullptr ? 300 : std::atoi(wanted);
}

} // namespace

TEST_CASE("no damage to a store shows a wrong pixel, and a pass heals it") {
    const Sound sound;
    const auto& store = sound.damaged;
    const int count = times();
    Random random{20261123};
    int unopened = 0, incomplete = 0;
    for (int i = 0; i < count; ++i) {
        sound.copy_to(store);
        std::string what;
        for (std::size_t j = 0, many = 1 + below(random, 2); j < many; ++j)
            what += damage(store, random) + "\n";
        INFO(i << ": " << what);
        const Looked looked = look(store, hashed);
        REQUIRE(looked.wrong == 0);
        unopened += looked.right == 0;
        incomplete += looked.right > 0 && looked.right < static_cast<int>(std::size(colours));
        static_cast<void>(static_cast<bool>(read_sync_status(store)));
        auto opened = Store::open(store);
        if (!opened) FAIL(opened.error().what.en);
        FolderSource source{sound.desk.folder / "feed", sound.desk.clock};
        Ingest ingest{std::move(opened).take(),
                      source,
                      PictureDecoder{std::string{TEST_PROGRAMS} + "/board-decode"},
                      {}};
        const auto report = ingest.pass(sound.desk.clock);
        if (!report) FAIL(report.error().what.en);
        REQUIRE(report->troubles.empty());
        const auto healed = Snapshot::open_current(store);
        REQUIRE(healed);
        REQUIRE_FALSE(healed->trouble());
        REQUIRE(healed->feed().items.front().title == "第2");
        REQUIRE(look(store, hashed).right == static_cast<int>(std::size(colours)));
    }
    std::printf("%d corruptions of a store: 0 wrong pixels, 0 crashes, all healed; before that %d "
                "showed no picture and %d lacked some\n",
                count, unopened, incomplete);
    CHECK(unopened > 0);
    CHECK(incomplete > 0);
}

TEST_CASE("the same damage does show wrong pixels where objects are opened without their hash") {
    const Sound sound;
    const auto& store = sound.damaged;
    const auto unhashed = [&](const Snapshot& snapshot,
                              const std::string& asset) -> Result<Raster> {
        const auto entry = snapshot.assets().find(asset);
        if (entry == snapshot.assets().end()) return Error{Fault::missing, {}};
        return Raster::open_at(TRY(open_folder(store + "/objects")), entry->second.object);
    };
    Random random{20261123};
    int wrong = 0;
    for (int i = 0; i < 300 && wrong == 0; ++i) {
        sound.copy_to(store);
        damage(store, random);
        wrong += look(store, unhashed).wrong;
    }
    CHECK(wrong > 0);
}
