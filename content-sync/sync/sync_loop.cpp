// SPDX-License-Identifier: MIT
#include "content-sync/sync/sync_loop.h"

#include "content-sync/store/clock_floor.h"

#include <algorithm>

namespace board {
namespace {

using State = SyncStatus::State;
using Outcome = PassReport::Outcome;

Message incomplete(const std::vector<AssetTrouble>& troubles) {
    const auto useless = static_cast<std::size_t>(
        std::count_if(troubles.begin(), troubles.end(),
                      [](const AssetTrouble& trouble) { return trouble.came; }));
    Message counts;
    if (const auto absent = troubles.size() - useless; absent > 0)
        counts = {std::to_string(absent) + " 个素材没有取到，",
                  "assets that did not arrive: " + std::to_string(absent) + "; "};
    if (useless > 0) {
        counts.zh += std::to_string(useless) + " 个素材取到了但不能用，";
        counts.en += "assets that came and cannot be used: " + std::to_string(useless) + "; ";
    }
    const Message& first = troubles.front().why.what;
    return {"有 " + counts.zh + "其余照常显示。" + first.zh,
            counts.en + "the rest is shown; " + first.en};
}

State state_of(const Error& error, const Store& store) {
    if (error.fault == Fault::io) return store.is_full() ? State::no_space : State::disk;
    // What is there is at fault, and not the way to it.
    for (const Fault refused : {Fault::budget, Fault::malformed, Fault::digest, Fault::unsupported})
        if (error.fault == refused) return State::refused;
    return State::unreachable;
}

int exit_code(State state) {
    switch (state) {
    case State::ok:
    case State::incomplete:
        return 0;
    case State::refused:
        return 1;
    default:
        return 3;
    }
}

} // namespace

SyncStatus status_of(const Result<PassReport>& pass, const Store& store,
                     const std::string& address) {
    SyncStatus status;
    status.feed = address;
    if (!pass) {
        status.state = state_of(pass.error(), store);
        status.message = pass.error().what;
        return status;
    }
    status.sequence = pass->sequence;
    if (pass->outcome == Outcome::refused) {
        status.state = State::refused;
        status.message = pass->refusal;
    } else if (pass->no_room) {
        status.state = State::no_space;
        status.message = pass->no_room->what;
    } else if (!pass->troubles.empty()) {
        status.state = State::incomplete;
        status.message = incomplete(pass->troubles);
    }
    return status;
}

// A feed with very many faults is read to its editors by board-feed; a log need not hold it.
constexpr std::size_t most_findings = 20;

void SyncLoop::log(const PassReport& report, bool all) {
    if (report.outcome == Outcome::published)
        means_.log.info("published", {{"snapshot", report.digest},
                                      {"sequence", std::to_string(report.sequence)}});
    for (const auto& item : report.purged) means_.log.info("purged", {{"item", item}});
    if (report.untidy && repeats_.is_news("collect", report.untidy->what.en))
        means_.log.warn("collect", *report.untidy);
    if (!all) return;
    std::size_t findings = 0, assets = 0;
    for (const auto& finding : report.diagnostics)
        if (repeats_.is_news("finding", finding.what.en) && ++findings <= most_findings)
            means_.log.warn("finding", {{"code", finding.code},
                                        {"item", finding.item},
                                        {"line", std::to_string(finding.place.line)},
                                        {"what", finding.what.en}});
    for (const auto& trouble : report.troubles)
        if (repeats_.is_news("asset", trouble.why.what.en) && ++assets <= most_findings)
            means_.log.warn("asset", {{"asset", trouble.asset}, {"why", trouble.why.what.en}});
    if (findings > most_findings || assets > most_findings)
        means_.log.warn("more", {{"findings", std::to_string(report.diagnostics.size())},
                                 {"assets", std::to_string(report.troubles.size())}});
    if (!report.skipped.empty() && repeats_.is_news("skipped", report.skipped.front()))
        means_.log.info("skipped", {{"assets", std::to_string(report.skipped.size())},
                                    {"first", report.skipped.front()},
                                    {"why", "only pictures are shown"}});
}

// To the log and the supervisor, whether it is new or goes on.
void SyncLoop::tell(const SyncStatus& status) {
    const std::string state{sync_state_name(status.state)};
    means_.notify.status(status.state == State::ok
                             ? state + ", sequence " + std::to_string(status.sequence)
                             : state + ": " + status.message.en);
    // Two ways of being unreachable are one trouble.
    const bool by_name = status.state == State::ok || status.state == State::unreachable;
    const bool goes_on = noted_ && noted_->state == status.state;
    if (status.state == State::ok && (goes_on || told_ == State::ok)) return;
    // That a trouble is over is said as often as the trouble was.
    if (status.state != State::ok &&
        !repeats_.is_news("state", by_name ? state : status.message.en))
        return;
    means_.log.info("state", {{"state", state}, {"why", status.message.en}});
    told_ = status.state;
}

// Before and after a restart alike: the file itself is what was noted last.
void SyncLoop::note(const Way& way, SyncStatus status) {
    const auto& store = way.ingest.store();
    if (!noted_)
        if (auto read = read_sync_status(store.path())) noted_ = *read;
    if (noted_ && !status.sequence) status.sequence = noted_->sequence;
    const bool known = noted_ && says_the_same(*noted_, status);
    tell(status);
    if (known) return;
    const bool same_state = noted_ && noted_->state == status.state;
    status.since = same_state ? noted_->since : means_.clock.wall();
    const auto written = store.write_note("sync.json", write_sync_status(status));
    if (!written && repeats_.is_news("sync.json", written.error().what.en))
        means_.log.warn("sync.json", written.error());
    noted_ = std::move(status);
}

void SyncLoop::note_first_attempt(const Way& way) {
    if (noted_ || read_sync_status(way.ingest.store().path())) return;
    SyncStatus status;
    status.state = State::trying;
    status.feed = way.source.address();
    status.message = {"正在第一次取内容，请稍候", "fetching content for the first time"};
    note(way, std::move(status));
}

int SyncLoop::once(const Way& way) {
    const auto& store = way.ingest.store();
    note_first_attempt(way);
    auto pass = way.ingest.pass(means_.clock);
    // The disk is full of others' files: what was put aside is enough for a feed, and a recall.
    if (!pass && pass.error().fault == Fault::io && store.is_full() && store.give_reserve())
        pass = way.ingest.pass(means_.clock);
    if (pass) store.keep_reserve();
    means_.notify.progress();
    if (means_.signals.stopped()) return 0;
    const SyncStatus status = status_of(pass, store, way.source.address());
    // A full disk must keep room for saying that it is full.
    if (!pass && pass.error().fault == Fault::io)
        if (const auto tidied = store.tidy();
            !tidied && repeats_.is_news("tidy", tidied.error().what.en))
            means_.log.warn("tidy", tidied.error());
    if (pass) log(*pass, !noted_ || !says_the_same(*noted_, status));
    note(way, status);
    if (pass) raise_from_store(means_.clock, store.path());
    if (const auto saved = save_time(means_.clock, store.root());
        !saved && repeats_.is_news("clock", saved.error().what.en))
        means_.log.warn("clock", saved.error());
    return exit_code(status.state);
}

void SyncLoop::scrub(const Way& way) {
    const auto scrubbed = way.ingest.scrub(means_.clock);
    if (!scrubbed && repeats_.is_news("scrub", scrubbed.error().what.en))
        means_.log.warn("scrub", scrubbed.error());
    if (!scrubbed) return;
    for (const auto& unread : scrubbed->unread)
        if (repeats_.is_news("scrub", unread.what.en)) means_.log.warn("scrub", unread);
    const bool rotten =
        !scrubbed->removed.empty() || scrubbed->current_is_rotten || scrubbed->previous_was_rotten;
    if (rotten && repeats_.is_news("rotten", ""))
        means_.log.warn("rotten", {{"objects", std::to_string(scrubbed->removed.size())},
                                   {"why", "the disk has changed what was stored"}});
}

void SyncLoop::rest(const Way& way, std::chrono::milliseconds time) {
    scrub(way);
    const auto end = means_.clock.steady() + time;
    for (;;) {
        means_.notify.progress();
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - means_.clock.steady());
        if (left <= std::chrono::milliseconds{0} || means_.signals.stopped()) return;
        if (means_.signals.wait(std::min(left, means_.notify.slice()))) return;
    }
}

} // namespace board
