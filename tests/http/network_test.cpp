// SPDX-License-Identifier: MIT
// Every way in which a server may behave, from every beginning: the state is right, what was shown
// is still shown whole, no more bytes are taken than allowed, and afterwards all heals.

#include "tests/catch.h"
#include "tests/http/network_behaviours.h"

#include <sys/resource.h>

#include <atomic>
#include <cstdio>

using namespace board;

namespace {

struct Run {
    const Behaviour* behaviour;
    Spoilt spoilt;
    Beginning beginning;
    std::vector<std::string> faults = {};
};

std::string name_of(const Run& run) {
    constexpr const char* beginnings[] = {"empty", "cached", "in mid-download"};
    return run.behaviour->name + (run.spoilt == Spoilt::feed ? " [feed, " : " [picture, ") +
           beginnings[static_cast<int>(run.beginning)] + "]";
}

void compare(Run& run, const char* when, const Sight& seen, const Sight& wanted,
             const std::string& reason) {
    if (seen == wanted) return;
    run.faults.push_back(std::string{when} + ": " + in_words(seen) +
                         "; wanted: " + in_words(wanted) + " (" + reason + ")");
}

// A feed's trouble leaves the old content behind, a picture's half of the new; at night all do.
bool heals(const Run& run) {
    return run.beginning ==
               (run.spoilt == Spoilt::feed ? Beginning::cached : Beginning::mid_download) ||
           std::getenv("BOARD_NETWORK_ALL") != nullptr;
}

void play(Run& run, Scene& scene) {
    scene.begin(run.beginning);
    scene.serve_new();
    scene.server.take_requests();
    const HttpOptions patient = scene.options;
    const WallTime now = scene.clock.now;
    scene.spoil(run.spoilt, run.behaviour->spoil);
    const auto start = SystemClock{}.steady();
    const Sight seen = scene.pass();
    compare(run, "then", seen, expected(*run.behaviour, run.spoilt, run.beginning), scene.reason);
    if (SystemClock{}.steady() - start > std::chrono::seconds{15})
        run.faults.push_back("it took too long"); // the servers would go on for a minute
    if (scene.taken > 3u << 20)
        run.faults.push_back(std::to_string(scene.taken) + " bytes were taken");
    if (run.spoilt == Spoilt::feed && scene.wanted_pause != run.behaviour->wanted_pause)
        run.faults.push_back("it wants a pause of " + std::to_string(scene.wanted_pause.count()));
    for (const auto& request : scene.other.take_requests())
        if (request.headers.contains("authorization"))
            run.faults.push_back("another host was given the token");
    for (const auto& request : scene.server.take_requests())
        if (request.headers.contains("accept-encoding"))
            run.faults.push_back("it asked for compression");
    if (!heals(run)) return;
    scene.options = patient;
    scene.clock.now = now;
    scene.serve_new();
    compare(run, "healed", scene.pass(), {"ok", Shown::new_content, Picture::new_one},
            scene.reason);
}

long peak_memory_kb() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

// How many scenes play at once: most of them wait. Where memory is judged, fewer.
constexpr bool is_sanitized =
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    true;
#else
    false;
#endif
constexpr int boards_at_once = is_sanitized ? 10 : 4;

} // namespace

TEST_CASE("whatever the network does, the board shows something whole, and heals") {
    ::setenv("http_proxy", "http://127.0.0.1:1", 1);
    ::setenv("https_proxy", "http://127.0.0.1:1", 1);
    ::setenv("all_proxy", "http://127.0.0.1:1", 1);
    const TestAuthority authority{SystemClock{}.wall()};
    const TestFolder folder;
    folder.write("ca.pem", authority.pem());
    std::vector<Behaviour> behaviours;
    for (auto& table :
         {slow_behaviours(), truncated_behaviours(), framing_behaviours(), status_behaviours(),
          redirect_behaviours(), connection_behaviours(authority, folder / "ca.pem")})
        behaviours.insert(behaviours.end(), table.begin(), table.end());
    CHECK(behaviours.size() >= 60);

    std::vector<Run> runs;
    for (const auto& behaviour : behaviours)
        for (const auto spoilt : {Spoilt::feed, Spoilt::asset})
            for (const auto beginning :
                 {Beginning::empty, Beginning::cached, Beginning::mid_download})
                if (spoilt == Spoilt::feed || behaviour.asset != Fate::not_tried)
                    runs.push_back({&behaviour, spoilt, beginning});

    // Scenes are made here, for they use Catch's macros; they play by themselves.
    std::atomic<std::size_t> next = 0;
    std::mutex making;
    std::vector<std::thread> players;
    for (int i = 0; i < boards_at_once; ++i)
        players.emplace_back([&] {
            for (std::size_t mine; (mine = next++) < runs.size();) {
                std::unique_lock lock{making};
                const auto scene = std::make_unique<Scene>();
                lock.unlock();
                play(runs[mine], *scene);
            }
        });
    for (auto& player : players) player.join();

    for (const auto& run : runs) {
        INFO(name_of(run));
        for (const auto& fault : run.faults) FAIL_CHECK(fault);
        CHECK(run.faults.empty());
    }
    std::printf("network: %zu behaviours, %zu runs, %d boards and their servers %ld MB at most%s\n",
                behaviours.size(), runs.size(), boards_at_once, peak_memory_kb() / 1024,
                is_sanitized ? " (sanitized: not judged)" : "");
    if (!is_sanitized) CHECK(peak_memory_kb() < 64 * 1024);
}
