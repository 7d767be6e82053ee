// SPDX-License-Identifier: MIT
#include "tests/http/network_scene.h"

#include "content-sync/store/digest.h"
#include "content-sync/sync/sync_loop.h"
#include "tests/store/picture_files.h"

#include <cstdlib>

namespace board {
namespace {

constexpr std::uint32_t green = 0xff00ff00, blue = 0xff0000ff;
constexpr TransferBudget budget{1u << 20, 1u << 20, 4u << 20};

Reply tagged(std::string text, const std::string& tag) {
    Reply reply;
    reply.body = std::move(text);
    reply.headers["ETag"] = '"' + tag + '"';
    reply.validate = true;
    return reply;
}

std::string picture(std::uint32_t colour) {
    return png_of_colour(20, 10, colour);
}

// Without a line's end behind it: a feed that is cut before its last byte is none.
std::string feed_of(int sequence, const std::string& title, std::uint32_t colour) {
    std::string text = feed_text(sequence, title, {{"p", "p.png", sha256(picture(colour))}});
    while (text.ends_with('\n')) text.pop_back();
    return text;
}

// Counts what comes through.
class CountingSource final : public FeedSource {
  public:
    CountingSource(FeedSource& source, std::size_t& taken)
        : source_{source}
        , taken_{taken} {}
    std::string address() const override { return source_.address(); }
    Result<Answer> fetch(const Question& question, const Sink& sink) override {
        return source_.fetch(question, [&](std::string_view piece) {
            taken_ += piece.size();
            return sink(piece);
        });
    }

  private:
    FeedSource& source_;
    std::size_t& taken_;
};

// Another scene's decoder holds a copy of our lock between its fork and its exec.
Store opened(const std::string& path) {
    for (int tries = 0; tries < 500; ++tries) {
        if (auto store = Store::open(path)) return std::move(store).take();
        ::usleep(10'000);
    }
    std::abort();
}

Sight sight_of(const std::string& store) {
    Sight sight;
    const auto snapshot = Snapshot::open_current(store);
    if (!snapshot) return sight;
    sight.shown = snapshot->feed().sequence == 7 ? Shown::old_content : Shown::new_content;
    if (!snapshot->assets().contains("p")) return sight;
    const auto raster = snapshot->raster("p");
    if (!raster) return {"broken: " + raster.error().what.en, sight.shown, Picture::none};
    const auto colour = raster->pixels().front();
    sight.picture = colour == green ? Picture::old_one : Picture::new_one;
    return sight;
}

} // namespace

std::string in_words(const Sight& sight) {
    constexpr const char* shown[] = {"nothing", "the old content", "the new content"};
    constexpr const char* picture[] = {"no picture", "the old picture", "the new picture"};
    return sight.state + ", " + shown[static_cast<int>(sight.shown)] + ", " +
           picture[static_cast<int>(sight.picture)];
}

Scene::Scene()
    : address{server.url("/feed.json")} {
    constexpr std::chrono::seconds patient{20};
    options.deadlines = {patient, patient, patient, patient, 1u << 30};
    options.token = "secret";
}

Reply Scene::old_feed() {
    return tagged(feed_of(7, "旧", green), "old");
}
Reply Scene::new_feed() {
    return tagged(feed_of(8, "新", blue), "new");
}
Reply Scene::new_asset() {
    return tagged(picture(blue), "new");
}
void Scene::serve_old_asset() {
    server.answer("/p.png", tagged(picture(green), "old"));
}

void Scene::begin(Beginning beginning) {
    if (beginning == Beginning::empty) return;
    if (beginning == Beginning::cached) {
        server.answer("/feed.json", old_feed());
        serve_old_asset();
    } else {
        Reply half = new_asset();
        half.cut = half.body.size() / 2;
        server.answer("/feed.json", new_feed());
        server.answer("/p.png", half);
    }
    pass();
}

void Scene::serve_new() {
    address = server.url("/feed.json");
    server.answer("/feed.json", new_feed());
    server.answer("/p.png", new_asset());
}

void Scene::spoil(Spoilt which, const std::function<void(Reply&, Scene&)>& how) {
    Reply reply = which == Spoilt::feed ? new_feed() : new_asset();
    reply.validate = false;
    path = which == Spoilt::feed ? "/feed.json" : "/p.png";
    how(reply, *this);
    server.answer(path, std::move(reply));
}

void Scene::serve_securely(const Certificate& certificate, TlsVersion version) {
    secure = std::make_unique<LoopbackServer>("https", within_tls(certificate, version));
    secure->answer("/feed.json", new_feed());
    secure->answer("/p.png", new_asset());
    address = secure->url("/feed.json");
}

Sight Scene::pass() {
    HttpSource source{*FeedAddress::parse(address), options, clock, [] { return false; }};
    taken = 0;
    CountingSource counted{source, taken};
    IngestOptions wanted;
    wanted.budget = budget;
    Ingest ingest{opened(store_), counted,
                  PictureDecoder{std::string{TEST_PROGRAMS} + "/board-decode"}, wanted};
    const auto report = ingest.pass(clock);
    const SyncStatus status = status_of(report, ingest.store(), source.address());
    wanted_pause = source.wanted_pause();
    reason = status.message.en;
    Sight sight = sight_of(store_);
    if (sight.state.empty()) sight.state = sync_state_name(status.state);
    return sight;
}

} // namespace board
