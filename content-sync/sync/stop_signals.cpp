// SPDX-License-Identifier: MIT
#include "content-sync/sync/stop_signals.h"

#include <cerrno>

namespace board {

StopSignals::StopSignals() {
    ::sigemptyset(&signals_);
    ::sigaddset(&signals_, SIGTERM);
    ::sigaddset(&signals_, SIGINT);
    ::pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
}

bool StopSignals::arrived() const {
    sigset_t pending;
    ::sigpending(&pending);
    return ::sigismember(&pending, SIGTERM) == 1 || ::sigismember(&pending, SIGINT) == 1;
}

bool StopSignals::wait(std::chrono::milliseconds time) const {
    if (arrived()) return true;
    const auto seconds = std::chrono::floor<std::chrono::seconds>(time);
    const timespec span{seconds.count(), std::chrono::nanoseconds{time - seconds}.count()};
    return ::sigtimedwait(&signals_, nullptr, &span) > 0;
}

} // namespace board
