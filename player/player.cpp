// SPDX-License-Identifier: MIT
#include "player/player.h"

#include "content-sync/store/clock_floor.h"
#include "player/motion.h"
#include "player/notice_card.h"
#include "player/page_turner.h"
#include "player/presenter.h"
#include "player/process_age.h"
#include "player/turned.h"

#include <thread>

namespace board {
namespace {

using std::chrono::milliseconds;

constexpr std::chrono::seconds notice_on_request{60}; // then the board goes on by itself

constexpr Fade cut{milliseconds{0}};

// Halls dissolve slowly, team boards turn briskly.
Fade fade_for(const Screen& screen) {
    if (!has_motion(screen)) return cut;
    switch (screen.position) {
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
    Player(const PlayerOptions& options, FlooredClock& clock, const Log& log, Parts parts)
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
        if (worker_.take_change()) {
            raise_from_store(clock_, options_.preparation.store);
            turner_.show_again();
        }
        if (auto answer = worker_.take_answer())
            if (auto change = turner_.receive(std::move(*answer))) accept(std::move(*change));
        if (auto prepared = turner_.due()) accept(std::move(*prepared));
        if (auto ask = turner_.take_ask()) worker_.ask(std::move(*ask));
        keep_notice();
        presenter_.advance();
        stand_lost_ticker();
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

    void accept(Change change) {
        if (auto* patch = std::get_if<Patch>(&change))
            accept(std::move(*patch));
        else
            accept(std::get<Prepared>(std::move(change)));
    }

    void accept(const Patch& patch) {
        if (patch.picture && !asked_notice_until_) presenter_.patch(patch.box, *patch.picture);
    }

    void accept(Prepared prepared) {
        current_ = std::move(prepared);
        auto* page = current_->page(); // keep_notice() draws the reason for none
        if (!page) return;
        auto picture = std::move(page->picture);
        const bool urgent = page->turn.priority == Priority::urgent;
        if (urgent) asked_notice_until_.reset();
        if (asked_notice_until_) return;
        notice_.reset();
        const auto& slot = page->turn.slot;
        presenter_.show({std::move(picture),
                         {slot.item, slot.page},
                         urgent ? cut : fade_for(current_->screen),
                         std::move(page->live)});
        if (!std::exchange(content_seen_, true))
            log_.info("first-content",
                      {{"ms", std::to_string(process_age().count())}, {"item", slot.item}});
    }

    void toggle_notice() {
        if (asked_notice_until_)
            end_asked_notice();
        else if (current_ && current_->page())
            asked_notice_until_ = clock_.steady() + notice_on_request;
    }

    void end_asked_notice() {
        asked_notice_until_.reset();
        turner_.show_again(); // its picture is not kept
    }

    // A machine that cannot keep the ticker running shows it in parts.
    void stand_lost_ticker() {
        if (!presenter_.ticker_lost() || std::exchange(ticker_held_, true)) return;
        log_.warn("ticker-by-parts", {{"why", "this machine cannot keep it running"}});
        worker_.hold_ticker();
        turner_.show_again();
    }

    // Shows the notice card while there is a reason for it, drawn anew when its facts change.
    void keep_notice() {
        if (asked_notice_until_ && clock_.steady() >= *asked_notice_until_) end_asked_notice();
        if (!current_ || (current_->page() && !asked_notice_until_)) return;
        const auto rotate = current_->screen.rotate;
        const auto size = turned(stage_.size(), rotate);
        if (size.width <= Px{0} || size.height <= Px{0}) return;
        const auto around =
            look_around(*current_, options_.preparation.screen, options_.preparation.store);
        const auto* absence = current_->absence();
        auto notice = absence ? notice_of(*absence, around) : notice_of(around);
        if (notice_ == notice) return;
        notice_ = std::move(notice);
        const auto card = draw_notice_card(*notice_, size, options_.preparation.fonts, log_);
        presenter_.show(
            {std::make_unique<Picture>(turned(card, rotate)), {}, fade_for(current_->screen)});
        log_.info("notice", {{"title", notice_->title.en},
                             {"why", absence ? absence->what.en : notice_->what.en}});
    }

    const PlayerOptions& options_;
    FlooredClock& clock_;
    const Log& log_;
    Stage& stage_;
    PrepareWorker& worker_;
    PageTurner turner_;
    Presenter presenter_;

    std::optional<Prepared> current_;
    std::optional<Notice> notice_; // the one that is drawn
    std::optional<SteadyTime> asked_notice_until_;
    bool content_seen_ = false, ticker_held_ = false;
};

} // namespace

Result<> play(const PlayerOptions& options, FlooredClock& clock, const Log& log) {
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
