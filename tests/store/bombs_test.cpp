// SPDX-License-Identifier: MIT
// BOARD_BOMBS=1 prints how each file ended and how long that took.
#include "base/raster.h"
#include "content-sync/decode/picture_check.h"
#include "content-sync/store/picture_decoder.h"
#include "tests/catch.h"
#include "tests/store/bombs.h"
#include "tests/store/test_board.h"

#include <fcntl.h>
#include <sys/resource.h>

#include <cstdio>
#include <cstdlib>
#include <set>

using namespace board;

namespace {

std::vector<Bomb> all_bombs() {
    std::vector<Bomb> all;
    for (auto bombs : {png_bombs(), jpeg_bombs(), other_bombs()})
        for (Bomb& bomb : bombs) all.push_back(std::move(bomb));
    return all;
}

long resident_kilobytes() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

void tell(const Bomb& bomb, const Result<>& ended, const char* by, double milliseconds) {
    if (std::getenv("BOARD_BOMBS") == nullptr) return;
    std::printf("%8.1f ms  %-8s %s%s%s\n", milliseconds, by, bomb.name.c_str(), ended ? "" : ": ",
                ended ? "" : ended.error().what.en.c_str());
}

struct Ended {
    Result<> how;
    bool by_header;
};

Ended defuse(const TestFolder& folder, const Bomb& bomb) {
    const auto begin = std::chrono::steady_clock::now();
    const auto header = check_picture(std::as_bytes(std::span{bomb.file}));
    Ended ended{{}, !header};
    if (header) {
        folder.write("picture", bomb.file);
        const Fd picture{::open((folder / "picture").c_str(), O_RDONLY | O_CLOEXEC)};
        const Fd raster{
            ::open((folder / "raster").c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600)};
        const PictureDecoder decoder{std::string{TEST_PROGRAMS} + "/board-decode",
                                     std::chrono::seconds{60}, Px{Raster::most_edge}};
        ended.how = decoder.decode(picture, raster);
    } else {
        ended.how = header.error();
    }
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
    tell(bomb, ended.how,
         ended.by_header ? "header"
         : ended.how     ? "shown"
                         : "decoder",
         took.count());
    return ended;
}

void check_end(const Bomb& bomb, const Ended& ended) {
    const bool shown{ended.how};
    CHECK(shown == (bomb.end == BombEnd::shown || (shown && bomb.end == BombEnd::decided)));
    if (bomb.end == BombEnd::by_header) CHECK(ended.by_header);
    if (bomb.end == BombEnd::by_decoder) CHECK_FALSE(ended.by_header);
    if (shown) return;
    const Error& why = ended.how.error();
    CHECK(why.fault != Fault::io); // the picture's fault, not the machine's
    CHECK_FALSE(why.what.zh.empty());
    CHECK(why.what.en.find("crash") == std::string::npos);
    CHECK(why.what.en.find("do what it may not") == std::string::npos);
}

} // namespace

TEST_CASE("every bomb under 1 MB is decided, by its header or in the confined decoder") {
    const auto bombs = all_bombs();
    TestFolder folder;
    for (const Bomb& bomb : bombs) {
        INFO(bomb.name);
        CHECK(bomb.file.size() < 1'000'000);
        check_end(bomb, defuse(folder, bomb));
    }
}

TEST_CASE("there are 200 bombs and more, none twice") {
    std::set<std::string> files;
    for (const Bomb& bomb : all_bombs()) {
        INFO(bomb.name);
        CHECK(files.insert(bomb.file).second);
    }
    CHECK(files.size() >= 200);
}

TEST_CASE("refusing a bomb by its header takes no memory to speak of") {
    const auto bombs = all_bombs();
    const long before = resident_kilobytes();
    for (const Bomb& bomb : bombs) (void)check_picture(std::as_bytes(std::span{bomb.file}));
    CHECK(resident_kilobytes() - before < 64 * 1024);
}
