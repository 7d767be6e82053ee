// SPDX-License-Identifier: MIT
// The power of a real ext4 is cut while a real writer publishes on it.

#include "content-sync/store/digest.h"
#include "content-sync/store/folder_source.h"
#include "tests/crash/loop_disk.h"
#include "tests/crash/view.h"
#include "tests/crash/wanted.h"
#include "tests/store/picture_files.h"
#include "tests/store/test_board.h"

#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include <chrono>
#include <csignal>
#include <iostream>
#include <random>
#include <thread>

using namespace board;

namespace {

// What a publisher does about its files and folders when it should wait for the disk.
enum class Waits { for_all, for_folders, for_nothing };
Waits the_waits = Waits::for_all; // read by fsync() below, which has no argument for it

} // namespace

extern "C" int fsync(int file) {
    struct stat status {};
    const bool is_file = ::fstat(file, &status) == 0 && S_ISREG(status.st_mode);
    if (the_waits == Waits::for_nothing || (the_waits == Waits::for_folders && is_file)) return 0;
    return static_cast<int>(::syscall(SYS_fsync, file));
}

namespace {

constexpr std::uint32_t width = 40, height = 30;

// Every second issue has another picture.
std::uint32_t colour_of(int issue) {
    return 0xff000000u + static_cast<std::uint32_t>(issue / 2) * 7919u % 0xffffffu;
}

std::string shown_of(int issue) {
    if (issue == 0) return {};
    const std::vector<std::uint32_t> pixels(width * height, colour_of(issue));
    return std::to_string(issue) + " welcome=第" + std::to_string(issue) +
           " p=" + sha256(std::as_bytes(std::span{pixels})).substr(0, 12);
}

// Publishes issue after issue, and tells of each through the pipe when it is done.
[[noreturn]] void publish(const std::string& store, const MemoryFolder& desk, int last, int pipe) {
    ::close(STDOUT_FILENO); // a test that fails here for want of power is none
    try {
        TestClock clock;
        FolderSource source{desk.path(), clock};
        Ingest ingest = ingest_into(store, source);
        if (::write(pipe, &last, sizeof last) != sizeof last) ::_exit(1);
        for (int issue = last + 1;; ++issue) {
            const auto picture = png_of_colour(width, height, colour_of(issue));
            std::ofstream{desk / "p.png", std::ios::binary} << picture;
            std::ofstream{desk / "feed.json", std::ios::binary}
                << feed_text(issue, "第" + std::to_string(issue), {{"p", "p.png", ""}});
            const auto report = ingest.pass(clock);
            if (!report || report->outcome != PassReport::Outcome::published) break;
            if (::write(pipe, &issue, sizeof issue) != sizeof issue) break;
        }
    } catch (...) {
    } // the power is off: whoever is to be told is on the other side
    ::_exit(0);
}

struct Counts {
    int cuts = 0, published = 0, old = 0, fresh = 0, lost = 0, broken = 0;
    std::string first_fault;
};

class Bench {
  public:
    explicit Bench(LoopDisk::Guessing guessing, Waits waits)
        : disk_{guessing}
        , waits_{waits} {
        REQUIRE(::prctl(PR_SET_CHILD_SUBREAPER, 1) == 0);
    }

    void cut(bool new_store) {
        if (new_store) store_ = disk_.path() + "/" + std::to_string(counts.cuts), last_ = 0;
        const int told = run_until_cut();
        disk_.start_again();
        judge(view_of(store_), told);
    }

    Counts counts;

  private:
    // The last issue that was told to be done. Every fourth time the cut may come while the store
    // is being opened.
    int run_until_cut() {
        int ends[2];
        REQUIRE(::pipe(ends) == 0);
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            the_waits = waits_;
            publish(store_, desk_, last_, ends[1]);
        }
        ::close(ends[1]);
        int told = last_, issue = 0, status = 0;
        using Clock = std::chrono::steady_clock;
        for (auto messages = random_() % 4; messages > 0; --messages) {
            const auto before = Clock::now();
            REQUIRE(::read(ends[0], &issue, sizeof issue) == sizeof issue);
            if (issue > told) pass_ = Clock::now() - before;
            told = issue;
        }
        const std::uniform_int_distribution<std::int64_t>::param_type moment{0, pass_.count()};
        std::this_thread::sleep_for(std::chrono::nanoseconds{moments_(random_, moment)});
        disk_.cut();
        ::kill(child, SIGKILL);
        while (::read(ends[0], &issue, sizeof issue) == sizeof issue) told = issue;
        ::close(ends[0]);
        counts.published += told - last_;
        while (::waitpid(-1, &status, 0) > 0) {
        } // the decoder too lets go of the disk
        return told;
    }

    void judge(const View& view, int told) {
        ++counts.cuts;
        const bool fresh = view.shown == shown_of(told + 1), old = view.shown == shown_of(told);
        const bool whole = view.trouble.empty() || (told == 0 && view.shown.empty());
        if (whole && (fresh || old)) {
            ++(fresh ? counts.fresh : counts.old);
            last_ = fresh ? told + 1 : told;
            return;
        }
        bool earlier = false;
        for (int issue = 0; issue < told; ++issue) earlier |= view.shown == shown_of(issue);
        ++(earlier && !view.shown.empty() ? counts.lost : counts.broken);
        if (counts.first_fault.empty())
            counts.first_fault = "cut " + std::to_string(counts.cuts) + ": shown '" + view.shown +
                                 "', trouble '" + view.trouble + "', told " + std::to_string(told);
    }

    LoopDisk disk_;
    Waits waits_;
    MemoryFolder desk_;
    std::string store_ = disk_.path() + "/site/store";
    int last_ = 0;
    std::mt19937_64 random_{5};
    std::uniform_int_distribution<std::int64_t> moments_;
    std::chrono::nanoseconds pass_ = std::chrono::milliseconds{50};
};

void print(const char* name, const Counts& counts) {
    std::cout << name << ": " << counts.cuts << " power cuts in " << counts.published << " passes, "
              << counts.old << " old, " << counts.fresh << " new, lost after success "
              << counts.lost << ", broken " << counts.broken << std::endl;
}

} // namespace

TEST_CASE("after a power cut a store is old or new, whole, and nothing told to be done is lost") {
    Bench bench{LoopDisk::Guessing::allowed, Waits::for_all};
    const auto most = wanted("BOARD_POWER_CUTS", 60);
    for (std::size_t cut = 0; cut < most; ++cut) {
        bench.cut(cut % 10 == 0); // the first folders too must be there
        INFO(bench.counts.first_fault);
        REQUIRE(bench.counts.lost + bench.counts.broken == 0);
    }
    print("ext4", bench.counts);
    CHECK(bench.counts.old > 0);
}

TEST_CASE("without waiting for files, or for anything, power cuts lose or break what was told") {
    for (const auto& [waits, name] : {std::pair{Waits::for_folders, "control, files not synced"},
                                      std::pair{Waits::for_nothing, "control, nothing synced"}}) {
        Bench bench{LoopDisk::Guessing::forbidden, waits};
        for (int cut = 0; cut < 20; ++cut) bench.cut(true);
        print(name, bench.counts);
        CHECK(bench.counts.lost + bench.counts.broken > 0);
    }
}
