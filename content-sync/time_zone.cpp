// SPDX-License-Identifier: MIT
#include "content-sync/time_zone.h"

#include "base/clock.h"

#include <array>
#include <string>
#include <utility>

namespace board {

std::optional<std::chrono::minutes> utc_offset_of(std::string_view zone) {
    using std::chrono::hours;
    static constexpr std::array<std::pair<std::string_view, int>, 7> zones{{{"Asia/Shanghai", 8},
                                                                            {"Asia/Hong_Kong", 8},
                                                                            {"Asia/Macau", 8},
                                                                            {"Asia/Taipei", 8},
                                                                            {"Asia/Urumqi", 6},
                                                                            {"UTC", 0},
                                                                            {"Etc/UTC", 0}}};
    for (const auto& [name, offset] : zones)
        if (name == zone) return hours{offset};
    if (!zone.starts_with('+') && !zone.starts_with('-')) return std::nullopt;
    // 1970-01-01T00:00 at an offset lies that far before the epoch.
    const auto midnight = parse_time("1970-01-01T00:00" + std::string{zone}, hours{0});
    if (!midnight) return std::nullopt;
    return std::chrono::duration_cast<std::chrono::minutes>(-midnight->time_since_epoch());
}

} // namespace board
