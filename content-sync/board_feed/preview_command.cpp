// SPDX-License-Identifier: MIT
#include "content-sync/board_feed/preview_command.h"

#include "base/data_folder.h"
#include "content-sync/board_feed/feed_folder.h"
#include "content-sync/board_feed/look_check.h"
#include "content-sync/board_feed/preview_pages.h"
#include "content-sync/board_feed/temporary_folder.h"
#include "content-sync/store/folder_source.h"
#include "content-sync/store/ingest.h"

#include <algorithm>

namespace board {
namespace {

int stop(int code, const Message& what) {
    std::fprintf(stderr, "%s\n%s\n", what.zh.c_str(), what.en.c_str());
    return code;
}

int exit_code(const Error& error) {
    return error.fault == Fault::io ? 3 : 1;
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

} // namespace

int run_preview(const PreviewOptions& options, const Clock& clock, std::FILE* out) {
    const auto data = data_folder();
    if (!data) return stop(3, data.error().what);
    const LayoutFolders layouts{*data + "/layouts"};
    const auto looks = Looks::open(layouts);
    if (!looks) return stop(3, looks.error().what);
    if (const auto theme = layouts.check_theme(options.theme); !theme)
        return stop(2, theme.error().what);
    const auto store = TemporaryFolder::make();
    if (!store) return stop(3, store.error().what);
    FolderSource source{options.feed, clock};
    if (const auto there = find_feed(source.address()); !there) return stop(2, there.error().what);
    const auto report = take_in(source, store->path(), clock);
    if (!report) return stop(report.error().fault == Fault::budget ? 1 : 3, report.error().what);
    tell(*report, source.address(), out);
    if (report->outcome == PassReport::Outcome::refused) return stop(1, report->refusal);
    const auto snapshot = Snapshot::open_current(store->path());
    if (!snapshot) return stop(3, snapshot.error().what);
    auto screen = options.screen.among(snapshot->feed());
    if (!screen) return stop(2, screen.error().what);
    for (const Diagnostic& finding : check_looks(snapshot->feed(), *looks))
        std::fputs(format_diagnostic(finding, source.address()).c_str(), out);
    // As the player does.
    if (!looks->has_theme(screen->theme)) screen->theme.clear();
    auto composer = Composer::open(layouts, *data + "/fonts");
    if (!composer) return stop(3, composer.error().what);
    const auto left = leave_pages(*composer, *snapshot, *screen, options);
    if (!left) return stop(exit_code(left.error()), left.error().what);
    for (const Error& trouble : left->troubles) stop(1, trouble.what);
    if (left->pages == 0 && left->troubles.empty())
        return stop(1, {"没有一个条目是给这块屏幕的，没有可存的页面；请核对条目的 show",
                        "no item is for this screen, so there are no pages; check the items' "
                        "\"show\""});
    std::fprintf(out, "%zu 页已写到 %s\n%zu pages written to %s\n", left->pages,
                 options.out.c_str(), left->pages, options.out.c_str());
    const bool whole = left->troubles.empty() && report->troubles.empty();
    return whole && !has_errors(report->diagnostics) ? 0 : 1;
}

} // namespace board
