// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <cstdio>
#include <optional>
#include <string>

namespace board {

// Lines of a stream, each of a bounded length: what is longer is read over, not kept.
class LineReader {
  public:
    explicit LineReader(std::FILE* stream, std::size_t most_bytes = 1u << 20)
        : stream_{stream}
        , most_bytes_{most_bytes} {}

    // The next line without its end; nothing at the stream's end. Fault::budget for one that is too
    // long; the next call goes on after it. Fault::io when the stream cannot be read.
    std::optional<Result<std::string>> next();

    std::size_t number() const { return number_; } // of the line read last, from 1

  private:
    std::FILE* stream_;
    std::size_t most_bytes_;
    std::size_t number_ = 0;
};

} // namespace board
