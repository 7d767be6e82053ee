// SPDX-License-Identifier: MIT
#include "content-sync/board_feed/preview_command.h"

#include "base/data_folder.h"
#include "content-sync/board_feed/feed_folder.h"
#include "content-sync/board_feed/look_check.h"
#include "content-sync/board_feed/preview_moment.h"
#include "content-sync/board_feed/preview_run.h"
#include "content-sync/board_feed/temporary_folder.h"
#include "content-sync/no_such.h"
#include "content-sync/store/folder_source.h"
#include "content-sync/store/ingest.h"

#include <cassert>

namespace board {
namespace {

int stop(int code, const Message& what) {
    std::fprintf(stderr, "%s\n%s\n", what.zh.c_str(), what.en.c_str());
    return code;
}

// What came of taking the feed in; nothing of it hinders the rest.
void tell(const PassReport& report, const std::string& file, std::FILE* out) {
    for (const Diagnostic& diagnostic : report.diagnostics)
        std::fputs(format_diagnostic(diagnostic, file).c_str(), out);
    for (const AssetTrouble& trouble : report.troubles)
        std::fprintf(out, "素材 %s：%s\n    asset %s: %s\n", trouble.asset.c_str(),
                     trouble.why.what.zh.c_str(), trouble.asset.c_str(),
                     trouble.why.what.en.c_str());
}

Result<PassReport> take_in(FolderSource& source, const std::string& store, const Clock& clock) {
    PictureDecoder decoder = TRY(PictureDecoder::beside_this_program());
    Ingest ingest{TRY(Store::open(store)), source, std::move(decoder), {}};
    return ingest.pass(clock);
}

Result<> find_items(const Feed& feed, const std::vector<std::string>& ids) {
    std::vector<std::string> known;
    for (const Item& item : feed.items) known.push_back(item.id);
    for (const std::string& id : ids)
        if (feed.item(id) == nullptr)
            return Error{Fault::missing, no_such({"条目", "item"}, id, known)};
    return {};
}

void tell_count(const PreviewOutcome& outcome, const std::string& folder, std::FILE* out) {
    if (outcome.sheets == 0)
        std::fprintf(out, "%zu 页已写到 %s\n%zu pages written to %s\n", outcome.pages,
                     folder.c_str(), outcome.pages, folder.c_str());
    else
        std::fprintf(out,
                     "%zu 页排在 %zu 张样张上，已写到 %s\n%zu pages on %zu sheets written to %s\n",
                     outcome.pages, outcome.sheets, folder.c_str(), outcome.pages, outcome.sheets,
                     folder.c_str());
}

// A fault of the site's own folder is its designer's to mend; one of the house's is the machine's.
int exit_code(const Error& error, const LayoutFolders& layouts) {
    return error.fault == Fault::io || layouts.site.empty() ? 3 : 1;
}

int preview(const Snapshot& snapshot, const Feed& written, const PreviewLooks& looks,
            const PreviewOptions& options, const std::string& feed_file, std::FILE* out) {
    const Feed& feed = snapshot.feed();
    if (const auto there = find_items(feed, options.items); !there)
        return stop(2, there.error().what);
    const auto views = preview_views(options, feed, looks.layouts);
    if (!views) return stop(2, views.error().what);
    WallTime at = feed.issued;
    if (!options.at.empty()) {
        const auto moment = moment_named(options.at, feed.utc_offset);
        if (!moment) return stop(2, moment.error().what);
        at = *moment;
    }
    const auto outcome = run_views(looks, {snapshot, written, at, options.items}, *views, options);
    if (!outcome) return stop(exit_code(outcome.error(), looks.layouts), outcome.error().what);
    for (const Diagnostic& note : outcome->notes)
        std::fputs(format_diagnostic(note, feed_file).c_str(), out);
    for (const Error& trouble : outcome->troubles) stop(1, trouble.what);
    if (outcome->pages == 0 && outcome->troubles.empty())
        return stop(1, {"没有一个条目是给这块屏幕的，没有可存的页面；请核对条目的 show",
                        "no item is for this screen, so there are no pages; check the items' "
                        "\"show\""});
    tell_count(*outcome, options.out, out);
    return outcome->troubles.empty() ? 0 : 1;
}

} // namespace

int run_preview(const PreviewOptions& options, const Clock& clock, std::FILE* out) {
    const auto data = data_folder();
    if (!data) return stop(3, data.error().what);
    const PreviewLooks looks{{*data + "/layouts", options.layouts}, *data + "/fonts"};
    for (const auto& there : {looks.layouts.check_site(), looks.layouts.check_theme(options.theme)})
        if (!there) return stop(2, there.error().what);
    const auto known = Looks::open(looks.layouts);
    if (!known) return stop(3, known.error().what);
    const auto store = TemporaryFolder::make();
    if (!store) return stop(3, store.error().what);
    FolderSource source{options.feed, clock};
    if (const auto there = find_feed(source.address()); !there) return stop(2, there.error().what);
    const auto report = take_in(source, store->path(), clock);
    if (!report) return stop(report.error().fault == Fault::budget ? 1 : 3, report.error().what);
    tell(*report, source.address(), out);
    if (report->outcome == PassReport::Outcome::refused) return stop(1, report->refusal);
    assert(report->written); // the store was empty
    const auto snapshot = Snapshot::open_current(store->path());
    if (!snapshot) return stop(3, snapshot.error().what);
    for (const Diagnostic& finding : check_looks(*report->written, *known))
        std::fputs(format_diagnostic(finding, source.address()).c_str(), out);
    const int code = preview(*snapshot, *report->written, looks, options, source.address(), out);
    const bool whole = report->troubles.empty() && !has_errors(report->diagnostics);
    return code == 0 && !whole ? 1 : code;
}

} // namespace board
