// SPDX-License-Identifier: MIT
#pragma once

#include "base/fd.h"
#include "base/result.h"
#include "base/units.h"

#include <chrono>
#include <string>

namespace board {

// No edge of a stored raster is longer unless asked for: few boards show more than 4K.
inline constexpr Px longest_raster_edge{3840};

// Decodes pictures in a confined child process (board-decode), so that no decoder's fault can
// become ours. Checks what the file declares first, and starts nothing for what it refuses.
class PictureDecoder {
  public:
    // No raster's edge is longer than `longest_edge`, the largest screen's that shows it.
    // With the board-decode that lies beside this program.
    static Result<PictureDecoder> beside_this_program(Px longest_edge = longest_raster_edge);
    explicit PictureDecoder(std::string program,
                            std::chrono::milliseconds deadline = std::chrono::seconds{30},
                            Px longest_edge = longest_raster_edge)
        : program_{std::move(program)}
        , deadline_{deadline}
        , longest_edge_{longest_edge} {}

    Px longest_edge() const { return longest_edge_; }

    // Reads the picture from `picture` (a file or memfd, whole) and writes its raster to `raster`.
    // Fault::malformed, unsupported or budget: the picture's; Fault::io: the machine's. A decoder
    // that ran out of its deadline, or that the system killed, may do better another time: then
    // `blame`, where it is asked for, is the moment's.
    enum class Blame { picture, moment };
    Result<> decode(const Fd& picture, const Fd& raster, Blame* blame = nullptr) const;

  private:
    std::string program_;
    std::chrono::milliseconds deadline_;
    Px longest_edge_;
};

} // namespace board
