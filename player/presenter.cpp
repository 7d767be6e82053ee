// SPDX-License-Identifier: MIT
#include "player/presenter.h"

#include <algorithm>

namespace board {

void Presenter::show(std::shared_ptr<const Picture> picture, Showing showing, Fade fade) {
    Scene scene{std::move(picture), std::move(showing), fade};
    if (leaving_)
        waiting_ = std::move(scene);
    else
        begin(std::move(scene));
}

void Presenter::begin(Scene scene) {
    const auto before = scene_ ? scene_->picture : nullptr;
    scene_ = std::move(scene);
    const bool comparable = before && before->size() == scene_->picture->size();
    if (comparable && std::ranges::equal(before->pixels(), scene_->picture->pixels())) return;
    if (!comparable || scene_->fade.length <= scene_->fade.step) {
        present(full_weight);
        return;
    }
    leaving_ = before;
    fade_began_ = clock_.steady();
    next_step_ = fade_began_ + scene_->fade.step;
}

void Presenter::repaint() {
    if (scene_ && !leaving_) present(full_weight);
}

std::optional<SteadyTime> Presenter::next_step() const {
    return leaving_ ? std::optional{next_step_} : std::nullopt;
}

void Presenter::advance() {
    if (!leaving_) return;
    const auto now = clock_.steady();
    if (now < next_step_) return;
    const auto weight = scene_->fade.weight(now - fade_began_);
    present(weight);
    // Steps keep to their grid, so that a late one does not delay those after it.
    const auto steps = (clock_.steady() - fade_began_) / scene_->fade.step + 1;
    next_step_ = fade_began_ + steps * scene_->fade.step;
    if (weight < full_weight) return;
    leaving_.reset();
    if (waiting_) begin(*std::exchange(waiting_, std::nullopt));
}

void Presenter::present(BlendWeight weight) {
    const auto& picture = *scene_->picture;
    const auto shown = leaving_ && weight < full_weight
                           ? stage_.show_between(*leaving_, picture, weight)
                           : stage_.show(picture);
    if (!shown && !failed_) log_.warn("present", shown.error());
    failed_ = !shown; // one line for a row of failures
    if (shown && trace_) trace_->presented(scene_->showing, weight, stage_.fingerprint());
}

} // namespace board
