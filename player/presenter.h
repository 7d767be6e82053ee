// SPDX-License-Identifier: MIT
#pragma once

#include "base/log.h"
#include "player/fade.h"
#include "player/stage.h"
#include "player/trace.h"

namespace board {

// Brings pictures onto the stage, one fading into the next. Presents only while something changes.
class Presenter {
  public:
    Presenter(Stage& stage, const Clock& clock, const Log& log, std::optional<Trace> trace)
        : stage_{stage}
        , clock_{clock}
        , log_{log}
        , trace_{std::move(trace)} {}

    // The picture to be seen from now on. While a fade runs, the newest one waits for its end.
    void show(std::shared_ptr<const Picture> picture, Showing showing, Fade fade);
    // Shows again what is there, after the window system has lost it.
    void repaint();

    // Takes the fade to where it should be by now.
    void advance();
    // When `advance` wants to be called next; none: at rest.
    std::optional<SteadyTime> next_step() const;

  private:
    struct Scene {
        std::shared_ptr<const Picture> picture;
        Showing showing;
        Fade fade; // into it
    };

    void begin(Scene scene);
    void present(BlendWeight weight);

    Stage& stage_;
    const Clock& clock_;
    const Log& log_;
    std::optional<Trace> trace_;

    std::shared_ptr<const Picture> leaving_; // while a fade runs
    SteadyTime fade_began_{}, next_step_{};
    std::optional<Scene> scene_, waiting_;
    bool failed_ = false;
};

} // namespace board
