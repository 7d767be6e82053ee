// SPDX-License-Identifier: MIT
// Whole feeds for read_feed().
#include "content-sync/feed.h"
#include "tests/fuzz/law.h"

namespace {

using namespace board;

bool has_error(const Diagnostics& diagnostics) {
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](const Diagnostic& one) { return one.severity == Severity::error; });
}

void check_feed(const Feed& feed) {
    hold(!feed.channel.empty() && feed.sequence >= 0, "a feed has its channel and its number");
    const Json root = feed.document().root();
    hold(!feed.items.empty() || root.find("recalled").size() > 0, "a feed shows or recalls");
    for (const Item& item : feed.items) {
        hold(root.resolve(item.pointer).find("id").string() == item.id, "an item is where it says");
        hold(feed.item(item.id) != nullptr, "an item is found by its id");
        hold(item.show.weight >= 1 && item.show.weight <= 10, "a weight is from 1 to 10");
        hold(!item.show.seconds || (*item.show.seconds >= 1 && *item.show.seconds <= 3600),
             "a page stands for 1 s to 1 h");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string text{text_of(bytes, size)};
    const FeedReading reading = read_feed(text);
    hold(reading.feed || has_error(reading.diagnostics), "a feed is refused for a reason");
    for (const Diagnostic& one : reading.diagnostics) {
        hold_within(text, one.place);
        hold(!one.what.zh.empty() && !one.what.en.empty(), "a finding says what it is");
        (void)format_diagnostic(one, "feed.json");
    }
    if (!reading.feed) return 0;
    check_feed(*reading.feed);
    const FeedReading again = read_feed(reading.feed->document().text());
    hold(again.feed && again.feed->items.size() == reading.feed->items.size() &&
             again.diagnostics.size() == reading.diagnostics.size(),
         "the same text is judged the same");
    return 0;
}
