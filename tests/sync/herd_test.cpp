// SPDX-License-Identifier: MIT
// A thousand boards and one server, in virtual time: after an outage they do not come together.
#include "content-sync/sync/pacing.h"
#include "tests/catch.h"

#include <algorithm>
#include <functional>
#include <random>
#include <vector>

using namespace board;
using namespace std::chrono_literals;

namespace {

constexpr int boards = 1000;
constexpr double window = 10.0; // seconds over which the load is measured

struct Herd {
    std::vector<double> asked; // when, in order
    double last_fresh = 0;     // when the last board had its first good pass after the outage
};

// What the server says at a time, in seconds: whether it serves, and how long it asks to wait.
struct Answered {
    bool served = true;
    std::chrono::seconds wanted{0};
};
using Server = std::function<Answered(double)>;

enum class Start { spread, together };

// Until `end`, in seconds; the outage is over at `back`.
Herd play(std::chrono::seconds every, Start start, const Server& server, double back, double end) {
    std::mt19937_64 random{20'261'123};
    std::uniform_real_distribution<double> chance{0.0, 1.0};
    Herd herd;
    for (int i = 0; i < boards; ++i) {
        Pacing pacing{every};
        const auto seconds = [](Pacing::Wait wait) {
            return std::chrono::duration<double>(wait).count();
        };
        double time = start == Start::together
                          ? back + seconds(pacing.before_first(chance(random)))
                          : chance(random) * std::chrono::duration<double>(every).count();
        bool fresh = false;
        while (time < end) {
            herd.asked.push_back(time);
            const auto [served, wanted] = server(time);
            if (served && time >= back && !std::exchange(fresh, true))
                herd.last_fresh = std::max(herd.last_fresh, time);
            time += seconds(served ? pacing.after_success(chance(random), wanted)
                                   : pacing.after_failure(chance(random), wanted));
        }
        CHECK(fresh);
    }
    std::sort(herd.asked.begin(), herd.asked.end());
    return herd;
}

// The most that ask within any window from `begin` on, in multiples of the mean.
double peak(const Herd& herd, double begin, std::chrono::seconds every) {
    std::size_t most = 0;
    auto first = std::lower_bound(herd.asked.begin(), herd.asked.end(), begin);
    for (auto last = first; last != herd.asked.end(); ++last) {
        while (*last - *first >= window) ++first;
        most = std::max(most, static_cast<std::size_t>(last - first) + 1);
    }
    const double mean = boards * window / std::chrono::duration<double>(every).count();
    return static_cast<double>(most) / mean;
}

constexpr double hour = 3600, gone = 2 * hour, back = 3 * hour, end = 5 * hour;

} // namespace

TEST_CASE("after an hour's outage a thousand boards come back at three times the mean at most") {
    const auto every = GENERATE(as<std::chrono::seconds>{}, 60s, 300s, 900s);
    const auto wanted = GENERATE(as<std::chrono::seconds>{}, 0s, 120s);
    CAPTURE(every.count(), wanted.count());
    const Server server = [&](double time) -> Answered {
        if (time < gone || time >= back) return {};
        return {false, wanted};
    };
    const Herd herd = play(every, Start::spread, server, back, end);
    const double load = peak(herd, gone, every);
    WARN("every " << every.count() << " s, Retry-After " << wanted.count() << " s: peak " << load
                  << " of the mean in any 10 s, all fresh within " << (herd.last_fresh - back) / 60
                  << " min");
    CHECK(load <= 3.0);
    // Nobody waits longer than a quarter of an hour, or than his own pace and its spread.
    CHECK(herd.last_fresh - back <= std::max(900.0, static_cast<double>(every.count()) * 1.3));
}

TEST_CASE("boards that get their power back in one second do not ask in one second") {
    const auto every = GENERATE(as<std::chrono::seconds>{}, 60s, 300s);
    const Herd herd = play(
        every, Start::together, [](double) { return Answered{}; }, back, end);
    // Within their first minute, whatever their pace: this is measured against a minute's mean.
    CHECK(peak(herd, back, 60s) <= 3.0);
    CHECK(herd.last_fresh - back <= 60.0);
}
