// SPDX-License-Identifier: MIT
#include "player/process_age.h"

#include "base/file.h"

#include <unistd.h>

#include <ctime>
#include <sstream>

namespace board {
namespace {

constexpr int fields_after_name_before_start = 19;

} // namespace

std::chrono::milliseconds process_age() {
    const auto stat = read_file("/proc/self/stat", 4096);
    if (!stat) return {};
    // The second field is the program's name in brackets, which may hold anything.
    std::istringstream rest{stat->substr(stat->rfind(')') + 1)};
    std::string skipped;
    for (int i = 0; i < fields_after_name_before_start; ++i) rest >> skipped;
    long long ticks = 0;
    rest >> ticks;

    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    const long long since_boot = now.tv_sec * 1000LL + now.tv_nsec / 1'000'000;
    return std::chrono::milliseconds{since_boot - ticks * 1000 / sysconf(_SC_CLK_TCK)};
}

} // namespace board
