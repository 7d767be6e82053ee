// SPDX-License-Identifier: MIT
#include "player/page_turner.h"

#include <algorithm>

namespace board {
namespace {

// The wall clock may be set while we wait; no wait is longer than this, so that it is noticed.
constexpr std::chrono::milliseconds longest_wait{5000};

bool over(const PageTurn& page, WallTime now) {
    return !page.slot.covers(now);
}
bool over(const Absence& absence, WallTime now) {
    return absence.until && now >= *absence.until;
}
bool over(const Prepared& prepared, WallTime now) {
    const auto* page = prepared.page();
    return page ? over(page->turn, now) : over(*prepared.absence(), now);
}

} // namespace

void PageTurner::ask(Purpose purpose, decltype(Ask::wanted) wanted) {
    if (size_.width <= Px{0} || size_.height <= Px{0}) return;
    purpose_ = purpose;
    awaiting_ = true;
    if (purpose != Purpose::ahead && purpose != Purpose::changes) next_.reset();
    reading_ = {clock_.wall(), wall_is(clock_)};
    outgoing_ = Ask{++asked_, size_, std::move(wanted), reading_.is};
}

void PageTurner::ask_for_now() {
    ask(Purpose::now, Ask::At{clock_.wall()});
}

// Whether the page on the screen may be there for longer.
bool PageTurner::stays() const {
    if (!page()) return false;
    if (holding_) return true;
    return by_hand_until_ ? clock_.steady() < *by_hand_until_ : !over(*page(), clock_.wall());
}

// What is asked for was made of the old snapshot or for the old size. A turn by hand that is on
// its way still counts.
void PageTurner::ask_again() {
    const bool turning = awaiting_ && purpose_ == Purpose::by_hand;
    if (turning)
        turn(0);
    else if (stays())
        ask(Purpose::again, Ask::Again{page()->slot, clock_.wall()});
    else
        ask_for_now();
}

void PageTurner::resize(Size size) {
    if (size == size_) return;
    size_ = size;
    next_.reset();
    ask_again();
}

void PageTurner::show_again() {
    ask_again();
}

void PageTurner::turn(std::ptrdiff_t step) {
    if (!page()) return;
    // Keys may come faster than pages: the turns add up.
    const bool on_its_way = awaiting_ && purpose_ == Purpose::by_hand;
    steps_ = on_its_way ? steps_ + step : step;
    ask(Purpose::by_hand, Ask::Beside{page()->slot, steps_, clock_.wall()});
}

void PageTurner::hold() {
    if (!page()) return;
    holding_ = !holding_;
    if (!holding_ || !awaiting_ || purpose_ != Purpose::now) return;
    ++asked_; // the next page was on its way: its answer comes too late now
    awaiting_ = false;
    outgoing_.reset();
}

Prepared PageTurner::show(Prepared prepared, Reading asked, Purpose purpose) {
    const auto* before = page();
    const auto* next = prepared.page() ? &prepared.page()->turn : nullptr;
    const bool stayed = purpose == Purpose::again && before && next &&
                        before->slot.item == next->slot.item &&
                        before->slot.begins == next->slot.begins;
    if (!stayed) by_hand_until_.reset();
    if (next && purpose == Purpose::by_hand)
        by_hand_until_ = clock_.steady() + (next->slot.ends - next->slot.begins);
    if (!next) holding_ = false; // there is nothing to hold
    next_.reset();
    shown_reading_ = asked;
    if (next)
        shown_ = *next;
    else
        shown_ = *prepared.absence();
    if (next) ask(Purpose::ahead, Ask::At{next->slot.ends});
    return prepared;
}

std::optional<Change> PageTurner::receive(Answer answer) {
    if (answer.number != asked_) return std::nullopt; // something else was wanted since
    awaiting_ = false;
    if (std::holds_alternative<Outgrown>(answer.content)) {
        ask_again();
        return std::nullopt;
    }
    if (auto* patch = std::get_if<Patch>(&answer.content)) {
        shown_ = patch->turn;
        shown_reading_ = reading_;
        return std::move(*patch);
    }
    auto& prepared = std::get<Prepared>(answer.content);
    if (purpose_ != Purpose::ahead) return show(std::move(prepared), reading_, purpose_);
    next_ = std::move(prepared);
    next_reading_ = reading_;
    return due();
}

std::optional<Prepared> PageTurner::turn_page() {
    const bool as_now = next_ && next_reading_.is == wall_is(clock_);
    if (as_now && !over(*next_, clock_.wall()))
        return show(std::move(*next_), next_reading_, Purpose::now);
    ask_for_now();
    return std::nullopt;
}

// Held or turned to by hand, it makes way for what is urgent all the same.
bool PageTurner::outdated() const {
    return stays() && page()->until && clock_.wall() >= *page()->until;
}

bool PageTurner::has_had_its_time() const {
    if (holding_) return false;
    if (by_hand_until_) return clock_.steady() >= *by_hand_until_;
    // The clock may have been set back to a time that has something to show.
    if (!page() && clock_.wall() < shown_reading_.at) return true;
    return std::visit([&](const auto& shown) { return over(shown, clock_.wall()); }, *shown_);
}

// Then other items may be on, and every page says the time or says it no more.
bool PageTurner::clock_was_found_or_lost() const {
    return shown_reading_.is != wall_is(clock_);
}

// Or what will be, where the clock was set back.
bool PageTurner::says_what_was() const {
    const auto now = clock_.wall();
    return page() && page()->changes && (now >= *page()->changes || now < page()->moment.now);
}

std::optional<Prepared> PageTurner::due() {
    if (!shown_ || awaiting_) return std::nullopt;
    if (outdated() || clock_was_found_or_lost()) {
        ask_again();
        return std::nullopt;
    }
    if (has_had_its_time()) return turn_page();
    if (says_what_was()) ask(Purpose::changes, Ask::Changes{*page(), clock_.wall()});
    return std::nullopt;
}

std::chrono::milliseconds PageTurner::patience() const {
    using std::chrono::milliseconds;
    auto wait = longest_wait;
    const bool visible = size_.width > Px{0} && size_.height > Px{0};
    if (!shown_ || awaiting_ || !visible) return wait;
    const auto consider = [&](milliseconds time) { wait = std::min(wait, time); };
    const auto* page = this->page();
    const auto& until = page ? page->until : std::get<Absence>(*shown_).until;
    if (until) consider(*until - clock_.wall());
    if (page && page->changes) consider(*page->changes - clock_.wall());
    if (by_hand_until_ && !holding_)
        consider(std::chrono::ceil<milliseconds>(*by_hand_until_ - clock_.steady()));
    else if (page && !holding_)
        consider(page->slot.ends - clock_.wall());
    return std::max(wait, milliseconds{0});
}

} // namespace board
