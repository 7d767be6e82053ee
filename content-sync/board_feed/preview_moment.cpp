// SPDX-License-Identifier: MIT
#include "content-sync/board_feed/preview_moment.h"

namespace board {

Result<WallTime> moment_named(const std::string& text, std::chrono::minutes offset) {
    constexpr std::string_view form = "2026-11-23T08:00";
    if (text.size() != form.size()) return parse_time(text, offset);
    return TRY(parse_time(text + ":00Z", offset)) - offset;
}

std::string complaint_about_moment(const std::string& text) {
    const auto moment = moment_named(text, std::chrono::minutes{});
    if (moment) return {};
    return "“" + text + "”不是时间，请写成 2026-11-23T08:00 这样\n\"" + text +
           "\" is no time; write it as 2026-11-23T08:00";
}

} // namespace board
