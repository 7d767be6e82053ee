// SPDX-License-Identifier: MIT
#pragma once

#include "base/log.h"
#include "player/fade.h"
#include "player/live_layers.h"
#include "player/pace.h"
#include "player/stage.h"
#include "player/trace.h"

namespace board {

// A picture, what it is, how it comes and what moves upon it.
struct Scene {
    std::unique_ptr<Picture> picture; // of the surface
    Showing showing;
    Fade fade; // into it; of no length: a cut
    LiveLayers live = {};
};

// Brings pictures onto the stage, one fading into the next, and keeps alive what moves upon them.
// Presents only what changes while it changes. What moves is drawn into the picture itself, so
// that this is always what people see; there are two pictures here while a fade runs, else one.
class Presenter {
  public:
    Presenter(Stage& stage, const Clock& clock, const Log& log, std::optional<Trace> trace)
        : stage_{stage}
        , clock_{clock}
        , log_{log}
        , trace_{std::move(trace)}
        , pace_{stage.display_step()} {}

    // What is to be seen from now on. It fades in from what is seen, be that a fade half-way.
    void show(Scene scene);
    // Paints over a part of what is shown, or is about to be.
    void patch(Rect box, const Picture& picture);
    // Shows again what is there, after the window system has lost it.
    void repaint();

    // Takes whatever moves to where it should be by now.
    void advance();
    // When `advance` wants to be called next; none: at rest.
    std::optional<SteadyTime> next_step() const;
    // Whether a ticker could not be kept running on this machine.
    bool ticker_lost() const { return pace_.lost(); }

  private:
    bool fading() const { return leaving_ != nullptr; }
    bool moving() const;
    void leave();
    void begin_to_move();
    void advance_fade();
    void advance_live();
    void draw_ticker();
    void draw_flags(SteadyTime now);
    void present(BlendWeight weight);
    void present_parts(std::span<const Rect> parts);
    void note(const Result<>& shown);

    Stage& stage_;
    const Clock& clock_;
    const Log& log_;
    std::optional<Trace> trace_;

    std::optional<Scene> scene_;
    std::unique_ptr<Picture> leaving_; // while a fade runs
    std::shared_ptr<const TickerBand> leaving_ticker_;
    SteadyTime fade_began_{}, next_fade_{};
    Pace pace_; // of what moves, while no fade runs
    SteadyTime still_since_{}, next_stir_{};
    bool failed_ = false;
};

} // namespace board
