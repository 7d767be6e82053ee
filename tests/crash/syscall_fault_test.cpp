// SPDX-License-Identifier: MIT
// The real board-sync, with one system call of its pass killed or failing at a time.

#include "content-sync/store/sync_status.h"
#include "tests/crash/memory_folder.h"
#include "tests/crash/system_calls.h"
#include "tests/crash/view.h"
#include "tests/crash/wanted.h"
#include "tests/http/loopback_server.h"
#include "tests/store/picture_files.h"
#include "tests/store/test_board.h"

#include <sys/wait.h>

#include <iostream>

using namespace board;
namespace fs = std::filesystem;

namespace {

const std::string green = png_of_colour(20, 10, 0xff00ff00),
                  blue = png_of_colour(20, 10, 0xff0000ff);
const std::string new_feed = feed_text(2, "新", {{"p", "p.png", ""}});

// A feed that is new, and a store that has the one before, or nothing.
class Bench {
  public:
    enum class Store { empty, with_old };
    // The new feed is read from the folder where nothing else is said.
    explicit Bench(Store begin, const std::string& feed = {}) {
        if (!feed.empty()) feed_ = feed;
        need_strace();
        fs::create_directories(start_);
        if (begin == Store::with_old) {
            lay_out(green, feed_text(1, "旧", {{"p", "p.png", ""}}));
            REQUIRE(sync("", source_) == 0);
            fs::copy(store_, start_ + "/store", whole_tree);
            old_ = view_of(store_);
        }
        lay_out(blue, new_feed);
        REQUIRE(sync("strace -o " + trace_, feed_) == 0);
        new_ = view_of(store_);
        REQUIRE(new_.trouble.empty());
        calls_ = calls_of(*read_file(trace_, 16u << 20), store_);
        REQUIRE(calls_.size() > 50);
    }

    // Every `stride`th of all faults in all calls, or in those of one name.
    void run(const char* name, const std::string& only, std::size_t stride) {
        if (!only.empty())
            std::erase_if(calls_, [&](const SystemCall& call) { return call.name != only; });
        std::size_t runs = 0, of_old = 0;
        for (std::size_t at = 0; at < calls_.size() * std::size(call_faults); at += stride) {
            try_one(calls_[at / std::size(call_faults)], call_faults[at % std::size(call_faults)]);
            of_old += shown_ == old_ ? 1 : 0;
            ++runs;
        }
        std::cout << name << ": " << calls_.size() << " calls, " << runs << " faults, " << of_old
                  << " left the old content, " << runs - of_old << " the new" << std::endl;
    }

  private:
    static constexpr auto whole_tree =
        fs::copy_options::recursive | fs::copy_options::copy_symlinks;

    void lay_out(const std::string& picture, const std::string& feed) const {
        std::ofstream{source_ + "/p.png", std::ios::binary} << picture;
        std::ofstream{source_ + "/feed.json", std::ios::binary} << feed;
    }

    // The exit code, or 128 and the signal's number; what it said is in log_.
    int sync(const std::string& under, const std::string& feed) {
        const std::string command = "ASAN_OPTIONS=detect_leaks=0:exitcode=99 " +
                                    ("UBSAN_OPTIONS=exitcode=99 " + under) + " " + TEST_PROGRAMS +
                                    "/board-sync --feed " + feed + " --store " + store_ +
                                    " --once >" + log_ + " 2>&1";
        const int status = std::system(command.c_str());
        return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
    }

    void try_one(const SystemCall& call, const CallFault& fault) {
        fs::remove_all(store_);
        if (fs::exists(start_ + "/store")) fs::copy(start_ + "/store", store_, whole_tree);
        const int code =
            sync("strace -o /dev/null -e trace=" + call.name + " -e inject=" + call.name + ":" +
                     fault.option + ":when=" + std::to_string(call.number),
                 feed_);
        const std::string said = *read_file(log_, 1u << 20);
        INFO(fault.name << " in " << call.name << " " << call.number << ", exit code " << code
                        << ", said:\n"
                        << said);
        judge(code, said, fault);
        CHECK(sync("", feed_) == 0);
        CHECK(view_of(store_) == new_);
    }

    void judge(int code, const std::string& said, const CallFault& fault) {
        shown_ = view_of(store_);
        if (old_.shown.empty() && shown_.shown.empty()) shown_ = old_;
        // A whole first snapshot may be found before it is pointed at.
        if (old_.shown.empty() && code != 0 && shown_.shown == new_.shown) shown_ = new_;
        const auto status = read_sync_status(store_);
        const auto says = [&](const char* words) { return said.find(words) != std::string::npos; };
        // libcurl has its own words for what stopped it.
        const bool named = says(fault.cause) || says("the server cannot be reached") ||
                           says("the transfer failed");
        const bool incomplete =
            code == 0 && status && status->state == SyncStatus::State::incomplete && named;
        const bool whole = shown_ == new_ || (shown_ == old_ && code != 0);
        CHECK((whole || (incomplete && shown_ == new_with_old_picture())));
        if (*fault.cause == '\0') {
            CHECK((code == 128 + SIGKILL || code == 0));
        } else {
            CHECK((code == 0 || ((code == 1 || code == 3) && named)));
        }
    }

    // The last good picture is better than none, and said to be the last good one.
    View new_with_old_picture() const {
        const auto picture = [](const View& view) { return view.shown.find(" p="); };
        std::string shown = new_.shown.substr(0, picture(new_));
        if (!old_.shown.empty()) shown += old_.shown.substr(picture(old_));
        return {shown, {}};
    }

    MemoryFolder memory_;
    std::string source_ = memory_.folder("feed"), start_ = memory_ / "start",
                store_ = memory_ / "store", log_ = memory_ / "log", trace_ = memory_ / "trace";
    std::string feed_ = source_;
    View old_, new_, shown_;
    std::vector<SystemCall> calls_;
};

} // namespace

// In ./test some; at night, with BOARD_SYSCALL_FAULTS=all, every one; with a call's name, all of
// it.
TEST_CASE("one system call fails or kills: the store is old or new, and the cause is named") {
    const char* const wish = std::getenv("BOARD_SYSCALL_FAULTS");
    const std::string only = wish == nullptr || wish == std::string{"all"} ? "" : wish;
    const bool all = wish != nullptr;
    SECTION("a pass over a store that shows the issue before") {
        Bench{Bench::Store::with_old}.run("second pass", only, all ? 1 : 7);
    }
    SECTION("the first pass of all") {
        Bench{Bench::Store::empty}.run("first pass", only, all ? 1 : 23);
    }
    SECTION("a pass over HTTP") {
        LoopbackServer server;
        Reply picture, text;
        picture.body = blue, text.body = new_feed;
        server.answer("/p.png", picture);
        server.answer("/feed.json", text);
        Bench{Bench::Store::with_old, server.url("/feed.json")}.run("over HTTP", only,
                                                                    all ? 1 : 29);
    }
}
