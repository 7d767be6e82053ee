// SPDX-License-Identifier: MIT
#include "content-sync/board_feed/check_command.h"

#include "content-sync/board_feed/feed_check.h"

namespace board {

int run_check(const CheckOptions& options, const Clock& clock, std::FILE* out) {
    FolderSource source{options.feed, clock};
    const auto reading = check_feed(source, clock.wall());
    if (!reading) {
        const Message& why = reading.error().what;
        std::fprintf(stderr, "%s\n%s\n", why.zh.c_str(), why.en.c_str());
        return reading.error().fault == Fault::missing ? 2 : 3;
    }
    const std::string file = source.address();
    const std::string report = options.form == ReportForm::json ? feed_report_json(*reading, file)
                                                                : feed_report(*reading, file);
    std::fputs(report.c_str(), out);
    return has_errors(reading->diagnostics) ? 1 : 0;
}

} // namespace board
