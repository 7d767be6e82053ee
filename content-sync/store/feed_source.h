// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "content-sync/store/provenance.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace board {

// What a source answers to a question for one file.
struct Answer {
    enum class Change { changed, unchanged } change = Change::changed;
    Validators validators; // to be sent with the next question
};

// The first bytes of a file whose transfer broke off.
struct Part {
    std::size_t bytes = 0; // 0: there is none
    Validators validators; // that came with them; without a strong one nothing can be continued
    // Called before the first byte when the source sends the file from its begin all the same.
    std::function<Result<>()> start_over;
};

// What is known of a file before it comes, because a manifest that was verified says so.
struct Promise {
    std::string sha256;
    std::size_t bytes = 0;
};

// What is known of the feed before it is read, from the same manifest.
struct Envelope {
    std::string channel;
    std::int64_t sequence = 0;
    std::string signer; // the key's name, for people; empty: nobody signed it
};

// Takes a file piece by piece; an error of its own ends the transfer with that error.
using Sink = std::function<Result<>(std::string_view piece)>;

// One question for one file.
struct Question {
    std::string path;      // below the feed's folder; empty: the feed itself
    Validators known;      // of the copy that we still have; empty: we have none
    std::size_t limit = 0; // in bytes; more is Fault::budget, whatever the source declares
    Part part = {};        // go on behind it, if the source can (RFC 9110 §13.1.5, If-Range)
    // Told before the first byte what the source says of the file, for whoever keeps a part of it.
    std::function<void(const Validators&)> begins = {};
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

    // Of the feed that was fetched last; nothing where there is no manifest (an open feed.json).
    virtual std::optional<Envelope> envelope() const { return std::nullopt; }
    // What its manifest says of a file, by its path below the feed's folder.
    virtual std::optional<Promise> promise(std::string_view path) const {
        static_cast<void>(path);
        return std::nullopt;
    }

    // How long the source has asked to be left alone since the feed was last fetched; mostly 0.
    virtual std::chrono::seconds wanted_pause() const { return std::chrono::seconds{0}; }
};

} // namespace board
