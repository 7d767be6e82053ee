// SPDX-License-Identifier: MIT
#include "content-sync/time_reader.h"

namespace board {

std::optional<WallTime> TimeReader::member(Json object, std::string_view key,
                                           const std::string& pointer, DayEdge edge,
                                           Severity severity) const {
    if (!object.has(key)) return std::nullopt;
    return read(object.find(key), json_pointer(pointer, key), edge, severity);
}

std::optional<WallTime> TimeReader::read(Json value, const std::string& pointer, DayEdge edge,
                                         Severity severity) const {
    const auto text = value.string();
    if (!text || findings.wrong(pointer)) return std::nullopt; // the schema has said so
    const auto time = parse_time(*text, utc_offset);
    if (!time) {
        findings.add(severity, "bad-time", pointer, time.error().what);
        return std::nullopt;
    }
    const bool bare_date = text->find('T') == std::string_view::npos;
    return bare_date && edge == DayEdge::end ? *time + std::chrono::days{1} : *time;
}

void TimeReader::check_order(std::optional<WallTime> from, std::optional<WallTime> until,
                             const std::string& pointer) const {
    if (!from || !until || *from < *until) return;
    findings.error("from-after-until", pointer,
                   {"开始时间在结束时间之后，永远不会播出；请改 from 或 until",
                    "begins after it ends and would never show; mend \"from\" or \"until\""});
}

} // namespace board
