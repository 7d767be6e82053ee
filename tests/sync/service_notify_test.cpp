// SPDX-License-Identifier: MIT
#include "content-sync/sync/service_notify.h"
#include "content-sync/sync/sync_loop.h"
#include "content-sync/sync/watched_source.h"
#include "tests/store/desk.h"
#include "tests/sync/fake_supervisor.h"
#include "tests/sync/virtual_wait.h"

using namespace board;
using namespace std::chrono_literals;

namespace {

// A source that takes its time before it answers, by the test's clock.
class SlowSource final : public FeedSource {
  public:
    SlowSource(TestClock& clock, std::chrono::milliseconds before, std::chrono::milliseconds piece)
        : clock_{clock}
        , before_{before}
        , piece_{piece} {}
    std::string address() const override { return "slow"; }
    Result<Answer> fetch(const Question&, const Sink& sink) override {
        clock_.ticks += before_;
        for (int i = 0; i < 10; ++i) {
            clock_.ticks += piece_;
            TRY(sink("x"));
        }
        return Answer{};
    }

  private:
    TestClock& clock_;
    std::chrono::milliseconds before_, piece_;
};

// A variable of this process, for as long as this lives.
class Variable {
  public:
    Variable(const char* name, const std::string& value)
        : name_{name} {
        ::setenv(name, value.c_str(), 1);
    }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;
    ~Variable() { ::unsetenv(name_); }

  private:
    const char* name_;
};

int count_watchdog(const FakeSupervisor& supervisor) {
    int count = 0;
    for (auto text = supervisor.next(0ms); !text.empty(); text = supervisor.next(0ms))
        count += text == "WATCHDOG=1" ? 1 : 0;
    return count;
}

} // namespace

TEST_CASE("a supervisor is told over a path and over an abstract name") {
    TestFolder folder;
    const bool abstract = GENERATE(false, true);
    const auto name = abstract ? "@" + folder.path() : folder / "notify";
    FakeSupervisor supervisor{name};
    TestClock clock;
    ServiceNotify notify{{name, 60s}, clock};
    notify.ready();
    CHECK(supervisor.next(5s) == "READY=1");
    notify.status("ok");
    notify.status("ok");
    CHECK(supervisor.next(5s) == "STATUS=ok");
    notify.reloading();
    CHECK(supervisor.next(5s).starts_with("RELOADING=1\nMONOTONIC_USEC="));
    notify.stopping();
    CHECK(supervisor.next(5s) == "STOPPING=1");
}

TEST_CASE("the watchdog that the environment names is fed by the process that it names") {
    const Variable socket{"NOTIFY_SOCKET", "/run/notify"}, period{"WATCHDOG_USEC", "60000000"};
    const auto pid = GENERATE(std::string{}, std::to_string(::getpid()), std::string{"1"});
    const Variable process{"WATCHDOG_PID", pid};
    const auto supervisor = supervisor_of_environment();
    CHECK(supervisor.socket == "/run/notify");
    CHECK(supervisor.watchdog == (pid == "1" ? 0s : 60s));
}

TEST_CASE("where nobody listens, nothing is waited for") {
    TestClock clock;
    TestFolder folder;
    for (const auto& name : {std::string{}, folder / "gone", std::string(200, 'x')}) {
        ServiceNotify notify{{name, 60s}, clock};
        notify.ready();
        notify.progress();
    }
    FakeSupervisor deaf{folder / "deaf"}; // reads nothing: its queue fills
    ServiceNotify notify{{deaf.name(), 60s}, clock};
    for (int i = 0; i < 5000; ++i) notify.ready();
}

TEST_CASE("a wait of a quarter of an hour is progress, slice by slice") {
    Desk desk;
    FakeSupervisor supervisor{desk.folder / "notify"};
    ServiceNotify notify{{supervisor.name(), 60s}, desk.clock};
    VirtualWait signals{desk.clock};
    const Log log{std::fopen("/dev/null", "w"), "test"};
    FlooredClock clock{desk.clock, WallTime{}};
    SyncLoop loop{{clock, log, signals, notify}};
    const auto began = desk.clock.ticks;
    int fed = 0;
    for (int i = 0; i < 15; ++i) { // or the queue would overflow
        loop.rest({desk.ingest, desk.source}, 1min);
        fed += count_watchdog(supervisor);
    }
    CHECK(desk.clock.ticks - began == 15min);
    CHECK(signals.longest < 30s); // half a period
    CHECK(fed >= 15 * 2);
    CHECK(fed <= 15 * 4 + 1);
}

TEST_CASE("bytes are progress, a source that hangs is none") {
    TestFolder folder;
    FakeSupervisor supervisor{folder / "notify"};
    TestClock clock;
    ServiceNotify notify{{supervisor.name(), 60s}, clock};
    const auto fetch = [&](std::chrono::milliseconds before, std::chrono::milliseconds piece) {
        WatchedSource source{std::make_unique<SlowSource>(clock, before, piece),
                             [&] { notify.progress(); }};
        clock.ticks += 1min;
        supervisor.pass_over_all();
        REQUIRE(source.fetch({}, [](std::string_view) { return Result<>{}; }));
        return count_watchdog(supervisor);
    };
    CHECK(fetch(0s, 20s) == 11);  // each piece
    CHECK(fetch(0s, 1s) == 1);    // all within a quarter of the period
    CHECK(fetch(10min, 0s) == 2); // before and behind: nothing in ten minutes
}
