// SPDX-License-Identifier: MIT
#include "content-sync/sync/pacing.h"

#include <algorithm>
#include <cmath>

namespace board {
namespace {

Pacing::Wait spread(Pacing::Wait wait, double chance) {
    const double factor = 0.7 + 0.6 * chance;
    return Pacing::Wait{std::llround(static_cast<double>(wait.count()) * factor)};
}

// A server's wish is a lower bound: it is only ever spread upwards.
Pacing::Wait at_least(std::chrono::seconds wanted, double chance) {
    return Pacing::Wait{wanted} + spread(Pacing::Wait{wanted} / 10, chance);
}

} // namespace

Pacing::Wait Pacing::before_first(double chance) const {
    const auto most = std::min<Wait>(every_, std::chrono::minutes{1});
    return Wait{std::llround(static_cast<double>(most.count()) * chance)};
}

Pacing::Wait Pacing::after_success(double chance, std::chrono::seconds wanted) {
    failures_ = 0;
    return std::max(spread(every_, chance), at_least(wanted, chance));
}

Pacing::Wait Pacing::after_failure(double chance, std::chrono::seconds wanted) {
    constexpr int most_doublings = 10;
    const Wait cap = std::max(every_, std::min(longest * 10 / 13, every_ * 10)); // ±30 %
    const Wait wait = std::min(cap, every_ * (1 << std::min(failures_, most_doublings)));
    ++failures_;
    return std::max(spread(wait, chance), at_least(wanted, chance));
}

} // namespace board
