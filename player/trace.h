// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "player/blend.h"

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>

namespace board {

// What is on the stage: a page's item and number, or a notice card.
struct Showing {
    std::string item; // empty: a notice card
    int page = 0;
    bool operator==(const Showing&) const = default;
};

// A record of every present, for tests and technicians; a line each:
//   <milliseconds since opening> <item>/<page> <weight of 256> <fingerprint of the stage>
// and where only live layers moved:
//   <milliseconds since opening> live
class Trace {
  public:
    static Result<Trace> open(const std::string& path, const Clock& clock);

    void moved();
    void presented(const Showing& showing, BlendWeight weight, std::uint64_t fingerprint);

  private:
    struct CloseFile {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    Trace(std::unique_ptr<std::FILE, CloseFile> file, const Clock& clock)
        : file_{std::move(file)}
        , clock_{&clock}
        , opened_{clock.steady()} {}

    std::int64_t since_opened() const;

    std::unique_ptr<std::FILE, CloseFile> file_;
    const Clock* clock_;
    SteadyTime opened_;
};

} // namespace board
