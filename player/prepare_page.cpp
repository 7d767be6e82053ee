// SPDX-License-Identifier: MIT
#include "layouts/frame_difference.h"
#include "player/motion.h"
#include "player/preparation.h"
#include "player/snapshot_rasters.h"
#include "player/ticker_part.h"
#include "player/turned.h"

#include <algorithm>

namespace board {
namespace {

// A page is painted for a turned screen in bands of so many rows, so that there is never a second
// picture beside it.
constexpr Px band_rows{128};

template<class Frames>
auto* ticker_of(Frames& frame) {
    for (auto& element : frame.elements)
        if (auto* ticker = std::get_if<Ticker>(&element)) return ticker;
    return static_cast<decltype(std::get_if<Ticker>(&frame.elements.front()))>(nullptr);
}

WallTime next_minute(WallTime time) {
    return std::chrono::floor<std::chrono::minutes>(time) + std::chrono::minutes{1};
}

// A line that is longer than a page has pixels would take more memory than a page. What is drawn
// without a look at the page's edges has to lie within them.
bool can_run(const Ticker& ticker, Size page) {
    if (ticker.whole.cells.empty() || !is_within(ticker.box, {Px{}, Px{}, page.width, page.height}))
        return false;
    const auto pixels = [](Size size) {
        return std::int64_t{size.width.value} * size.height.value;
    };
    return pixels({ceil_px(ticker.whole.measure), ticker.box.height}) <= pixels(page);
}

} // namespace

Rotate Preparation::rotate() const {
    return pictures_ == Pictures::upright ? Rotate::by_0 : rotation_->screen.rotate;
}

// The item is composed anew: that costs a millisecond or two, and keeping the frames of a whole
// feed would cost megabytes for good.
Result<PageTurn> Preparation::set_page(const Slot& slot, WallTime time) {
    const auto& feed = snapshot_->feed();
    const auto& screen = rotation_->screen;
    const auto* item = feed.item(slot.item);
    auto now = moment(slot, time);
    auto frames = TRY(composer_->compose(feed, *item, profile(screen, rotation_->size), now,
                                         SnapshotRasters{*snapshot_}));
    const auto pages = static_cast<int>(frames.size());
    auto& frame = frames[static_cast<std::size_t>(std::min(slot.page, pages) - 1)];
    auto changes = next_minute(time);
    auto* ticker = ticker_of(frame);
    if (ticker && !ticker->parts.empty() && !ticker_runs(*ticker)) {
        const auto at = ticker_part_at(*ticker, time);
        ticker->part = at.part;
        changes = std::min(changes, at.until);
    }
    return PageTurn{slot,
                    pages,
                    item->show.priority,
                    std::move(now),
                    std::make_shared<const Frame>(std::move(frame)),
                    changes,
                    rotation_->until};
}

bool Preparation::ticker_runs(const Ticker& ticker) const {
    const auto& screen = rotation_->screen;
    return pictures_ == Pictures::for_the_surface && has_motion(screen) && !ticker_held_ &&
           can_run(ticker, turned(rotation_->size, screen.rotate));
}

Picture Preparation::paint(const Frame& frame, Rect area) {
    const SnapshotRasters rasters{*snapshot_};
    if (rotate() == Rotate::by_0) return composer_->paint(frame, area, rasters);
    const auto size = turned(area.size(), rotate());
    Picture surface{size, std::vector<std::uint32_t>(static_cast<std::size_t>(size.width.value) *
                                                     static_cast<std::size_t>(size.height.value))};
    for (Px top{}; top < area.height; top += band_rows) {
        const Rect band{Px{}, top, area.width, std::min(band_rows, area.height - top)};
        const Rect on_page{area.x, area.y + top, band.width, band.height};
        put_turned(surface, composer_->paint(frame, on_page, rasters), band, rotate());
    }
    return surface;
}

std::shared_ptr<const TickerBand> Preparation::ticker_band(const Frame& frame) {
    const auto* ticker = ticker_of(frame);
    if (!ticker || !ticker_runs(*ticker)) return nullptr;
    if (!band_ || ticker_ != *ticker) {
        ticker_ = *ticker;
        band_ = std::make_shared<const TickerBand>(*ticker, composer_->ticker_strip(*ticker),
                                                   frame.size, rotate());
    }
    return band_;
}

LiveLayers Preparation::live_layers(const Frame& frame) {
    LiveLayers live;
    if (pictures_ == Pictures::upright) return live;
    live.rotate = rotate();
    live.ticker = ticker_band(frame);
    if (flags_stir(rotation_->screen))
        live.flags = composer_->stirring_flags(frame, SnapshotRasters{*snapshot_});
    return live;
}

Prepared Preparation::prepare(const Slot& slot, WallTime time) {
    auto turn = set_page(slot, time);
    const auto& screen = rotation_->screen;
    if (!turn) return refused({{Absence::Why::unreadable, turn.error().what, slot.ends}, screen});
    const auto& frame = *turn->frame;
    PreparedPage page{std::move(turn).take(), nullptr, live_layers(frame)};
    page.picture =
        std::make_unique<Picture>(paint(frame, {Px{}, Px{}, frame.size.width, frame.size.height}));
    return {std::move(page), screen, edition_};
}

// Whether something that moves would be painted over.
bool Preparation::is_live(const Frame& before, const Frame& after, Rect area) const {
    const auto lies_there = [&](const FrameElement& element) {
        if (!meet(ink_reach(element), area)) return false;
        if (const auto* ticker = std::get_if<Ticker>(&element)) return ticker_runs(*ticker);
        return std::holds_alternative<ClothFlag>(element) && flags_stir(rotation_->screen);
    };
    return std::ranges::any_of(before.elements, lies_there) ||
           std::ranges::any_of(after.elements, lies_there);
}

std::optional<Patch> Preparation::patch(const PageTurn& page, WallTime time, Size size) {
    if (!find_rotation(time, size)) return std::nullopt;
    if (!snapshot_->feed().item(page.slot.item)) return std::nullopt;
    auto turn = set_page(page.slot, time);
    if (!turn || turn->pages != page.pages) return std::nullopt;
    const auto area = frame_difference(*page.frame, *turn->frame);
    if (!area || is_live(*page.frame, *turn->frame, *area)) return std::nullopt;
    Patch patch{std::move(turn).take(), turned(*area, page.frame->size, rotate()), {}};
    if (!area->empty()) patch.picture = paint(*patch.turn.frame, *area);
    return patch;
}

} // namespace board
