// SPDX-License-Identifier: MIT
#include "content-sync/sync/sync_loop.h"

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
    } else if (!pass->troubles.empty()) {
        status.state = State::incomplete;
        status.message = incomplete(pass->troubles);
    }
    return status;
}

void SyncLoop::log(const PassReport& report, bool all) const {
    if (report.outcome == Outcome::published)
        means_.log.info("published", {{"snapshot", report.digest},
                                      {"sequence", std::to_string(report.sequence)}});
    if (report.untidy) means_.log.warn("collect", *report.untidy);
    if (!all) return;
    for (const auto& finding : report.diagnostics)
        means_.log.warn("finding", {{"code", finding.code},
                                    {"item", finding.item},
                                    {"line", std::to_string(finding.place.line)},
                                    {"what", finding.what.en}});
    for (const auto& trouble : report.troubles)
        means_.log.warn("asset", {{"asset", trouble.asset}, {"why", trouble.why.what.en}});
    for (const auto& asset : report.skipped)
        means_.log.info("skipped", {{"asset", asset}, {"why", "only pictures are shown"}});
}

// Before and after a restart alike: the file itself is what was noted last.
void SyncLoop::note(SyncStatus status) {
    if (!noted_)
        if (auto read = read_sync_status(means_.ingest.store().path())) noted_ = *read;
    if (noted_ && !status.sequence) status.sequence = noted_->sequence;
    if (noted_ && says_the_same(*noted_, status)) return;
    const bool same_state = noted_ && noted_->state == status.state;
    status.since = same_state ? noted_->since : means_.clock.wall();
    means_.log.info("state", {{"state", std::string{sync_state_name(status.state)}},
                              {"why", status.message.en}});
    const auto written = means_.ingest.store().write_note("sync.json", write_sync_status(status));
    if (!written) means_.log.warn("sync.json", written.error());
    noted_ = std::move(status);
}

void SyncLoop::note_first_attempt() {
    const std::string& store = means_.ingest.store().path();
    if (noted_ || read_sync_status(store)) return;
    SyncStatus status;
    status.state = State::trying;
    status.feed = means_.source.address();
    status.message = {"正在第一次取内容，请稍候", "fetching content for the first time"};
    note(std::move(status));
}

int SyncLoop::once() {
    note_first_attempt();
    const auto pass = means_.ingest.pass(means_.clock);
    if (means_.stop.arrived()) return 0;
    const SyncStatus status = status_of(pass, means_.ingest.store(), means_.source.address());
    // A full disk must keep room for saying that it is full.
    if (!pass && pass.error().fault == Fault::io)
        if (const auto tidied = means_.ingest.store().tidy(); !tidied)
            means_.log.warn("tidy", tidied.error());
    if (pass) log(*pass, !noted_ || !says_the_same(*noted_, status));
    note(status);
    return exit_code(status.state);
}

int SyncLoop::forever(Pacing pacing, const std::function<double()>& chance) {
    for (;;) {
        const bool reached = once() < 3;
        if (means_.stop.arrived()) break;
        // A pass that brought the feed may have asked too much for its assets.
        const auto wanted = means_.source.wanted_pause();
        const auto wait = reached ? pacing.after_success(chance(), wanted)
                                  : pacing.after_failure(chance(), wanted);
        if (means_.stop.wait(wait)) break;
    }
    means_.log.info("stopped");
    return 0;
}

} // namespace board
