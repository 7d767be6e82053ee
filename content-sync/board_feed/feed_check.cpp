// SPDX-License-Identifier: MIT
#include "content-sync/board_feed/feed_check.h"

#include "base/data_folder.h"
#include "base/json_writer.h"
#include "content-sync/board_feed/feed_folder.h"
#include "content-sync/board_feed/look_check.h"
#include "content-sync/past_items.h"
#include "content-sync/store/ingest.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace board {
namespace {

struct Counts {
    std::size_t items = 0, shown = 0, errors = 0, warnings = 0, notes = 0;
};

Counts count(const FeedReading& reading) {
    Counts counts;
    const auto of = [&](Severity severity) {
        return static_cast<std::size_t>(std::count_if(
            reading.diagnostics.begin(), reading.diagnostics.end(),
            [&](const Diagnostic& diagnostic) { return diagnostic.severity == severity; }));
    };
    counts.errors = of(Severity::error);
    counts.warnings = of(Severity::warning);
    counts.notes = of(Severity::note);
    if (!reading.feed) return counts;
    counts.items = reading.feed->document().root().find("items").size();
    counts.shown = reading.feed->items.size();
    return counts;
}

std::string summary(const FeedReading& reading, const Counts& counts) {
    const auto number = [](std::size_t value) { return std::to_string(value); };
    const std::string found_zh = "错误 " + number(counts.errors) + " 处，提醒 " +
                                 number(counts.warnings) + " 处，说明 " + number(counts.notes) +
                                 " 处。\n";
    const std::string found_en = "errors: " + number(counts.errors) +
                                 ", warnings: " + number(counts.warnings) +
                                 ", notes: " + number(counts.notes) + ".\n";
    if (!reading.feed)
        return "整份播出单不采用；" + found_zh + "The feed is refused whole; " + found_en;
    return "共 " + number(counts.items) + " 个条目，可播 " + number(counts.shown) + " 个；" +
           found_zh + "Items: " + number(counts.items) + ", can be shown: " + number(counts.shown) +
           "; " + found_en;
}

// A feed over its budget is the editor's to mend; one that cannot be read is the machine's.
Result<FeedReading> read_from(FeedSource& source) {
    auto text = fetch_whole(source, "", TransferBudget{}.feed);
    if (!text && text.error().fault != Fault::budget) return std::move(text).error();
    if (!text)
        return FeedReading{std::nullopt,
                           {{Severity::error, "over-budget", "", "", {}, text.error().what}}};
    return read_feed(std::move(text).take());
}

// Whatever they lack is this machine's fault, and not the feed's.
Result<Looks> open_looks() {
    auto looks = [&]() -> Result<Looks> {
        return Looks::open({TRY(data_folder()) + "/layouts"});
    }();
    if (!looks) return Error{Fault::io, looks.error().what};
    return looks;
}

// What only the time, the files beside the feed and this program's layouts can tell.
void check_surroundings(FeedReading& reading, FeedSource& source, const Looks& looks,
                        WallTime now) {
    if (!reading.feed) return;
    for (Diagnostics& found :
         std::array{check_assets(*reading.feed, source), check_looks(*reading.feed, looks),
                    past_items(*reading.feed, now)})
        std::move(found.begin(), found.end(), std::back_inserter(reading.diagnostics));
    sort_by_place(reading.diagnostics);
}

} // namespace

std::string feed_report(const FeedReading& reading, const std::string& file) {
    std::string text;
    for (const Diagnostic& diagnostic : reading.diagnostics)
        text += format_diagnostic(diagnostic, file);
    return text + summary(reading, count(reading));
}

std::string feed_report_json(const FeedReading& reading, const std::string& file) {
    const Counts counts = count(reading);
    JsonWriter writer;
    writer.begin_object().member("feed", file).member("refused", !reading.feed.has_value());
    writer.member("items", counts.items).member("shown", counts.shown);
    writer.member("errors", counts.errors).member("warnings", counts.warnings);
    writer.member("notes", counts.notes).key("findings").begin_array();
    for (const Diagnostic& finding : reading.diagnostics) {
        writer.begin_object().member("severity", severity_name(finding.severity));
        writer.member("code", finding.code).member("item", finding.item);
        writer.member("pointer", finding.pointer).member("line", finding.place.line);
        writer.member("column", finding.place.column).member("zh", finding.what.zh);
        writer.member("en", finding.what.en).end_object();
    }
    return writer.end_array().end_object().take();
}

Result<FeedReading> check_feed(FolderSource& source, WallTime now) {
    const Looks looks = TRY(open_looks());
    TRY(find_feed(source.address()));
    FeedReading reading = TRY_WITHIN(read_from(source), source.address(), source.address());
    check_surroundings(reading, source, looks, now);
    return reading;
}

} // namespace board
