// SPDX-License-Identifier: MIT
#include "player/preparation.h"

#include "layouts/theme.h"
#include "player/playlist.h"
#include "player/reading.h"
#include "player/snapshot_rasters.h"
#include "player/turned.h"
#include "player/wording.h"

#include <algorithm>

namespace board {

Preparation::Preparation(PreparationOptions options, const Log& log, Pictures pictures)
    : options_{std::move(options)}
    , log_{log}
    , pictures_{pictures} {}

Preparation::News Preparation::note_trouble(const Error& error) {
    if (trouble_ && trouble_->what == error.what) return News::no;
    trouble_ = error;
    log_.warn("snapshot", error);
    return snapshot_ ? News::no : News::yes;
}

Preparation::News Preparation::refresh() {
    const auto pointer = current_snapshot(options_.store);
    if (snapshot_) {
        // Whatever became of the store, a snapshot that is open can still be shown.
        if (!pointer) return note_trouble(pointer.error());
        if (*pointer == snapshot_->pointed_at() || *pointer == refused_pointer_) return News::no;
    }
    auto opened = Snapshot::open_current(options_.store);
    if (!opened) {
        refused_pointer_ = pointer ? *pointer : std::string{};
        return note_trouble(opened.error());
    }
    refused_pointer_.clear();
    trouble_.reset();
    forget_rotations(); // they point into the old snapshot's feed
    snapshot_ = std::move(opened).take();
    ++edition_;
    log_.info("snapshot", {{"digest", snapshot_->digest()},
                           {"sequence", std::to_string(snapshot_->feed().sequence)}});
    if (snapshot_->trouble()) log_.warn("snapshot-previous", {{"why", snapshot_->trouble()->en}});
    return News::yes;
}

void Preparation::forget_rotations() {
    rotation_.reset();
    other_rotation_.reset();
}

void Preparation::take_times_as(WallIs is) {
    if (is != wall_is_) forget_rotations();
    wall_is_ = is;
}

std::optional<Preparation::Refusal> Preparation::open_composer() {
    if (composer_) return std::nullopt;
    auto opened = Composer::open(options_.layouts, options_.fonts);
    if (!opened) {
        log_.warn("composer", opened.error());
        return Refusal{{Absence::Why::no_layout, opened.error().what, std::nullopt},
                       options_.screen.unseen()};
    }
    composer_.emplace(std::move(opened).take());
    if (const auto& lack = composer_->lack()) log_.warn("words", *lack);
    return std::nullopt;
}

// A mistyped theme must not leave a board without pages: its position has one of its own.
Screen Preparation::with_sound_theme(Screen screen) const {
    if (!options_.theme.empty()) screen.theme = options_.theme;
    if (screen.theme.empty()) return screen;
    const auto theme = Theme::open(options_.layouts.holder("themes", screen.theme), screen.theme);
    if (theme) return screen;
    log_.warn("theme", theme.error());
    screen.theme.clear();
    return screen;
}

ScreenProfile Preparation::profile(const Screen& screen, Size size) const {
    return ScreenProfile::of(screen, snapshot_->feed(), turned(size, screen.rotate));
}

std::vector<ProgrammeItem> Preparation::programme_items(const Screen& screen, WallTime time,
                                                        Size size, std::optional<Error>& unset) {
    const auto& feed = snapshot_->feed();
    const SnapshotRasters rasters{*snapshot_};
    // No turn is known before all pages are counted; the first of one takes as much room.
    const auto since = wording_at(feed, time).since;
    const Moment moment = moment_at(since, 1, 1, ticker_lines(feed, screen, time, wall_is_));
    std::vector<ProgrammeItem> items;
    for (const auto* item : playlist(feed, screen, time, wall_is_)) {
        const auto frames = composer_->compose(feed, *item, profile(screen, size), moment, rasters);
        if (!frames) {
            log_.warn("item-left-out", {{"item", item->id}, {"why", frames.error().what.en}});
            if (!unset) unset = frames.error();
            continue;
        }
        ProgrammeItem entry{item->id, {}, item->show.weight};
        for (const auto& frame : *frames)
            entry.pages.push_back(dwell_time(*item, screen.position, characters_to_read(frame)));
        items.push_back(std::move(entry));
    }
    return items;
}

bool Preparation::find_rotation(WallTime time, Size size) {
    if (rotation_ && rotation_->serves(time, size)) return true;
    std::swap(rotation_, other_rotation_);
    return rotation_ && rotation_->serves(time, size);
}

std::optional<Preparation::Refusal> Preparation::make_rotation(WallTime time, Size size) {
    if (find_rotation(time, size)) return std::nullopt;
    rotation_.reset();
    if (!snapshot_) {
        const bool empty = !trouble_ || trouble_->fault == Fault::missing;
        return Refusal{{empty ? Absence::Why::no_content : Absence::Why::unreadable,
                        trouble_ ? trouble_->what : Message{}, std::nullopt},
                       options_.screen.unseen()};
    }
    if (auto refusal = open_composer()) return refusal;

    const auto& feed = snapshot_->feed();
    auto screen = options_.screen.among(feed);
    if (!screen)
        return Refusal{{Absence::Why::unknown_screen, screen.error().what, std::nullopt},
                       options_.screen.unseen()};
    const auto change = next_change(feed, *screen, time, wall_is_);
    *screen = with_sound_theme(std::move(*screen));
    std::optional<Error> unset;
    const auto items = programme_items(*screen, time, size, unset);
    if (items.empty() && unset)
        return Refusal{{Absence::Why::unreadable, unset->what, change}, *screen};
    if (items.empty())
        return Refusal{{Absence::Why::nothing_now,
                        {"这块屏幕此刻没有排定的内容", "nothing is scheduled for this screen now"},
                        change},
                       *screen};
    const auto until = wording_at(feed, time).until;
    rotation_ =
        Rotation{*screen, size, time, change ? std::min(*change, until) : until, Programme{items}};
    return std::nullopt;
}

Prepared Preparation::refused(Refusal refusal) const {
    return {std::move(refusal.absence), std::move(refusal.screen), edition_};
}

Moment Preparation::moment_at(WallTime time, std::size_t turn, std::size_t turns,
                              std::vector<std::string> ticker) const {
    const bool known = wall_is_ == WallIs::known;
    return {known ? time : WallTime{}, turn, turns, std::move(ticker), time};
}

Moment Preparation::moment(const Slot& slot, WallTime time) const {
    return moment_at(time, slot.index + 1, rotation_->programme.slots(),
                     ticker_lines(snapshot_->feed(), rotation_->screen, time, wall_is_));
}

Prepared Preparation::page_at(WallTime time, Size size) {
    if (auto refusal = make_rotation(time, size)) return refused(std::move(*refusal));
    auto slot = rotation_->programme.slot_at(time);
    slot.ends = std::min(slot.ends, rotation_->until);
    return prepare(slot, time);
}

Prepared Preparation::page_again(const Slot& slot, WallTime time, Size size) {
    if (auto refusal = make_rotation(time, size)) return refused(std::move(*refusal));
    const auto place = rotation_->programme.place_of(slot);
    if (!place) return page_at(time, size);
    auto again = rotation_->programme.slot(static_cast<std::ptrdiff_t>(*place), time);
    again.begins = slot.begins;
    again.ends = std::min(slot.ends, rotation_->until);
    return prepare(again, time);
}

Prepared Preparation::page_beside(const Slot& slot, std::ptrdiff_t step, WallTime time, Size size) {
    if (auto refusal = make_rotation(time, size)) return refused(std::move(*refusal));
    const auto& programme = rotation_->programme;
    const auto place = programme.place_of(slot).value_or(slot.index);
    auto beside = programme.slot(static_cast<std::ptrdiff_t>(place) + step, time);
    const auto dwell = beside.ends - beside.begins;
    beside.begins = time;
    beside.ends = time + dwell;
    return prepare(beside, time);
}

std::size_t Preparation::turns_at(WallTime time, Size size) {
    return make_rotation(time, size) ? 0 : rotation_->programme.slots();
}

} // namespace board
