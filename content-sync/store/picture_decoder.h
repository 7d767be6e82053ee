// SPDX-License-Identifier: MIT
#pragma once

#include "base/fd.h"
#include "base/result.h"

#include <chrono>
#include <string>

namespace board {

// Decodes pictures in a confined child process (board-decode), so that no decoder's fault can
// become ours. Checks what the file declares first, and starts nothing for what it refuses.
class PictureDecoder {
  public:
    // With the board-decode that lies beside this program.
    static Result<PictureDecoder> beside_this_program();
    explicit PictureDecoder(std::string program,
                            std::chrono::milliseconds deadline = std::chrono::seconds{30})
        : program_{std::move(program)}
        , deadline_{deadline} {}

    // Reads the picture from `picture` (a file or memfd, whole) and writes its raster to `raster`.
    // Fault::malformed, unsupported or budget: the picture's; Fault::io: the machine's.
    Result<> decode(const Fd& picture, const Fd& raster) const;

  private:
    std::string program_;
    std::chrono::milliseconds deadline_;
};

} // namespace board
