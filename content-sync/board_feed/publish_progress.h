// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "content-sync/published/publish.h"

#include <cstdio>

namespace board {

enum class ProgressForm {
    bar,   // one line of a terminal, drawn over and over
    lines, // one at each tenth, for logs
};

// Tells how far a publication has got.
class PublishProgress final : public PublishWatch {
  public:
    PublishProgress(std::FILE* out, ProgressForm form, const Clock& clock)
        : out_{out}
        , form_{form}
        , clock_{clock} {}
    ~PublishProgress() override;
    PublishProgress(const PublishProgress&) = delete;
    PublishProgress& operator=(const PublishProgress&) = delete;

    void begin(std::size_t files, std::size_t bytes) override;
    bool sent(std::size_t files, std::size_t bytes) override;

  private:
    void draw(std::size_t files, std::size_t bytes);
    void tell(std::size_t files, std::size_t bytes);

    std::FILE* out_;
    ProgressForm form_;
    const Clock& clock_;
    std::size_t files_ = 0, bytes_ = 0; // all
    std::size_t tenths_ = 0;            // told
    std::optional<SteadyTime> drawn_;
};

// "812 B", "3.4 MB": for people.
std::string byte_count(std::size_t bytes);

} // namespace board
