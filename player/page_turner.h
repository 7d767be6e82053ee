// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "player/prepare_worker.h"

namespace board {

// What the screen has to show: another page (or none), or something new upon the one it shows.
using Change = std::variant<Prepared, Patch>;

// Decides which page is wanted when: keeps to the clock's programme, has the next page prepared
// ahead, and lets a hand on the keyboard turn or hold. Knows neither screen nor threads.
class PageTurner {
  public:
    explicit PageTurner(const Clock& clock)
        : clock_{clock} {}

    // Events. The picture's size, at the start and whenever it changes; 0×0: nothing can be seen.
    void resize(Size size);
    void show_again();              // what is on the screen stays there, in its new form
    void turn(std::ptrdiff_t step); // that many turns on (or back), stay a dwell, rejoin the clock
    void hold();                    // stay on this page, and on those turned to; again: rejoin

    // The page asked for last, when it is not on its way yet.
    std::optional<Ask> take_ask() { return std::exchange(outgoing_, std::nullopt); }
    // Takes what was prepared; what has to be shown at once, if anything.
    std::optional<Change> receive(Answer answer);
    // What has to be shown because its time has come.
    std::optional<Prepared> due();
    // How long nothing will be due by itself.
    std::chrono::milliseconds patience() const;

    bool holding() const { return holding_; }

  private:
    enum class Purpose { now, again, ahead, by_hand, changes };
    // What the clock said when something was asked for.
    struct Reading {
        WallTime at{};
        WallIs is = WallIs::known;
    };
    // What is on, as it is known after its picture has gone to the screen.
    using Shown = std::variant<PageTurn, Absence>;

    void ask(Purpose purpose, decltype(Ask::wanted) wanted);
    void ask_for_now();
    void ask_again();
    const PageTurn* page() const { return shown_ ? std::get_if<PageTurn>(&*shown_) : nullptr; }
    bool stays() const;
    bool outdated() const;
    bool has_had_its_time() const;
    bool clock_was_found_or_lost() const;
    bool says_what_was() const;
    Prepared show(Prepared prepared, Reading asked, Purpose purpose);
    std::optional<Prepared> turn_page();

    const Clock& clock_;
    Size size_{};
    bool holding_ = false;
    std::optional<SteadyTime> by_hand_until_;
    std::ptrdiff_t steps_ = 0; // by hand, from the page shown
    std::optional<Shown> shown_;
    std::optional<Prepared> next_;
    Reading reading_, shown_reading_, next_reading_; // of what was asked for last; of what is on

    std::uint64_t asked_ = 0;
    bool awaiting_ = false;
    Purpose purpose_ = Purpose::now;
    std::optional<Ask> outgoing_;
};

} // namespace board
