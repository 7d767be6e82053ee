// SPDX-License-Identifier: MIT
#include "player/page_turner.h"

#include <algorithm>

namespace board {
namespace {

// The wall clock may be set while we wait; no wait is longer than this, so that it is noticed.
constexpr std::chrono::milliseconds longest_wait{5000};

bool over(const Prepared& prepared, WallTime now) {
    if (const auto* page = prepared.page()) return !page->slot.covers(now);
    const auto& until = prepared.absence()->until;
    return until && now >= *until;
}

} // namespace

void PageTurner::ask(Purpose purpose, decltype(Ask::wanted) wanted) {
    if (size_.width <= Px{0} || size_.height <= Px{0}) return;
    purpose_ = purpose;
    awaiting_ = true;
    if (purpose != Purpose::ahead) next_.reset();
    outgoing_ = Ask{++asked_, size_, std::move(wanted)};
}

void PageTurner::ask_for_now() {
    ask(Purpose::now, Ask::At{clock_.wall()});
}

// Whether the page on the screen may be there for longer.
bool PageTurner::stays() const {
    if (!shown_ || !shown_->page()) return false;
    if (holding_) return true;
    return by_hand_until_ ? clock_.steady() < *by_hand_until_ : !over(*shown_, clock_.wall());
}

// What is asked for was made of the old snapshot or for the old size. A turn by hand that is on
// its way still counts.
void PageTurner::ask_again() {
    const bool turning = awaiting_ && purpose_ == Purpose::by_hand;
    if (turning)
        turn(0);
    else if (stays())
        ask(Purpose::again, Ask::Again{shown_->page()->slot, clock_.wall()});
    else
        ask_for_now();
}

void PageTurner::resize(Size size) {
    if (size == size_) return;
    size_ = size;
    next_.reset();
    ask_again();
}

void PageTurner::store_changed() {
    ask_again();
}

void PageTurner::turn(std::ptrdiff_t step) {
    const auto* page = shown_ ? shown_->page() : nullptr;
    if (!page) return;
    // Keys may come faster than pages: the turns add up.
    const bool on_its_way = awaiting_ && purpose_ == Purpose::by_hand;
    steps_ = on_its_way ? steps_ + step : step;
    ask(Purpose::by_hand, Ask::Beside{page->slot, steps_, clock_.wall()});
}

void PageTurner::hold() {
    if (!shown_ || !shown_->page()) return;
    holding_ = !holding_;
    if (!holding_ || !awaiting_ || purpose_ != Purpose::now) return;
    ++asked_; // the next page was on its way: its answer comes too late now
    awaiting_ = false;
    outgoing_.reset();
}

Prepared PageTurner::show(Prepared prepared, Purpose purpose) {
    const auto* before = shown_ ? shown_->page() : nullptr;
    const auto* page = prepared.page();
    const bool stayed = purpose == Purpose::again && before && page &&
                        before->slot.item == page->slot.item &&
                        before->slot.begins == page->slot.begins;
    if (!stayed) by_hand_until_.reset();
    if (page && purpose == Purpose::by_hand)
        by_hand_until_ = clock_.steady() + (page->slot.ends - page->slot.begins);
    if (!page) holding_ = false; // there is nothing to hold
    next_.reset();
    if (page) ask(Purpose::ahead, Ask::At{page->slot.ends});
    shown_ = std::move(prepared);
    return *shown_;
}

std::optional<Prepared> PageTurner::receive(Answer answer) {
    if (answer.number != asked_) return std::nullopt; // something else was wanted since
    awaiting_ = false;
    if (purpose_ != Purpose::ahead) return show(std::move(answer.prepared), purpose_);
    next_ = std::move(answer.prepared);
    return due();
}

std::optional<Prepared> PageTurner::turn_page() {
    if (next_ && !over(*next_, clock_.wall())) return show(std::move(*next_), Purpose::now);
    ask_for_now();
    return std::nullopt;
}

// Held or turned to by hand, it makes way for what is urgent all the same.
bool PageTurner::outdated() const {
    return stays() && shown_->page()->until && clock_.wall() >= *shown_->page()->until;
}

std::optional<Prepared> PageTurner::due() {
    if (!shown_ || awaiting_) return std::nullopt;
    if (outdated()) ask_again();
    if (holding_ || awaiting_) return std::nullopt;
    if (by_hand_until_) {
        if (clock_.steady() < *by_hand_until_) return std::nullopt;
        return turn_page();
    }
    if (!over(*shown_, clock_.wall())) return std::nullopt;
    return turn_page();
}

std::chrono::milliseconds PageTurner::patience() const {
    using std::chrono::milliseconds;
    auto wait = longest_wait;
    if (!shown_ || awaiting_) return wait;
    const auto consider = [&](milliseconds time) { wait = std::min(wait, time); };
    const auto* page = shown_->page();
    const auto& until = page ? page->until : shown_->absence()->until;
    if (until) consider(*until - clock_.wall());
    if (by_hand_until_ && !holding_)
        consider(std::chrono::ceil<milliseconds>(*by_hand_until_ - clock_.steady()));
    else if (page && !holding_)
        consider(page->slot.ends - clock_.wall());
    return std::max(wait, milliseconds{0});
}

} // namespace board
