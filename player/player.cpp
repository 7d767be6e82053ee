// SPDX-License-Identifier: MIT
#include "player/player.h"

#include "player/notice_card.h"
#include "player/page_turner.h"
#include "player/presenter.h"
#include "player/process_age.h"

#include <thread>

namespace board {
namespace {

using std::chrono::milliseconds;

constexpr std::chrono::seconds notice_on_request{60}; // then the board goes on by itself

// Halls dissolve slowly, team boards turn briskly.
Fade fade_for(Position position) {
    switch (position) {
    case Position::hall:
        return {milliseconds{600}};
    case Position::garden:
        return {milliseconds{450}};
    case Position::team:
        break;
    }
    return {milliseconds{300}};
}

// The main thread's loop: waits for the first of an event, a page's turn or a fade's next step.
class Player {
  public:
    struct Parts {
        Stage& stage;
        PrepareWorker& worker;
        PageTurner turner; // with the first page asked for
        std::optional<Trace> trace;
    };
    Player(const PlayerOptions& options, const Clock& clock, const Log& log, Parts parts)
        : options_{options}
        , clock_{clock}
        , log_{log}
        , stage_{parts.stage}
        , worker_{parts.worker}
        , turner_{std::move(parts.turner)}
        , presenter_{parts.stage, clock, log, std::move(parts.trace)} {}

    void run() {
        turner_.resize(stage_.size());
        for (;;) {
            step();
            auto event = stage_.wait(floor_wait());
            for (; event != StageEvent::none; event = stage_.wait(milliseconds{0})) {
                if (event == StageEvent::quit) return;
                handle(event);
            }
            if (const auto at = presenter_.next_step())
                std::this_thread::sleep_until(*at); // the last part of a millisecond
        }
    }

  private:
    void step() {
        if (worker_.take_change()) turner_.store_changed();
        if (auto answer = worker_.take_answer())
            if (auto prepared = turner_.receive(std::move(*answer))) accept(std::move(*prepared));
        if (auto prepared = turner_.due()) accept(std::move(*prepared));
        if (auto ask = turner_.take_ask()) worker_.ask(std::move(*ask));
        keep_notice();
        presenter_.advance();
        stage_.settle();
    }

    milliseconds floor_wait() const {
        auto wait = turner_.patience();
        if (const auto at = presenter_.next_step())
            wait = std::min(wait, std::chrono::floor<milliseconds>(*at - clock_.steady()));
        return std::max(wait, milliseconds{0});
    }

    void handle(StageEvent event) {
        switch (event) {
        case StageEvent::turn_back:
            turner_.turn(-1);
            break;
        case StageEvent::turn_on:
            turner_.turn(1);
            break;
        case StageEvent::hold:
            turner_.hold();
            break;
        case StageEvent::notice:
            toggle_notice();
            break;
        case StageEvent::exposed:
            presenter_.repaint();
            break;
        case StageEvent::size_changed:
            turner_.resize(stage_.size());
            notice_.reset();
            break;
        case StageEvent::none:
        case StageEvent::rung:
        case StageEvent::quit:
            break;
        }
    }

    void accept(Prepared prepared) {
        current_ = std::move(prepared);
        if (!asked_notice_until_) show_current();
    }

    void show_current() {
        if (!current_ || !current_->page()) return; // keep_notice() draws the reason
        notice_.reset();
        const auto& page = *current_->page();
        presenter_.show(page.picture, {page.slot.item, page.slot.page},
                        fade_for(current_->screen.position));
        if (!std::exchange(content_seen_, true))
            log_.info("first-content",
                      {{"ms", std::to_string(process_age().count())}, {"item", page.slot.item}});
    }

    void toggle_notice() {
        if (asked_notice_until_)
            end_asked_notice();
        else if (current_ && current_->page())
            asked_notice_until_ = clock_.steady() + notice_on_request;
    }

    void end_asked_notice() {
        asked_notice_until_.reset();
        show_current();
    }

    // Shows the notice card while there is a reason for it, drawn anew when its facts change.
    void keep_notice() {
        if (asked_notice_until_ && clock_.steady() >= *asked_notice_until_) end_asked_notice();
        if (!current_ || (current_->page() && !asked_notice_until_)) return;
        const auto size = stage_.size();
        if (size.width <= Px{0} || size.height <= Px{0}) return;
        const auto around =
            look_around(*current_, options_.preparation.screen, options_.preparation.store);
        const auto* absence = current_->absence();
        auto notice = absence ? notice_of(*absence, around) : notice_of(around);
        if (notice_ == notice) return;
        notice_ = std::move(notice);
        presenter_.show(std::make_shared<const Picture>(
                            draw_notice_card(*notice_, size, options_.preparation.fonts, log_)),
                        {}, fade_for(current_->screen.position));
        log_.info("notice", {{"title", notice_->title.en},
                             {"why", absence ? absence->what.en : notice_->what.en}});
    }

    const PlayerOptions& options_;
    const Clock& clock_;
    const Log& log_;
    Stage& stage_;
    PrepareWorker& worker_;
    PageTurner turner_;
    Presenter presenter_;

    std::optional<Prepared> current_;
    std::optional<Notice> notice_; // the one that is drawn
    std::optional<SteadyTime> asked_notice_until_;
    bool content_seen_ = false;
};

} // namespace

Result<> play(const PlayerOptions& options, const Clock& clock, const Log& log) {
    spare_compose_table();
    std::optional<Trace> trace;
    if (!options.trace.empty()) trace = TRY(Trace::open(options.trace, clock));
    Bell bell;
    std::unique_ptr<Stage> stage; // closed after the worker has ended, which rings the bell
    // The worker reads the store, opens the fonts and paints the first page while the display is
    // being opened.
    PrepareWorker worker{options.preparation, log, [&bell] { bell.ring(); }};
    PageTurner turner{clock};
    stage = TRY(Stage::open(options.window, bell, [&](Size size) {
        turner.resize(size);
        if (auto ask = turner.take_ask()) worker.ask(std::move(*ask));
    }));
    Player{options, clock, log, {*stage, worker, std::move(turner), std::move(trace)}}.run();
    return {};
}

} // namespace board
