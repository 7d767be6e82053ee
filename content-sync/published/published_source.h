// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/published/manifest.h"
#include "content-sync/published/signature.h"
#include "content-sync/store/feed_source.h"
#include "content-sync/store/trust.h"

#include <memory>

namespace board {

// What a board believes, and where it keeps that.
struct Trusting {
    std::vector<std::string> keys; // configured public keys, 64 digits each; empty: an open feed
    std::optional<Trust> trust;    // as it was kept; see trust_at_start()
    // Keeps it over restarts; called before anything that it vouches for is handed on. An error
    // ends the pass.
    std::function<Result<>(const Trust&)> keep;
    std::string channel; // the only one to take; empty: the trusted one
};

// A published feed (manifest.json, manifest.json.sig, objects/), out of a raw source whose address
// is the manifest's. Nothing is parsed before its signature is verified; nothing is asked for that
// the manifest does not name; no object may be longer than it says.
//
// The feed is handed out as the editor wrote it, with the length and SHA-256 that the manifest
// promises. For other files the length is checked here and the SHA-256, which is promise()d, by
// whoever takes the file: a transfer may go on behind a part that only he has.
//
// Errors: Fault::network, missing, io as the raw source's or keep()'s; Fault::digest, malformed,
// unsupported, budget: what is there is refused.
class PublishedSource final : public FeedSource {
  public:
    PublishedSource(std::unique_ptr<FeedSource> raw, Trusting trusting);

    std::string address() const override { return raw_->address(); }
    Result<Answer> fetch(const Question& question, const Sink& sink) override;
    std::optional<Envelope> envelope() const override;
    std::optional<Promise> promise(std::string_view path) const override;
    std::chrono::seconds wanted_pause() const override { return raw_->wanted_pause(); }

    const Trust& trust() const { return trust_; }

  private:
    struct Current { // the manifest that was believed last in this process
        std::string digest;
        Manifest manifest;
        std::string signer; // a public key; empty: nobody signed
    };
    struct Proof { // under whose keys a manifest is signed, and by which
        Trust trust;
        std::string signer;
    };

    Result<Answer> fetch_feed(const Question& question, const Sink& sink);
    Result<Answer> fetch_object(const Question& question, const Sink& sink);
    Result<std::string> read(const std::string& name, std::size_t limit);
    Result<> take_manifest(std::string bytes, const std::string& digest);
    Result<Proof> prove(const std::string& bytes);
    Result<Signatures> manifest_signatures();
    Trust follow_roots(Trust trust, std::optional<Error>& unread);
    Result<std::string> promised_feed();

    std::unique_ptr<FeedSource> raw_;
    Trusting trusting_;
    Trust trust_;
    std::optional<Current> current_;
};

} // namespace board
