// SPDX-License-Identifier: MIT
// board-sync: brings a feed and its pictures into the store, now and whenever they change.

#include "content-sync/sync/source_of_feed.h"
#include "content-sync/sync/sync_loop.h"
#include "content-sync/sync/sync_options.h"

#include <cstdio>
#include <random>

namespace board {
namespace {

int fail(const Error& error) {
    std::fprintf(stderr, "%s\n%s\n", error.what.zh.c_str(), error.what.en.c_str());
    return error.fault == Fault::unsupported ? 2 : 3;
}

int run(const SyncOptions& options) {
    const StopSignals stop;
    const SystemClock clock;
    const Log log{stderr, "board-sync"};
    auto source = source_of_feed({options.feed, {}}, clock, [&stop] { return stop.arrived(); });
    if (!source) return fail(source.error());
    auto decoder = PictureDecoder::beside_this_program();
    if (!decoder) return fail(decoder.error());
    auto store = Store::open(options.store);
    if (!store) return fail(store.error());
    IngestOptions wanted;
    wanted.channel = options.channel;
    Ingest ingest{std::move(store).take(), **source, std::move(decoder).take(), std::move(wanted)};
    SyncLoop loop{{ingest, **source, clock, log, stop}};
    if (options.once) return loop.once();
    std::mt19937_64 random{std::random_device{}()};
    std::uniform_real_distribution<double> chance{0.0, 1.0};
    return loop.forever(Pacing{options.every}, [&] { return chance(random); });
}

} // namespace
} // namespace board

int main(int argc, char** argv) {
    const auto command = board::read_sync_command(argc, argv);
    return command.options ? board::run(*command.options) : command.exit_code;
}
