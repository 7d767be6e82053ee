// SPDX-License-Identifier: MIT
#include "content-sync/board_feed/preview_sheets.h"

#include "content-sync/kind.h"
#include "layouts/local_time.h"
#include "layouts/png.h"
#include "layouts/scaled_down.h"
#include "layouts/type_scale.h"
#include "player/programme.h"
#include "player/snapshot_rasters.h"

#include <chrono>
#include <cstdio>

namespace board {
namespace {

// At most one decimal: "2.5", "55".
std::string decimal(double number) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f", number);
    std::string said{text};
    return said.ends_with(".0") ? said.substr(0, said.size() - 2) : said;
}

std::string counted(std::size_t number, std::size_t count) {
    return count > 1 ? std::to_string(number) + "/" + std::to_string(count) : std::string{};
}

SheetHead head_of(const PreviewContent& content, const PreviewView& view,
                  const PreviewPages& pages) {
    const Feed& feed = content.snapshot.feed();
    const ScreenProfile& profile = view.profile;
    SheetHead head;
    head.title = position_title(profile.position);
    if (!profile.screen.empty()) head.title += "　" + profile.screen;
    head.title += "　" + profile.theme;
    const std::string gap = "　·　";
    head.about =
        std::to_string(profile.size.width.value) + "×" + std::to_string(profile.size.height.value) +
        gap + decimal(profile.diagonal_inches) + "″，" + decimal(profile.distance_metres) + " m" +
        gap + "最小字 " + std::to_string(TypeScale{profile}.unit().value) + " px" + gap +
        long_date_text(content.at, feed.utc_offset) + " " +
        clock_text(content.at, feed.utc_offset) + gap + std::to_string(pages.items.size()) +
        " 条 " + std::to_string(pages.count()) + " 页";
    if (view.every > 1) head.about += "（每 " + std::to_string(view.every) + " 条取 1 条）";
    return head;
}

std::string mark_of(const Frame& frame) {
    std::string mark;
    if (!frame.overflow.empty()) mark = "放不下，按 plain 排：" + frame.overflow;
    if (frame.missing.empty()) return mark;
    mark += mark.empty() ? "缺字" : "　缺字";
    for (const std::string& character : frame.missing) mark += " " + character;
    return mark;
}

SheetPage page_of(const Item& item, const Frame& frame, Position position, Picture picture) {
    const Kind* kind = kind_named(item.kind);
    const Dwell dwell = dwell_time(item, position, frame.characters);
    return {std::move(picture),
            item.id,
            std::string{kind != nullptr ? kind->title : item.kind} + "　" + frame.template_name,
            counted(static_cast<std::size_t>(frame.page), static_cast<std::size_t>(frame.pages)),
            decimal(std::chrono::duration<double>{dwell}.count()) + " s",
            mark_of(frame)};
}

} // namespace

Result<std::size_t> write_sheets(Composer& composer, ContactSheet& sheet,
                                 const PreviewContent& content, const PreviewView& view,
                                 const PreviewPages& pages, const std::string& out,
                                 const SheetWritten& written) {
    const SnapshotRasters rasters{content.snapshot};
    const SheetGrid grid = SheetGrid::of(view.profile.size);
    const std::size_t total = pages.count(), sheets = (total + grid.places() - 1) / grid.places();
    SheetHead head = head_of(content, view, pages);
    std::vector<SheetPage> small;
    std::size_t taken = 0, number = 0;
    for (const ItemPages& item : pages.items)
        for (const Frame& frame : item.frames) {
            small.push_back(page_of(*item.item, frame, view.profile.position,
                                    scaled_down(composer.paint(frame, rasters), grid.thumbnail)));
            if (++taken < total && small.size() < grid.places()) continue;
            head.number = counted(++number, sheets);
            const std::string file = view.name + "-" + padded(number, sheets) + ".png";
            TRY(write_png(sheet.draw(head, grid, small), out + "/" + file));
            written(file);
            small.clear();
        }
    return sheets;
}

} // namespace board
