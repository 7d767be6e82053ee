// SPDX-License-Identifier: MIT
// Long files: parts that outlive transfers, and films that are kept as they come.

#include "content-sync/store/incoming_file.h"
#include "tests/store/film_desk.h"

#include <sys/stat.h>

using namespace board;

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

TEST_CASE("a part that has its whole length and is spoilt is not believed") {
    FilmDesk desk;
    desk.write_feed(film_feed(1, desk.digest, GENERATE_REF(std::size_t{0}, desk.film.size())));
    BrokenSource broken{desk.source, 6 * megabyte};
    REQUIRE(desk.pass_from(broken));
    auto spoilt = desk.film;
    spoilt.back() ^= 1;
    for (const auto& name : desk.staging())
        if (!name.ends_with(".json")) desk.folder.write("films/staging/" + name, spoilt);
    broken.breaks_at = 100 * megabyte;
    CHECK(desk.pass_from(broken)->troubles.empty());
    CHECK(desk.is_kept());
}

TEST_CASE("a part that cannot be read is thrown away, and the file begun anew") {
    FilmDesk desk;
    desk.write_feed(film_feed(1, desk.digest, 0));
    BrokenSource broken{desk.source, 6 * megabyte};
    REQUIRE(desk.pass_from(broken));
    for (const auto& name : desk.staging())
        if (!name.ends_with(".json")) {
            const auto part = desk.folder / ("films/staging/" + name);
            REQUIRE(::unlink(part.c_str()) == 0);
            REQUIRE(::mkfifo(part.c_str(), 0600) == 0); // pread(2) fails there
        }
    broken.breaks_at = 100 * megabyte;
    const auto report = desk.pass_from(broken);
    REQUIRE(report);
    CHECK(report->troubles.empty());
    CHECK(broken.went_on_at == 0);
    CHECK(desk.is_kept());
    CHECK(desk.staging().empty());
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
