// SPDX-License-Identifier: MIT
#include "player/prepare_worker.h"

#include <pthread.h>

#include <csignal>

namespace board {
namespace {

constexpr std::chrono::milliseconds poll_store{1000};

// Signals are the main thread's business, which waits for them among its events.
class SignalsBlocked {
  public:
    SignalsBlocked() {
        sigset_t all;
        sigfillset(&all);
        pthread_sigmask(SIG_SETMASK, &all, &before_);
    }
    SignalsBlocked(const SignalsBlocked&) = delete;
    SignalsBlocked& operator=(const SignalsBlocked&) = delete;
    ~SignalsBlocked() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

  private:
    sigset_t before_{};
};

} // namespace

PrepareWorker::PrepareWorker(PreparationOptions options, const Log& log, std::function<void()> wake)
    : wake_{std::move(wake)} {
    const SignalsBlocked inherited;
    thread_ = std::jthread{[this, options = std::move(options), log](const std::stop_token& stop) {
        work(stop, options, log);
    }};
}

decltype(Answer::content) PrepareWorker::answer(Preparation& preparation, const Ask& ask) {
    preparation.take_times_as(ask.times);
    if (const auto* changes = std::get_if<Ask::Changes>(&ask.wanted)) {
        auto patch = preparation.patch(changes->page, changes->time, ask.size);
        if (!patch) return Outgrown{};
        return std::move(*patch);
    }
    if (const auto* at = std::get_if<Ask::At>(&ask.wanted))
        return preparation.page_at(at->time, ask.size);
    if (const auto* again = std::get_if<Ask::Again>(&ask.wanted))
        return preparation.page_again(again->slot, again->time, ask.size);
    const auto& beside = std::get<Ask::Beside>(ask.wanted);
    return preparation.page_beside(beside.slot, beside.step, beside.time, ask.size);
}

void PrepareWorker::work(const std::stop_token& stop, PreparationOptions options, const Log& log) {
    Preparation preparation{std::move(options), log, Preparation::Pictures::for_the_surface};
    preparation.warm_up();
    bool answered = false;
    while (!stop.stop_requested()) {
        // Before the first answer a change is no news: the answer will have it.
        if (preparation.refresh() == Preparation::News::yes && answered) {
            changed_ = true;
            wake_();
        }
        const auto ask = asks_.take_within(poll_store, stop);
        if (!ask) continue;
        answers_.take(); // nobody wants it any more, and its picture would be one too many
        if (ticker_held_) preparation.hold_ticker();
        answers_.put({ask->number, answer(preparation, *ask)});
        answered = true;
        wake_();
    }
}

} // namespace board
