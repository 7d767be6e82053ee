// SPDX-License-Identifier: MIT
// Every state that a power cut may leave of a store, see disk_model.h.

#include "tests/crash/crash_states.h"
#include "tests/crash/wanted.h"
#include "tests/store/test_board.h"

#include <iostream>

using namespace board;

namespace {

// The whole life of a store, recorded once.
struct RecordedLife {
    MemoryFolder folder;
    StoreLife life;
    DiskLog log;
    RecordedLife() {
        Recorder recorder{folder.path()};
        life.run(folder.path(), 0, StoreLife::passes, &recorder);
        log = recorder.log();
    }
};

void print(const char* name, const Findings& found) {
    std::cout << name << ": " << found.states << " states (" << found.distinct << " distinct), "
              << found.nothing << " before any content, " << found.before << " old, " << found.after
              << " new; lost after success " << found.lost << ", mixed " << found.mixed
              << ", broken " << found.broken << std::endl;
}

Findings look_at(const RecordedLife& recorded, const char* name, Disk disk,
                 CrashStates::Reader read, std::size_t most) {
    const Findings found = CrashStates{recorded.life, disk, read}.look_at(recorded.log, most);
    print(name, found);
    return found;
}

} // namespace

TEST_CASE("every crash state of a store is the old snapshot or the new one, whole") {
    const RecordedLife recorded;
    CHECK(recorded.log.events.size() > 100);
    // So many calls have been waited for that there are few states after each: these are all.
    const auto most = wanted("BOARD_CRASH_STATES", 100'000) / 10;
    const Findings found = look_at(recorded, "crash states", {}, view_of, most);
    INFO(found.first_fault);
    CHECK(found.corrupt() == 0);
    CHECK(found.states > most / 10);
    CHECK(found.before > 0);
    CHECK(found.after > 0);
}

TEST_CASE("a writer killed and another begun: every crash state is old or new, and whole") {
    RecordedLife recorded;
    const auto& events = recorded.log.events;
    const auto most = wanted("BOARD_CRASH_STATES", 100'000);
    CrashStates states{recorded.life, {}, view_of};
    Findings found;
    const std::size_t step = most > 100'000 ? 1 : 2;
    for (std::size_t killed = 0; killed < events.size(); ++killed) {
        // Always where a name has just moved: others see it, and the disk may not have it.
        const bool moved = killed > 0 && events[killed - 1].kind == DiskEvent::Kind::renamed;
        if (killed % step != 0 && !moved) continue;
        const CrashPoint point{recorded.log, killed, {}};
        if (point.answers() == StoreLife::passes) break;
        // What a process leaves is what all others saw, and is not on disk for that.
        const MemoryFolder folder;
        Mirror{folder.path()}.show(point.seen());
        DiskLog log = recorded.log;
        log.events.resize(killed);
        Recorder recorder{folder.path(), std::move(log)};
        recorded.life.run(folder.path(), point.answers(), point.answers() + 1, &recorder);
        const auto left = (events.size() - killed + step - 1) / step;
        found = states.look_at(recorder.log(), found.states + (most - found.states) / left, killed);
        INFO("killed after event " << killed << "; " << found.first_fault);
        REQUIRE(found.corrupt() == 0);
    }
    print("crash states after a kill", found);
    CHECK(found.states > most / 2);
}

TEST_CASE("without a sync of files, of folders, or without the digest, corruption is found") {
    const RecordedLife recorded;
    constexpr std::size_t most = 1000;
    const Disk no_files{Fsync::ignored, Fsync::honoured},
        no_folders{Fsync::honoured, Fsync::ignored};
    CHECK(look_at(recorded, "control, files not synced", no_files, view_of, most).corrupt() > 0);
    CHECK(look_at(recorded, "control, folders not synced", no_folders, view_of, most).corrupt() >
          0);
    // The digest keeps what it does not know off the screen; without it, it is shown: seldom, for
    // most of what is lost cannot even be read.
    CHECK(look_at(recorded, "files not synced, digest", no_files, view_of, most).mixed == 0);
    CHECK(look_at(recorded, "control, no digest", no_files, naive_view_of, 10 * most).mixed > 0);
}

TEST_CASE("a writer that finds any crash state goes on, and may be cut off again") {
    RecordedLife recorded;
    const auto most = wanted("BOARD_CRASH_STATES", 100'000), writers = most / 700;
    CrashStates states{recorded.life, {}, view_of};
    Findings found;
    std::mt19937_64 random{5};
    for (std::size_t writer = 1; writer <= writers; ++writer) {
        const CrashPoint point{recorded.log, random() % (recorded.log.events.size() + 1), {}};
        const std::size_t next = std::min(point.answers(), StoreLife::passes - 1);
        point.each(1, random, [&](const Tree& tree) {
            const MemoryFolder folder;
            Mirror{folder.path()}.show(tree);
            Recorder recorder{folder.path()};
            recorded.life.run(folder.path(), next, next + 1, &recorder);
            CHECK(std::filesystem::is_empty(folder / StoreLife::place + "/staging"));
            found = states.look_at(recorder.log(), most / 10 * writer / writers, 0, next);
            INFO(found.first_fault);
            REQUIRE(found.corrupt() == 0);
        });
    }
    print("crash states after a crash", found);
}
