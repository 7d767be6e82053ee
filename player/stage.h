// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "layouts/picture.h"
#include "player/blend.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <span>

struct SDL_Window;
struct SDL_Surface;

namespace board {

// Wakes the stage's wait from another thread. It may be rung at any time; before the stage is open
// and after it has closed nobody hears it.
class Bell {
  public:
    void ring() const;

  private:
    friend class Stage;
    std::atomic<bool> heard_ = false;
};

enum class StageEvent {
    none,        // time is up
    rung,        // the bell
    quit,        // Esc, q, the window's close button, SIGTERM or SIGINT
    turn_back,   // ←
    turn_on,     // →
    hold,        // space
    notice,      // i
    exposed,     // what was shown has to be shown again
    size_changed // size() is another
};

// Tells X11 that no keys will ever be composed into others (é from ´ and e): reading that table
// takes a third of the whole start. To be called before the first thread, since it sets an
// environment variable; one that the user has set stays.
void spare_compose_table();

// The window that pictures are shown in, by its plain surface: without a GPU that is the fastest
// way there is, and with one it is fast enough.
class Stage {
  public:
    // A window of that size, or the whole screen. Fault::io: there is no display; the message says
    // what to do about it. At most one stage may be open. `sized` is told the size that is to be
    // expected as soon as it is known, which is well before there is a window.
    static Result<std::unique_ptr<Stage>> open(std::optional<Size> window, Bell& bell,
                                               const std::function<void(Size)>& sized);
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;
    ~Stage();

    Size size() const; // in pixels; 0×0 while nothing can be seen
    Result<> show(const Picture& picture);
    // A blend of two pictures of the same size.
    Result<> show_between(const Picture& from, const Picture& to, BlendWeight weight);
    // Shows what has changed of the picture that stands on the stage, and nothing else.
    Result<> show_parts(const Picture& picture, std::span<const Rect> parts);
    // From one picture of the display to the next, and no shorter than people see.
    std::chrono::nanoseconds display_step() const;
    // Takes the whole screen for good, once something is shown; to be called between presents. It
    // may take a tenth of a second, and the first page must not wait for it.
    void settle();
    // A number made of every pixel that is on the stage.
    std::uint64_t fingerprint() const;

    StageEvent wait(std::chrono::milliseconds patience);

  private:
    struct CloseWindow {
        void operator()(SDL_Window* window) const;
    };
    enum class Widen { no, yes };
    Stage(std::unique_ptr<SDL_Window, CloseWindow> window, Bell& bell, Widen widen);
    Result<> update();

    std::unique_ptr<SDL_Window, CloseWindow> window_;
    Bell& bell_;
    bool widen_; // to full screen, once something is shown
    bool shown_ = false;
    const SDL_Surface* surface_ = nullptr; // that the last picture went to; never followed
};

} // namespace board
