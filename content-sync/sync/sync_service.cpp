// SPDX-License-Identifier: MIT
#include "content-sync/sync/sync_service.h"

#include "base/build_time.h"
#include "content-sync/store/clock_floor.h"
#include "content-sync/store/trust.h"
#include "content-sync/sync/pacing.h"
#include "content-sync/sync/source_of_feed.h"

#include <cstdlib>
#include <random>

namespace board {
namespace {

int end(const Error& error, int exit_code) {
    std::fprintf(stderr, "%s\n%s\n", error.what.zh.c_str(), error.what.en.c_str());
    return exit_code;
}

int exit_code(const Error& error) {
    return end(error, error.fault == Fault::unsupported ? 2 : 3);
}

std::string credentials() {
    const char* folder = std::getenv("CREDENTIALS_DIRECTORY");
    return folder != nullptr ? folder : "";
}

// Whether only the pace differs: then connections, tags and the store stay as they are.
bool same_way(SyncOptions before, const SyncOptions& now) {
    before.every = now.every;
    return before == now;
}

class Service {
  public:
    explicit Service(const SyncWords& words)
        : words_{words}
        , notify_{supervisor_of_environment(), system_}
        , loop_{{clock_, log_, signals_, notify_}} {}

    int run() {
        auto options = sync_options(words_, credentials());
        if (!options) return end(options.error(), 2);
        options_ = std::move(options).take();
        if (const auto opened = open(options_); !opened) return exit_code(opened.error());
        tell_trust();
        if (!clock_.is_known())
            log_.warn("clock-unknown", {{"earliest", format_utc(clock_.wall())}});
        if (words_.once) return loop_.once(way());
        // The board is served from here on, network or not: nothing that waits for this service
        // may wait for a server.
        notify_.ready();
        const int code = forever();
        notify_.stopping();
        log_.info("stopped");
        return code;
    }

  private:
    SyncLoop::Way way() { return {*ingest_, *source_}; }

    Result<Store> open_store(const std::string& path) {
        return Store::open(path, [this](std::string_view) { notify_.progress(); });
    }

    // The store is opened last and once: its lock is not given away for a new configuration.
    Result<> open(const SyncOptions& options) {
        raise_from_store(clock_, options.store);
        auto source = TRY(source_of(options));
        auto decoder = TRY(PictureDecoder::beside_this_program(
            options.longest_edge.value_or(longest_raster_edge)));
        auto store = ingest_ ? std::move(*ingest_).take_store() : TRY(open_store(options.store));
        ingest_.reset();
        IngestOptions wanted;
        wanted.channel = options.channel;
        wanted.films = options.films;
        source_ = std::move(source);
        ingest_.emplace(std::move(store), *source_, std::move(decoder), std::move(wanted));
        pacing_ = Pacing{options.every};
        return {};
    }

    Result<std::unique_ptr<FeedSource>> source_of(const SyncOptions& options) {
        SourceOptions wanted{options.feed, {}};
        wanted.keys = options.keys;
        wanted.channel = options.channel;
        wanted.trust = TRY(trust_of(options));
        wanted.keep = [this](const Trust& trust) {
            return ingest_->store().write_note("trust.json", write_trust(trust));
        };
        wanted.progress = [this] { notify_.progress(); };
        wanted.http.proxy = options.proxy;
        wanted.http.ca_file = options.ca_file;
        wanted.http.token = options.token;
        return source_of_feed(std::move(wanted), clock_, [this] { return signals_.stopped(); });
    }

    // Where it is damaged or gone, what is stored still says which issues are old.
    Result<std::optional<Trust>> trust_of(const SyncOptions& options) const {
        if (!open_folder(options.store)) return std::optional<Trust>{}; // Store::open() says why
        auto kept = read_trust(options.store);
        if (kept) return std::optional{std::move(kept).take()};
        if (kept.error().fault == Fault::io) return std::move(kept).error();
        if (kept.error().fault != Fault::missing) log_.warn("trust", kept.error());
        const auto stored = Snapshot::open_current(options.store);
        if (!stored || options.keys.empty()) return std::optional<Trust>{};
        Trust trust;
        trust.channel = stored->feed().channel;
        trust.sequence = stored->feed().sequence;
        trust.configured = trust.keys = options.keys;
        return std::optional{std::move(trust)};
    }

    // Whoever reads the log has to know when nobody vouches for what is shown.
    void tell_trust() const {
        if (options_.keys.empty())
            log_.warn("open-feed", {{"feed", source_->address()},
                                    {"why", "open feed (unsigned): no key is configured"}});
        else
            log_.info("signed-feed", {{"feed", source_->address()},
                                      {"keys", std::to_string(options_.keys.size())}});
    }

    int forever() {
        std::mt19937_64 random{std::random_device{}()};
        std::uniform_real_distribution<double> chance{0.0, 1.0};
        if (Snapshot::open_current(options_.store))
            loop_.rest(way(), pacing_.before_first(chance(random)));
        while (!signals_.stopped()) {
            if (signals_.take_reload()) {
                if (const auto reloaded = reload(); !reloaded) return exit_code(reloaded.error());
            }
            const bool reached = loop_.once(way()) < 3;
            // A pass that brought the feed may have asked too much for its assets.
            const auto wanted = source_->wanted_pause();
            if (signals_.stopped()) break;
            loop_.rest(way(), reached ? pacing_.after_success(chance(random), wanted)
                                      : pacing_.after_failure(chance(random), wanted));
        }
        return 0;
    }

    void say_bad(const Error& error) const { log_.warn("reload-refused", error); }

    // An error only where the old configuration is gone and the new one cannot be used.
    Result<> reload() {
        notify_.reloading();
        auto options = sync_options(words_, credentials());
        if (options && options->store != options_.store) {
            log_.warn("reload", {{"why", "another store takes effect at the next start"}});
            options->store = options_.store;
        }
        auto source =
            options ? source_of(*options) : Result<std::unique_ptr<FeedSource>>{options.error()};
        if (!source) {
            say_bad(source.error());
        } else if (same_way(options_, *options)) {
            pacing_ = Pacing{options->every};
            options_ = std::move(options).take();
            log_.info("reloaded");
        } else {
            TRY(open(*options));
            options_ = std::move(options).take();
            log_.info("reloaded");
            tell_trust();
        }
        notify_.ready();
        return {};
    }

    SyncWords words_;
    SystemSignals signals_;
    SystemClock system_;
    FlooredClock clock_{system_, build_time()};
    Log log_{stderr, "board-sync"};
    ServiceNotify notify_;
    SyncLoop loop_;
    SyncOptions options_;
    Pacing pacing_{std::chrono::seconds{60}};
    std::unique_ptr<FeedSource> source_;
    std::optional<Ingest> ingest_;
};

} // namespace

int run_sync(const SyncWords& words) {
    return Service{words}.run();
}

} // namespace board
