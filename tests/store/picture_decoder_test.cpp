// SPDX-License-Identifier: MIT
#include "base/raster.h"
#include "content-sync/store/picture_decoder.h"
#include "tests/catch.h"
#include "tests/store/picture_files.h"
#include "tests/store/test_board.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>

#include <csignal>

using namespace board;

namespace {

Result<> decode(const TestFolder& folder, const PictureDecoder& decoder, const std::string& file) {
    folder.write("picture", file);
    const Fd picture{::open((folder / "picture").c_str(), O_RDONLY | O_CLOEXEC)};
    const Fd raster{
        ::open((folder / "raster").c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600)};
    return decoder.decode(picture, raster);
}

const std::string program = std::string{TEST_PROGRAMS} + "/board-decode";

// board-decode, held where it writes its raster: into a pipe that nobody empties.
class HeldDecoder {
  public:
    explicit HeldDecoder(const std::string& picture) {
        int ends[2];
        REQUIRE(::pipe2(ends, O_CLOEXEC) == 0);
        Fd output{ends[0]}, input{ends[1]};
        posix_spawn_file_actions_t actions;
        ::posix_spawn_file_actions_init(&actions);
        ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, picture.c_str(), O_RDONLY, 0);
        ::posix_spawn_file_actions_adddup2(&actions, input.number(), STDOUT_FILENO);
        std::string name = program;
        char* words[] = {name.data(), nullptr};
        REQUIRE(::posix_spawn(&id_, name.c_str(), &actions, nullptr, words, environ) == 0);
        ::posix_spawn_file_actions_destroy(&actions);
        input = Fd{};
        char begun = 0;
        REQUIRE(::read(output.number(), &begun, 1) == 1);
        output_ = std::move(output);
    }
    HeldDecoder(const HeldDecoder&) = delete;
    HeldDecoder& operator=(const HeldDecoder&) = delete;
    ~HeldDecoder() {
        ::kill(id_, SIGKILL);
        ::waitpid(id_, nullptr, 0);
    }
    // What proc(5) tells of it, blanks made one.
    std::string tells(const std::string& name) const {
        const auto text = read_file("/proc/" + std::to_string(id_) + "/" + name, 1 << 16);
        REQUIRE(text);
        std::string words;
        for (const char c : *text)
            if (const char one = c == '\t' ? ' ' : c; one != ' ' || !words.ends_with(' '))
                words += one;
        return words;
    }

  private:
    pid_t id_ = 0;
    Fd output_;
};

} // namespace

TEST_CASE("the child writes a raster that can be opened") {
    TestFolder folder;
    REQUIRE(decode(folder, PictureDecoder{program}, png_of_colour(9, 4, 0x80ffffff)));
    const auto raster = Raster::open_at(*open_folder(folder.path()), "raster");
    REQUIRE(raster);
    CHECK(raster->size() == Size{Px{9}, Px{4}});
    CHECK(raster->opacity() == Opacity::translucent);
    CHECK(raster->pixels().back() == 0x80808080);
}

TEST_CASE("a damaged picture is the picture's fault") {
    TestFolder folder;
    const auto whole = png_of_colour(64, 64, 0xff00ff00);
    const auto decoded = decode(folder, PictureDecoder{program}, whole.substr(0, 3000));
    REQUIRE_FALSE(decoded);
    CHECK(decoded.error().fault == Fault::malformed);
}

TEST_CASE("no child is started for what the header refuses") {
    TestFolder folder;
    const auto decoded = decode(folder, PictureDecoder{"/nowhere"}, png_bomb(65535, 65535));
    REQUIRE_FALSE(decoded);
    CHECK(decoded.error().fault == Fault::budget);
}

TEST_CASE("a decoder that is not there is the machine's fault") {
    TestFolder folder;
    const auto decoded = decode(folder, PictureDecoder{"/nowhere"}, png_of_colour(1, 1, 0));
    REQUIRE_FALSE(decoded);
    CHECK(decoded.error().fault == Fault::io);
}

TEST_CASE("a decoder that does not end is killed") {
    TestFolder folder;
    folder.write("sleeper", "#!/bin/sh\nexec sleep 60\n");
    REQUIRE(::chmod((folder / "sleeper").c_str(), 0700) == 0);
    const PictureDecoder decoder{folder / "sleeper", std::chrono::milliseconds{200}};
    const auto decoded = decode(folder, decoder, png_of_colour(1, 1, 0));
    REQUIRE_FALSE(decoded);
    CHECK(decoded.error().fault == Fault::budget);
}

TEST_CASE("a decoder that a signal ends leaves a word about which") {
    struct Row {
        std::string signal;
        Fault fault;
        const char *zh, *en;
    };
    const Row row = GENERATE(
        Row{"SYS", Fault::malformed, "不许做的事", "do what it may not"},
        Row{"XCPU", Fault::budget, "算太久", "too much computing"},
        Row{"XFSZ", Fault::budget, "图像太大", "too large"},
        Row{"KILL", Fault::budget, "内存不足", "want of memory"},
        Row{"SEGV", Fault::malformed, "崩溃（信号 11）", "crashed its decoder (signal 11)"},
        Row{"ABRT", Fault::malformed, "崩溃（信号 6）", "crashed its decoder (signal 6)"});
    TestFolder folder;
    folder.write("victim", "#!/bin/sh\nkill -" + row.signal + " $$\n");
    REQUIRE(::chmod((folder / "victim").c_str(), 0700) == 0);
    const auto decoded = decode(folder, PictureDecoder{folder / "victim"}, png_of_colour(1, 1, 0));
    REQUIRE_FALSE(decoded);
    CHECK(decoded.error().fault == row.fault);
    CHECK_THAT(decoded.error().what.zh, Catch::Matchers::ContainsSubstring(row.zh));
    CHECK_THAT(decoded.error().what.en, Catch::Matchers::ContainsSubstring(row.en));
}

TEST_CASE("the confined child decodes every format, and shrinks to the edge that is asked for") {
    TestFolder folder;
    struct Row {
        std::string file;
        int edge;
        Size size;
    };
    const Row row = GENERATE(Row{case_picture("red-left-blue-right.jpg"), 3840, {Px{48}, Px{16}}},
                             Row{case_picture("red-left-blue-right.webp"), 24, {Px{24}, Px{8}}},
                             Row{case_picture("red-left-blue-right.jpg"), 16, {Px{16}, Px{5}}},
                             Row{png_of_colour(48, 96, 0xff102030), 48, {Px{24}, Px{48}}},
                             Row{png_of_colour(48, 96, 0xff102030), 96, {Px{48}, Px{96}}},
                             Row{png_of_colour(48, 96, 0xff102030), 8192, {Px{48}, Px{96}}},
                             Row{png_of_colour(4000, 20, 0xff102030), 8192, {Px{4000}, Px{20}}});
    const PictureDecoder decoder{program, std::chrono::seconds{30}, Px{row.edge}};
    REQUIRE(decode(folder, decoder, row.file));
    const auto raster = Raster::open_at(*open_folder(folder.path()), "raster");
    REQUIRE(raster);
    CHECK(raster->size() == row.size);
}

TEST_CASE("the program has confined itself before it gives a pixel") {
    const TestFolder folder;
    folder.write("picture", png_of_colour(400, 400, 0xff00ff00)); // ten times what a pipe holds
    const HeldDecoder decoder{folder / "picture"};
    const auto status = decoder.tells("status"), limits = decoder.tells("limits");
    for (const char* line : {"\nSeccomp: 2\n", "\nNoNewPrivs: 1\n"})
        CHECK_THAT(status, Catch::Matchers::ContainsSubstring(line));
    for (const char* line :
         {"\nMax cpu time 20 20 ", "\nMax file size 167772160 167772160 ", "\nMax open files 8 8 ",
          "\nMax processes 0 0 ", "\nMax core file size 0 0 "})
        CHECK_THAT(limits, Catch::Matchers::ContainsSubstring(line));
}
