// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/store/feed_source.h"

#include <memory>

namespace board {

// A source that says when it gets on: before and after each question, and whenever bytes arrive.
// While it hangs it says nothing.
class WatchedSource final : public FeedSource {
  public:
    WatchedSource(std::unique_ptr<FeedSource> source, std::function<void()> progress)
        : source_{std::move(source)}
        , progress_{std::move(progress)} {}

    std::string address() const override { return source_->address(); }
    Result<Answer> fetch(const Question& question, const Sink& sink) override {
        progress_();
        auto answer = source_->fetch(question, [&](std::string_view piece) {
            progress_();
            return sink(piece);
        });
        progress_();
        return answer;
    }
    std::optional<Envelope> envelope() const override { return source_->envelope(); }
    std::optional<Promise> promise(std::string_view path) const override {
        return source_->promise(path);
    }
    std::chrono::seconds wanted_pause() const override { return source_->wanted_pause(); }

  private:
    std::unique_ptr<FeedSource> source_;
    std::function<void()> progress_;
};

} // namespace board
