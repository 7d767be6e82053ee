// SPDX-License-Identifier: MIT
// What syncing costs: polls with nothing new, feeds of 2,000 items, pictures opened, films kept.
//   BOARD_BENCH_FILMS=FOLDER|URL  also: a first sync of the films that the feed there names

#include "base/json_writer.h"
#include "content-sync/http/http_source.h"
#include "content-sync/store/folder_source.h"
#include "content-sync/store/ingest.h"
#include "tests/bench/demo_feed.h"

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>

namespace board {
namespace {

namespace fs = std::filesystem;

struct Folder {
    Folder()
        : path{(fs::temp_directory_path() / "board-bench-XXXXXX").string()} {
        if (::mkdtemp(path.data()) == nullptr) std::abort();
    }
    ~Folder() { fs::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::string path;
};

class HourAhead final : public Clock {
  public:
    WallTime wall() const override { return SystemClock{}.wall() + std::chrono::hours{1}; }
    SteadyTime steady() const override { return SystemClock{}.steady(); }
};

// A folder as a server with tags would be: what has not changed is not sent.
class Tagged final : public FeedSource {
  public:
    explicit Tagged(FeedSource& source)
        : source_{source} {}
    std::string address() const override { return source_.address(); }
    Result<Answer> fetch(const Question& question, const Sink& sink) override {
        ++round_trips;
        if (question.path.empty() && question.known.etag == "\"1\"")
            return Answer{Answer::Change::unchanged, question.known};
        auto answer = source_.fetch(question, sink);
        if (answer && question.path.empty()) answer->validators.etag = "\"1\"";
        return answer;
    }
    int round_trips = 0;

  private:
    FeedSource& source_;
};

Ingest ingest_into(const std::string& store, FeedSource& source, IngestOptions options = {}) {
    auto opened = Store::open(store);
    auto decoder = PictureDecoder::beside_this_program();
    if (!opened || !decoder) std::abort();
    return Ingest{std::move(opened).take(), source, std::move(decoder).take(), std::move(options)};
}

std::string many_items(int sequence) {
    JsonWriter json;
    json.begin_object().member("format", "board-feed/1").member("channel", "jianghai");
    json.member("sequence", sequence).member("issued", "2026-11-23T08:00:00+08:00");
    json.key("items").begin_array();
    for (int i = 0; i < 2000; ++i) {
        const std::string number = std::to_string(i);
        json.begin_object().member("id", "item-" + number).member("kind", "article");
        json.member("title", "第" + number + "号提醒：逢节必查").member("updated", "2026-11-20");
        json.member("text", "出门前多看一眼，**路上**就少一分担心。规矩不大，却从来没有人忘记，"
                            "谁收谁登记，三日内上交；见第" +
                                number + "号文。");
        json.key("show").begin_object().key("positions").begin_array().value("hall").end_array();
        json.member("from", "2026-11-20").member("until", "2026-12-31").end_object().end_object();
    }
    json.end_array().end_object();
    return json.take();
}

void write(const std::string& path, const std::string& text) {
    std::ofstream{path, std::ios::binary} << text;
}

void poll(benchmark::State& state, const std::string& feed, bool with_assets) {
    const Folder folder;
    if (with_assets) fs::copy(BENCH_SOURCE "/content-sync/demo/assets", folder.path + "/assets");
    write(folder.path + "/feed.json", feed);
    const HourAhead clock;
    FolderSource files{folder.path, clock};
    Tagged source{files};
    auto ingest = ingest_into(folder.path + "/store", source);
    for (int i = 0; i < 2; ++i)
        if (!ingest.pass(clock)) std::abort();
    source.round_trips = 0;
    for (auto _ : state)
        if (ingest.pass(clock)->outcome != PassReport::Outcome::unchanged) std::abort();
    state.counters["round trips"] = source.round_trips / static_cast<double>(state.iterations());
}

void poll_demo(benchmark::State& state) {
    poll(state, demo_text(), true);
}
BENCHMARK(poll_demo)->Unit(benchmark::kMicrosecond);

void poll_2000_items(benchmark::State& state) {
    poll(state, many_items(1), false);
}
BENCHMARK(poll_2000_items)->Unit(benchmark::kMicrosecond);

// Each time another issue over the one before.
void publish_2000_items(benchmark::State& state) {
    const Folder folder;
    const HourAhead clock;
    FolderSource source{folder.path, clock};
    auto ingest = ingest_into(folder.path + "/store", source);
    int sequence = 0;
    for (auto _ : state) {
        state.PauseTiming();
        write(folder.path + "/feed.json", many_items(++sequence));
        state.ResumeTiming();
        if (ingest.pass(clock)->outcome != PassReport::Outcome::published) std::abort();
    }
}
BENCHMARK(publish_2000_items)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();

// A picture of a stored page, hashed as it is opened.
void open_raster(benchmark::State& state) {
    const Folder folder;
    const Size size{Px{static_cast<int>(state.range(0))}, Px{static_cast<int>(state.range(1))}};
    auto store = Store::open(folder.path);
    const auto staged = store->stage("raster");
    const auto pixels = static_cast<std::size_t>(state.range(0) * state.range(1)) * 4;
    if (!write_all(*staged, raster_header(size, Opacity::opaque)) ||
        !write_all(*staged, std::string(pixels, '\x7f')))
        std::abort();
    const std::string object = *store->keep_object("raster", *staged);
    AssetTable table;
    table["p"] = {object, object, size};
    if (!store->publish(many_items(1), table, {})) std::abort();
    const auto snapshot = Snapshot::open_current(folder.path);
    for (auto _ : state) {
        auto raster = snapshot->raster("p");
        if (!raster) std::abort();
        benchmark::DoNotOptimize(raster);
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(pixels));
}
BENCHMARK(open_raster)->Args({1920, 1080})->Args({3840, 2160})->Unit(benchmark::kMillisecond);

std::unique_ptr<FeedSource> source_at(const std::string& address, const Clock& clock) {
    if (!address.starts_with("http")) return std::make_unique<FolderSource>(address, clock);
    auto parsed = FeedAddress::parse(address);
    if (!parsed) std::abort();
    return std::make_unique<HttpSource>(std::move(parsed).take(), HttpOptions{}, clock,
                                        [] { return false; });
}

void first_sync_of_films(benchmark::State& state) {
    const char* films = std::getenv("BOARD_BENCH_FILMS");
    if (films == nullptr) return state.SkipWithError("BOARD_BENCH_FILMS names no feed");
    const HourAhead clock;
    IngestOptions options;
    options.films = true;
    for (auto _ : state) {
        const Folder folder;
        const auto source = source_at(films, clock);
        const auto report = ingest_into(folder.path + "/store", *source, options).pass(clock);
        if (!report || !report->troubles.empty()) std::abort();
        state.PauseTiming();
        fs::remove_all(folder.path + "/store");
        state.ResumeTiming();
    }
}
BENCHMARK(first_sync_of_films)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(5);

} // namespace
} // namespace board
