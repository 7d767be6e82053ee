// SPDX-License-Identifier: MIT
#include "content-sync/store/ingest.h"

#include "content-sync/store/asset_intake.h"
#include "content-sync/store/feed_judgement.h"

#include <cassert>

namespace board {
namespace {

std::optional<Snapshot> stored_snapshot(const Store& store) {
    auto snapshot = Snapshot::open_current(store.path());
    if (!snapshot) return std::nullopt;
    return std::move(snapshot).take();
}

struct FeedText {
    std::string bytes;
    Validators validators;
};

// The feed's bytes as they are now, from the source or, where it says that they are the known ones,
// from the stored snapshot.
Result<FeedText> fetch_feed(FeedSource& source, const std::optional<Snapshot>& stored,
                            const Validators& known, std::size_t limit) {
    FeedText text;
    const auto sink = [&](std::string_view piece) -> Result<> {
        text.bytes += piece;
        return {};
    };
    const Question question{"", stored ? known : Validators{}, limit};
    const Answer answer =
        TRY_WITHIN(source.fetch(question, sink), source.address(), source.address());
    assert(stored || answer.change == Answer::Change::changed); // as feed_source.h promises
    if (answer.change == Answer::Change::unchanged) text.bytes = stored->feed().document().text();
    text.validators = answer.validators;
    return text;
}

} // namespace

Provenance Ingest::known_of(const std::optional<Snapshot>& stored) const {
    if (!stored) return {};
    if (remembered_ && remembered_->first == stored->digest()) return remembered_->second;
    // Another server's tags mean nothing to this one.
    if (stored->provenance().address != source_.address()) return {};
    return stored->provenance();
}

Result<PassReport> Ingest::pass(const Clock& clock) {
    const auto stored = stored_snapshot(store_);
    const Provenance known = known_of(stored);
    PassReport report;
    if (stored) report.digest = stored->digest(), report.sequence = stored->feed().sequence;

    const FeedText text = TRY(fetch_feed(source_, stored, known.feed, options_.budget.feed));
    const bool same_feed = stored && text.bytes == stored->feed().document().text() &&
                           (options_.channel.empty() || options_.channel == stored->feed().channel);
    FeedJudgement judgement;
    if (!same_feed) {
        judgement = judge_feed(text.bytes, stored ? &stored->feed() : nullptr, options_.channel,
                               source_.envelope());
        report.diagnostics = std::move(judgement.diagnostics);
        if (!judgement.feed) {
            report.outcome = PassReport::Outcome::refused;
            report.refusal = std::move(judgement.refusal);
            return report;
        }
    }
    const Feed& feed = same_feed ? stored->feed() : *judgement.feed;

    const AssetTable none;
    AssetIntake intake{{store_, source_, decoder_, options_.budget, sound_, refused_, clock,
                        clock.steady() + options_.asset_time},
                       stored ? stored->assets() : none,
                       known};
    TRY(intake.take(feed, report));
    Provenance provenance{clock.wall(), source_.address(), text.validators,
                          std::move(intake.arrivals)};
    if (!same_feed || stored->trouble() || intake.table != stored->assets()) {
        report.digest = TRY(store_.publish(text.bytes, intake.table, provenance));
        report.sequence = feed.sequence;
        report.outcome = PassReport::Outcome::published;
        if (auto collected = store_.collect(); !collected)
            report.untidy = std::move(collected).error();
    }
    remembered_ = {report.digest, std::move(provenance)};
    return report;
}

} // namespace board
