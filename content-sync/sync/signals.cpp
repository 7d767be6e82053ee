// SPDX-License-Identifier: MIT
#include "content-sync/sync/signals.h"

#include <utility>

namespace board {

SystemSignals::SystemSignals() {
    ::sigemptyset(&all_);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP}) ::sigaddset(&all_, signal);
    ::pthread_sigmask(SIG_BLOCK, &all_, nullptr);
}

bool SystemSignals::stopped() const {
    sigset_t pending;
    ::sigpending(&pending);
    if (::sigismember(&pending, SIGTERM) == 1 || ::sigismember(&pending, SIGINT) == 1)
        stopped_ = true;
    return stopped_;
}

bool SystemSignals::take_reload() {
    sigset_t hup;
    ::sigemptyset(&hup);
    ::sigaddset(&hup, SIGHUP);
    const timespec at_once{};
    if (::sigtimedwait(&hup, nullptr, &at_once) == SIGHUP) reload_ = true;
    return std::exchange(reload_, false);
}

bool SystemSignals::wait(std::chrono::milliseconds time) {
    if (reload_ || stopped()) return true;
    const auto seconds = std::chrono::floor<std::chrono::seconds>(time);
    const timespec span{seconds.count(), std::chrono::nanoseconds{time - seconds}.count()};
    const int signal = ::sigtimedwait(&all_, nullptr, &span);
    if (signal == SIGHUP) reload_ = true;
    if (signal == SIGTERM || signal == SIGINT) stopped_ = true;
    return signal > 0;
}

} // namespace board
