// SPDX-License-Identifier: MIT
#pragma once

#include "player/mailbox.h"
#include "player/preparation.h"

#include <atomic>
#include <functional>
#include <thread>

namespace board {

// Which page is wanted next. A newer ask replaces an older one that was not begun.
struct Ask {
    struct At {
        WallTime time;
    };
    struct Beside {
        Slot slot;
        std::ptrdiff_t step = 0;
        WallTime time;
    };
    struct Again {
        Slot slot;
        WallTime time;
    };
    // Only what has changed on a page that stands.
    struct Changes {
        PageTurn page;
        WallTime time;
    };
    std::uint64_t number = 0; // the answer bears it too
    Size size;
    std::variant<At, Beside, Again, Changes> wanted;
    WallIs times = WallIs::known; // the times in it
};

// Too much of a page has changed to be painted over: it has to be asked for again.
struct Outgrown {};

struct Answer {
    std::uint64_t number = 0;
    std::variant<Prepared, Patch, Outgrown> content;
};

// The one thread beside the main one: looks at the store every second and paints the page that was
// asked for. It owns the typesetter and all its caches; out of it come finished pictures only, and
// never more than one that was not taken.
class PrepareWorker {
  public:
    // Calls `wake` from the thread, after an answer was put down or the store has changed.
    PrepareWorker(PreparationOptions options, const Log& log, std::function<void()> wake);
    ~PrepareWorker() = default; // stops the thread and waits for it

    void ask(Ask ask) { asks_.put(std::move(ask)); }
    std::optional<Answer> take_answer() { return answers_.take(); }
    // Whether other pages may come out than those that were answered; says it once.
    bool take_change() { return changed_.exchange(false); }
    // The ticker cannot be kept running here: from the next page on it stands in parts.
    void hold_ticker() { ticker_held_ = true; }

  private:
    void work(const std::stop_token& stop, PreparationOptions options, const Log& log);
    static decltype(Answer::content) answer(Preparation& preparation, const Ask& ask);

    std::function<void()> wake_;
    Mailbox<Ask> asks_;
    Mailbox<Answer> answers_;
    std::atomic<bool> changed_ = false, ticker_held_ = false;
    std::jthread thread_; // last: it is joined before anything it uses goes
};

} // namespace board
