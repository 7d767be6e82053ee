// SPDX-License-Identifier: MIT
#include "player/presenter.h"

#include "player/turned.h"

#include <algorithm>

namespace board {
namespace {

constexpr std::chrono::nanoseconds stir_step{1'000'000'000 / 15};

bool same_pixels(const Picture& a, const Picture& b) {
    return std::ranges::equal(a.pixels(), b.pixels());
}

} // namespace

// What is seen becomes what the next picture comes from: half-way through a fade, that is the blend
// of both.
void Presenter::leave() {
    if (!fading()) {
        leaving_ = std::move(scene_->picture);
        leaving_ticker_ = scene_->live.ticker;
        return;
    }
    const auto weight = scene_->fade.weight(clock_.steady() - fade_began_);
    const Picture& coming = *scene_->picture;
    for (int y = 0; y < coming.size().height.value; ++y)
        blend(leaving_->row(y), leaving_->row(y), coming.row(y), weight);
    if (leaving_ticker_ != scene_->live.ticker) leaving_ticker_.reset();
}

void Presenter::show(Scene scene) {
    const bool comparable = scene_ && scene_->picture->size() == scene.picture->size();
    const bool mixed = fading();
    if (comparable) leave();
    scene_ = std::move(scene);
    draw_ticker();
    const bool cut = scene_->fade.length <= scene_->fade.step;
    const bool same = comparable && !mixed && same_pixels(*leaving_, *scene_->picture);
    if (comparable && !cut && !same) {
        fade_began_ = clock_.steady();
        next_fade_ = fade_began_ + scene_->fade.step;
        return;
    }
    leaving_.reset();
    leaving_ticker_.reset();
    if (!same) present(full_weight);
    begin_to_move();
}

void Presenter::patch(Rect box, const Picture& picture) {
    if (!scene_) return;
    put_turned(*scene_->picture, picture, box, Rotate::by_0);
    if (fading()) return; // the fade's next step has it
    present_parts({&box, 1});
    if (trace_) trace_->presented(scene_->showing, full_weight, stage_.fingerprint());
}

void Presenter::repaint() {
    if (scene_ && !fading()) present(full_weight);
}

bool Presenter::moving() const {
    return scene_ && (scene_->live.ticker || !scene_->live.flags.empty());
}

void Presenter::begin_to_move() {
    still_since_ = next_stir_ = clock_.steady();
    pace_.begin(still_since_);
}

std::optional<SteadyTime> Presenter::next_step() const {
    if (fading()) return next_fade_;
    if (!moving()) return std::nullopt;
    return scene_->live.ticker ? pace_.next() : next_stir_;
}

void Presenter::advance() {
    const auto next = next_step();
    if (!next || clock_.steady() < *next) return;
    if (fading())
        advance_fade();
    else
        advance_live();
}

void Presenter::advance_fade() {
    const auto weight = scene_->fade.weight(clock_.steady() - fade_began_);
    draw_ticker();
    present(weight);
    // Steps keep to their grid, so that a late one does not delay those after it.
    const auto steps = (clock_.steady() - fade_began_) / scene_->fade.step + 1;
    next_fade_ = fade_began_ + steps * scene_->fade.step;
    if (weight < full_weight) return;
    leaving_.reset();
    leaving_ticker_.reset();
    begin_to_move();
}

void Presenter::advance_live() {
    std::vector<Rect> parts;
    const auto now = clock_.steady();
    const auto& live = scene_->live;
    if (live.ticker) {
        draw_ticker();
        parts.push_back(live.ticker->box());
    }
    if (!live.flags.empty() && now >= next_stir_) {
        draw_flags(now);
        for (const auto& flag : live.flags)
            parts.push_back(
                turned(flag.box(), turned(scene_->picture->size(), live.rotate), live.rotate));
        next_stir_ = still_since_ + ((now - still_since_) / stir_step + 1) * stir_step;
    }
    present_parts(parts);
    if (trace_) trace_->moved();
    if (live.ticker) pace_.stepped(clock_.steady());
}

// On both pages of a fade, so that it runs on where both have it and comes or goes where one has.
void Presenter::draw_ticker() {
    const auto now = clock_.wall();
    if (scene_->live.ticker) scene_->live.ticker->draw(*scene_->picture, now);
    if (fading() && leaving_ticker_) leaving_ticker_->draw(*leaving_, now);
}

void Presenter::draw_flags(SteadyTime now) {
    for (const auto& flag : scene_->live.flags)
        put_turned(*scene_->picture, flag.at(now - still_since_), flag.box(), scene_->live.rotate);
}

void Presenter::present(BlendWeight weight) {
    const auto& picture = *scene_->picture;
    note(fading() && weight < full_weight ? stage_.show_between(*leaving_, picture, weight)
                                          : stage_.show(picture));
    if (!failed_ && trace_) trace_->presented(scene_->showing, weight, stage_.fingerprint());
}

void Presenter::present_parts(std::span<const Rect> parts) {
    note(stage_.show_parts(*scene_->picture, parts));
}

void Presenter::note(const Result<>& shown) {
    if (!shown && !failed_) log_.warn("present", shown.error());
    failed_ = !shown; // one line for a row of failures
}

} // namespace board
