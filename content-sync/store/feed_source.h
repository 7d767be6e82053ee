// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "content-sync/store/provenance.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace board {

// What a source answers to a question for one file.
struct Answer {
    enum class Change { changed, unchanged } change = Change::changed;
    Validators validators; // to be sent with the next question
};

// Takes a file piece by piece; an error of its own ends the transfer with that error.
using Sink = std::function<Result<>(std::string_view piece)>;

// One question for one file.
struct Question {
    std::string path;      // below the feed's folder; empty: the feed itself
    Validators known;      // of the copy that we still have; empty: we have none
    std::size_t limit = 0; // in bytes; more is Fault::budget, whatever the source declares
};

// Where a feed and its assets come from: a web server (sync/http_source.h) or a folder.
class FeedSource {
  public:
    virtual ~FeedSource() = default;
    // For people and for sync.json; holds no password.
    virtual std::string address() const = 0;

    // `unchanged` only when `known` was not empty, and then `sink` gets nothing. What it got before
    // an error is to be thrown away. Fault::network: the source cannot be reached now;
    // Fault::missing: it is there and does not have the file; Fault::budget: too long. The error
    // names no file: whoever asks knows which.
    virtual Result<Answer> fetch(const Question& question, const Sink& sink) = 0;

    // How long the source has asked to be left alone since the feed was last fetched; mostly 0.
    virtual std::chrono::seconds wanted_pause() const { return std::chrono::seconds{0}; }
};

} // namespace board
