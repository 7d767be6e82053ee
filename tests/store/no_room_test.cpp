// SPDX-License-Identifier: MIT
// A disk that has too little room for what a feed names.

#include "tests/store/film_desk.h"
#include "tests/store/small_disk.h"

using namespace board;

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
