// SPDX-License-Identifier: MIT
#include "content-sync/store/ingest.h"

#include "content-sync/store/asset_intake.h"
#include "content-sync/store/digest.h"
#include "content-sync/store/feed_judgement.h"

#include <cassert>

namespace board {
namespace {

Message too_long_to_store() {
    return {"播出单整理后超过 4 MB，请删减或拆分",
            "the feed, as it is stored, is over 4 MB; shorten or split it"};
}

} // namespace

// The feed as its source has it now.
struct Ingest::Text {
    bool is_stored = false; // it is the one of which we have our own form
    std::string bytes;      // else
    std::string sha256;
    Validators validators;
};

// The pointer tells whether anything has been published; what has rotted since, Scrub finds.
void Ingest::reopen() {
    const auto pointed_at = read_snapshot_pointer(store_.root(), "current");
    if (stored_ && !stored_->trouble() && pointed_at && *pointed_at == stored_->pointed_at())
        return;
    stored_.reset();
    auto opened = Snapshot::open_current(store_.path());
    if (opened) stored_.emplace(std::move(opened).take());
}

// Whether the stored feed is what today's rules make of the bytes that it came from.
bool Ingest::may_trust_stored() const {
    return stored_ && taken_of(stored_->feed()).rules == rules_ &&
           (options_.channel.empty() || options_.channel == stored_->feed().channel);
}

Provenance Ingest::known() const {
    if (!stored_) return {};
    if (remembered_ && remembered_->first == stored_->digest()) return remembered_->second;
    // Another server's tags mean nothing to this one.
    if (stored_->provenance().address != source_.address()) return {};
    return stored_->provenance();
}

Result<Ingest::Text> Ingest::fetch_feed(const Validators& known) const {
    Text text;
    Sha256 hash;
    const auto sink = [&](std::string_view piece) -> Result<> {
        text.bytes += piece;
        hash.add(piece);
        return {};
    };
    const bool trusted = may_trust_stored();
    const Question question{"", trusted ? known : Validators{}, options_.budget.feed};
    const Answer answer =
        TRY_WITHIN(source_.fetch(question, sink), source_.address(), source_.address());
    text.validators = answer.validators;
    text.is_stored = answer.change == Answer::Change::unchanged;
    assert(trusted || !text.is_stored); // as feed_source.h promises
    if (text.is_stored) return text;
    text.sha256 = hash.finish();
    text.is_stored = trusted && text.sha256 == taken_of(stored_->feed()).sha256;
    return text;
}

// Our own form of a feed that came, judged; without one the report says why it is refused.
std::string Ingest::judge(Text& text, PassReport& report) const {
    auto judgement = judge_feed(std::move(text.bytes), stored_ ? &stored_->feed() : nullptr,
                                options_.channel, source_.envelope());
    report.diagnostics = std::move(judgement.diagnostics);
    report.refusal = std::move(judgement.refusal);
    if (!judgement.feed) return {};
    std::string own = own_form(*judgement.feed, {text.sha256, rules_});
    if (own.size() > options_.budget.feed) {
        report.refusal = too_long_to_store();
        return {};
    }
    for (const auto& id : forsaken_assets(*judgement.feed)) judgement.feed->assets.erase(id);
    report.written = std::move(judgement.feed);
    return own;
}

AssetIntake Ingest::intake_of(const AssetTable& former, const Provenance& known,
                              const Clock& clock) {
    return {{store_, source_, decoder_, options_, sound_, refused_, without_room_, clock,
             clock.steady() + options_.asset_time},
            former,
            known};
}

// A recall waits for no picture: the feed is published with those that are stored, and the copies
// of what it recalls go, before anything is asked for.
Result<> Ingest::publish_recall(const std::string& own, const Provenance& provenance,
                                const Clock& clock, PassReport& report) {
    const AssetTable none;
    const auto table =
        intake_of(stored_ ? stored_->assets() : none, provenance, clock).stock_for(*report.written);
    report.digest = TRY(store_.publish(own, table, provenance));
    report.sequence = report.written->sequence;
    report.outcome = PassReport::Outcome::published;
    clear_up(clock, report);
    reopen();
    return {};
}

Result<PassReport> Ingest::pass(const Clock& clock) {
    reopen();
    const Provenance known = this->known();
    Text text = TRY(fetch_feed(known.feed));
    PassReport report;
    if (stored_) report.digest = stored_->digest(), report.sequence = stored_->feed().sequence;
    const std::string own = text.is_stored ? "" : judge(text, report);
    if (!text.is_stored && own.empty()) {
        report.outcome = PassReport::Outcome::refused;
        return report;
    }
    if (!text.is_stored || purge_.pending())
        TRY(purge_.begin(store_, text.is_stored ? stored_->feed() : *report.written));
    if (!text.is_stored && purge_.pending()) {
        const Provenance now{clock.wall(), source_.address(), text.validators, known.assets};
        TRY(publish_recall(own, now, clock, report));
        text.is_stored = stored_ && stored_->digest() == report.digest;
    }
    const Feed& feed = own.empty() ? stored_->feed() : *report.written;

    const AssetTable none;
    auto intake = intake_of(stored_ ? stored_->assets() : none, known, clock);
    TRY(intake.take(feed, report));
    Provenance provenance{clock.wall(), source_.address(), std::move(text.validators),
                          std::move(intake.arrivals)};
    if (!text.is_stored || stored_->pointed_at() != stored_->digest() ||
        intake.table != stored_->assets()) {
        report.sequence = feed.sequence;
        report.digest = TRY(
            store_.publish(own.empty() ? feed.document().text() : own, intake.table, provenance));
        report.outcome = PassReport::Outcome::published;
    }
    if (report.outcome == PassReport::Outcome::published) forget_former(feed, intake.table);
    remembered_ = {report.digest, std::move(provenance)};
    clear_up(clock, report);
    return report;
}

// What no feed names any more: a board runs for years.
void Ingest::forget_former(const Feed& feed, const AssetTable& table) {
    Ids paths, objects;
    for (const auto& [id, asset] : feed.assets) paths.insert(asset.path);
    for (const auto& [id, entry] : table) objects.insert(entry.object);
    const auto is_former = [&](const auto& each) { return !paths.contains(each.first); };
    std::erase_if(refused_, is_former);
    std::erase_if(without_room_, is_former);
    std::erase_if(sound_, [&](const auto& object) { return !objects.contains(object); });
}

// An open snapshot is spared by the collector, ours too.
void Ingest::clear_up(const Clock& clock, PassReport& report) {
    const bool published = report.outcome == PassReport::Outcome::published;
    if (!published && !purge_.pending()) return;
    stored_.reset();
    if (published)
        if (auto collected = store_.collect(); !collected)
            report.untidy = std::move(collected).error();
    auto purged = purge_.go_on(store_, clock.wall());
    if (purged)
        report.purged.insert(report.purged.end(), purged->begin(), purged->end());
    else if (!report.untidy)
        report.untidy = std::move(purged).error();
}

Result<ScrubReport> Ingest::scrub(const Clock& clock) {
    auto report = scrub_.step(store_, clock.steady());
    // What could not be read is looked at by the next pass, too.
    if (report && !(report->removed.empty() && report->unread.empty())) sound_.clear();
    if (report && report->current_is_rotten) stored_.reset();
    return report;
}

} // namespace board
