// SPDX-License-Identifier: MIT
// Long files: parts that outlive transfers, and films that are kept as they come.

#include "base/json_writer.h"
#include "content-sync/store/incoming_file.h"
#include "tests/store/desk.h"

#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>

#include <filesystem>

using namespace board;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t megabyte = 1 << 20;

// A folder whose answers break off where the test says, and that tells what was asked.
class BrokenSource final : public FeedSource {
  public:
    BrokenSource(FeedSource& source, std::size_t breaks_at)
        : breaks_at{breaks_at}
        , source_{source} {}
    std::string address() const override { return source_.address(); }
    std::optional<Promise> promise(std::string_view path) const override {
        const auto found = promises.find(path);
        if (found == promises.end()) return std::nullopt;
        return found->second;
    }
    Result<Answer> fetch(const Question& question, const Sink& sink) override {
        if (question.path.empty()) return source_.fetch(question, sink);
        ++asked;
        went_on_at = question.part.bytes;
        return source_.fetch(question, [&](std::string_view piece) -> Result<> {
            if (bytes + piece.size() > breaks_at)
                return Error{Fault::network, {"断了", "broken off"}};
            bytes += piece.size();
            return sink(piece);
        });
    }
    std::map<std::string, Promise, std::less<>> promises;
    std::size_t breaks_at, bytes = 0, went_on_at = 0;
    int asked = 0;

  private:
    FeedSource& source_;
};

std::string film_feed(int sequence, const std::string& sha256, std::size_t bytes) {
    JsonWriter json;
    json.begin_object().member("format", "board-feed/1").member("channel", "jianghai");
    json.member("sequence", sequence).member("issued", "2026-11-23T08:00:00+08:00");
    json.key("assets").begin_object().key("film").begin_object().member("path", "f.mp4");
    if (!sha256.empty()) json.member("sha256", sha256);
    if (bytes > 0) json.member("bytes", bytes);
    json.end_object().end_object().key("items").begin_array().begin_object();
    json.member("id", "w").member("kind", "article").member("title", "微视频").member("text", "x");
    json.end_object().end_array().end_object();
    return json.take();
}

struct FilmDesk : Desk {
    std::string film = [] {
        std::string bytes(10 * megabyte, '\0');
        std::uint32_t x = 1;
        for (char& byte : bytes) byte = static_cast<char>((x = x * 1664525 + 1013904223) >> 24);
        return bytes;
    }();
    std::string digest = sha256(film);

    FilmDesk() { folder.write("feed/f.mp4", film); }
    Result<PassReport> pass_from(FeedSource& from) const {
        IngestOptions options;
        options.films = true;
        return ingest_into(folder / "films", from, options).pass(clock);
    }
    std::vector<std::string> staging() const {
        return *list_folder(*open_folder(folder / "films/staging"));
    }
    bool is_kept() const {
        const auto snapshot = Snapshot::open_current(folder / "films");
        if (!snapshot || !snapshot->assets().contains("film")) return false;
        const auto& entry = snapshot->assets().at("film");
        return entry.object == digest &&
               entry.film_bytes == static_cast<std::int64_t>(film.size()) &&
               *read_file(folder / ("films/objects/" + digest), film.size()) == film;
    }
};

} // namespace

TEST_CASE("a film is kept as it came, when films are wanted") {
    FilmDesk desk;
    desk.write_feed(film_feed(1, GENERATE_REF(std::string{}, desk.digest), 0));
    CHECK(desk.pass().skipped == std::vector<std::string>{"film"});
    const auto report = desk.pass_from(desk.source);
    REQUIRE(report);
    CHECK(report->skipped.empty());
    CHECK(report->troubles.empty());
    CHECK(desk.is_kept());
    CHECK(desk.staging().empty());
    const auto before = fingerprint(desk.folder / "films/objects");
    CHECK(desk.pass_from(desk.source)->outcome == PassReport::Outcome::unchanged);
    CHECK(fingerprint(desk.folder / "films/objects") == before);
}

TEST_CASE("a long file whose digest is known is gone on with, by another process too") {
    FilmDesk desk;
    const bool promised = GENERATE(false, true);
    desk.write_feed(film_feed(1, promised ? "" : desk.digest, 0));
    BrokenSource broken{desk.source, 6 * megabyte};
    if (promised) broken.promises["f.mp4"] = {desk.digest, desk.film.size()};
    const auto first = desk.pass_from(broken);
    REQUIRE(first);
    REQUIRE(first->troubles.size() == 1);
    CHECK(first->outcome == PassReport::Outcome::published); // the feed does not wait for it
    CHECK(desk.staging().size() == 2);
    broken.breaks_at = 100 * megabyte;
    const auto second = desk.pass_from(broken);
    CHECK(second->troubles.empty());
    CHECK(broken.went_on_at == 6 * megabyte);
    CHECK(broken.bytes == desk.film.size()); // no byte came twice
    CHECK(desk.is_kept());
    CHECK(desk.staging().empty());
    // And what is known is not asked for.
    broken.asked = 0;
    REQUIRE(desk.pass_from(broken));
    CHECK(broken.asked == 0);
}

TEST_CASE("a long file of which nobody has said the digest begins anew") {
    FilmDesk desk;
    desk.write_feed(film_feed(1, "", 0));
    BrokenSource broken{desk.source, 6 * megabyte};
    REQUIRE(desk.pass_from(broken));
    CHECK(desk.staging().empty());
    broken.breaks_at = 100 * megabyte;
    REQUIRE(desk.pass_from(broken));
    CHECK(broken.went_on_at == 0);
    CHECK(desk.is_kept());
}

TEST_CASE("two halves that do not make the whole are thrown away, and it is fetched once more") {
    FilmDesk desk;
    desk.write_feed(film_feed(1, desk.digest, desk.film.size()));
    BrokenSource broken{desk.source, 6 * megabyte};
    REQUIRE(desk.pass_from(broken));
    for (const auto& name : desk.staging())
        if (!name.ends_with(".json"))
            desk.folder.write("films/staging/" + name, std::string(6 * megabyte, 'x'));
    broken.breaks_at = 100 * megabyte;
    broken.asked = 0;
    const auto report = desk.pass_from(broken);
    CHECK(report->troubles.empty());
    CHECK(broken.asked == 2);
    CHECK(desk.is_kept());
}

TEST_CASE("a file that is not the promised one is fetched once and refused") {
    FilmDesk desk;
    desk.write_feed(film_feed(1, sha256("else"), 0));
    BrokenSource source{desk.source, 100 * megabyte};
    const auto report = desk.pass_from(source);
    REQUIRE(report->troubles.size() == 1);
    CHECK(report->troubles.front().why.fault == Fault::digest);
    CHECK(source.asked == 1);
    CHECK(desk.staging().empty());
}

TEST_CASE("a part that lacks nothing is not asked for") {
    FilmDesk desk;
    desk.write_feed(film_feed(1, desk.digest, GENERATE_REF(std::size_t{0}, desk.film.size())));
    BrokenSource broken{desk.source, 6 * megabyte};
    REQUIRE(desk.pass_from(broken));
    for (const auto& name : desk.staging())
        if (!name.ends_with(".json")) desk.folder.write("films/staging/" + name, desk.film);
    broken.asked = 0;
    REQUIRE(desk.pass_from(broken));
    CHECK(broken.asked == 0);
    CHECK(desk.is_kept());
}

TEST_CASE("only parts that the feed names are kept") {
    FilmDesk desk;
    desk.write_feed(film_feed(1, desk.digest, 0));
    BrokenSource broken{desk.source, 6 * megabyte};
    REQUIRE(desk.pass_from(broken));
    REQUIRE(desk.staging().size() == 2);
    SECTION("the feed names it no more") {
        desk.write_feed(feed_text(2, "好", {}));
    }
    SECTION("the feed wants another file") {
        desk.write_feed(film_feed(2, sha256("else"), 0));
        broken.breaks_at = 0;
    }
    REQUIRE(desk.pass_from(broken));
    CHECK(desk.staging().empty());
}

TEST_CASE("the manifest and the feed must promise the same file") {
    FilmDesk desk;
    desk.write_feed(film_feed(1, desk.digest, 0));
    BrokenSource source{desk.source, 100 * megabyte};
    source.promises["f.mp4"] = {sha256("else"), 4};
    const auto report = desk.pass_from(source);
    REQUIRE(report->troubles.size() == 1);
    CHECK(report->troubles.front().why.fault == Fault::digest);
    CHECK(source.asked == 0);
}

TEST_CASE("a long picture comes as a part, and none of it stays") {
    Desk desk;
    // Text behind a picture's end belongs to nobody, and makes it long.
    const std::string picture = green + std::string(9 * megabyte, ' ');
    desk.folder.write("feed/hall.png", picture);
    desk.write_feed(feed_text(1, "好", {{"hall", "hall.png", sha256(picture)}}));
    const auto report = desk.pass();
    CHECK(report.troubles.empty());
    CHECK(desk.first_pixel("hall") == 0xff00ff00);
    CHECK(list_folder(*open_folder(desk.store + "/staging"))->empty());
}

TEST_CASE("a picture is made anew for a larger screen, and only where that makes a difference") {
    Desk desk;
    desk.folder.write("feed/hall.png", png_of_colour(40, 20, 0xff00ff00));
    desk.write_feed(feed_text(1, "好", {{"hall", "hall.png", ""}}));
    const auto width_for = [&](int edge) {
        auto store = Store::open(desk.folder / "edges");
        REQUIRE(store);
        Ingest ingest{std::move(store).take(),
                      desk.source,
                      PictureDecoder{std::string{TEST_PROGRAMS} + "/board-decode",
                                     std::chrono::seconds{30}, Px{edge}},
                      {}};
        const auto report = ingest.pass(desk.clock);
        REQUIRE(report);
        const bool published = report->outcome == PassReport::Outcome::published;
        const auto snapshot = Snapshot::open_current(desk.folder / "edges");
        return std::pair{snapshot->raster("hall")->size().width.value, published};
    };
    CHECK(width_for(16) == std::pair{16, true});
    CHECK(width_for(16) == std::pair{16, false});
    CHECK(width_for(100) == std::pair{40, true});
    CHECK(width_for(50) == std::pair{40, false});
    CHECK(width_for(20) == std::pair{20, true});
}

namespace {

// Runs `deed` in a child whose `folder` is a disk of 16 MB; nothing where that cannot be had.
template<class Deed>
std::optional<int> on_small_disk(const std::string& folder, const Deed& deed) {
    constexpr int no_disk = 77;
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        const bool alone =
            ::unshare(CLONE_NEWNS) == 0 || ::unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0;
        ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr);
        if (!alone || ::mount("board", folder.c_str(), "tmpfs", 0, "size=16m") != 0)
            ::_exit(no_disk);
        try {
            ::_exit(deed());
        } catch (...) {
            ::_exit(99);
        }
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFEXITED(status));
    if (WEXITSTATUS(status) == no_disk) return std::nullopt;
    return WEXITSTATUS(status);
}

} // namespace

TEST_CASE("a disk that is too small for a film shows the feed without it and says so") {
    FilmDesk desk;
    const bool length_is_known = GENERATE(true, false);
    desk.film.resize(20 * megabyte, 'x');
    desk.folder.write("feed/f.mp4", desk.film);
    desk.folder.write("films/x", "");
    desk.write_feed(film_feed(1, "", length_is_known ? desk.film.size() : 0));
    const auto failed = on_small_disk(desk.folder / "films", [&] {
        BrokenSource source{desk.source, 100 * megabyte};
        IngestOptions options;
        options.films = true;
        auto ingest = ingest_into(desk.folder / "films", source, options);
        for (int i = 0; i < 2; ++i) {
            const auto report = ingest.pass(desk.clock);
            if (!report) return 1;
            if (!report->no_room || report->troubles.size() != 1) return 2;
            if (!desk.staging().empty()) return 3;
        }
        if (source.asked != (length_is_known ? 0 : 1)) return 4; // not begun over and over
        if (shown_title(desk.folder / "films") != "微视频") return 5;
        // A smaller one has room, though the large one has none.
        desk.folder.write("feed/f.mp4", std::string(2 * megabyte, 'y'));
        desk.write_feed(film_feed(2, "", 2 * megabyte));
        if (!length_is_known) return 0;
        const auto report = ingest.pass(desk.clock);
        return report && !report->no_room && report->troubles.empty() ? 0 : 6;
    });
    if (!failed) {
        WARN("skipped: this machine lets nobody mount a small disk");
        return;
    }
    CHECK(*failed == 0);
}
