// SPDX-License-Identifier: MIT
#include "content-sync/sync/repeats.h"
#include "tests/catch.h"
#include "tests/store/test_board.h"

using namespace board;
using namespace std::chrono_literals;

namespace {

struct Desk {
    char* text = nullptr;
    std::size_t size = 0;
    std::FILE* stream = ::open_memstream(&text, &size);
    TestClock clock;
    Log log{stream, "test"};
    Repeats repeats{log, clock};
    ~Desk() {
        std::fclose(stream);
        std::free(text);
    }
    std::string told() {
        std::fflush(stream);
        return {text, size};
    }
};

} // namespace

TEST_CASE("the same trouble is said once, and then once an hour with a count") {
    Desk desk;
    int said = 0;
    for (int minute = 0; minute < 60 * 24; ++minute) {
        said += desk.repeats.is_news("asset", "p.png: 404") ? 1 : 0;
        desk.clock.ticks += 1min;
    }
    CHECK(said == 24);
    CHECK(desk.told().find("again event=asset times=60") != std::string::npos);
    CHECK(desk.repeats.is_news("asset", "q.png: 404"));
    CHECK(desk.repeats.is_news("finding", "p.png: 404"));
}

TEST_CASE("what was said is not remembered without end") {
    Desk desk;
    for (int i = 0; i < 10'000; ++i) {
        CHECK(desk.repeats.is_news("asset", std::to_string(i)));
        desk.clock.ticks += 1ms;
    }
    CHECK_FALSE(desk.repeats.is_news("asset", "9999"));
    CHECK(desk.repeats.is_news("asset", std::to_string(9999 - static_cast<int>(Repeats::most))));
}
