// SPDX-License-Identifier: MIT
// board-decode: a picture on standard input becomes a raster on standard output.

#include "base/raster.h"
#include "base/wrong_usage.h"
#include "content-sync/decode/confine.h"
#include "content-sync/decode/decode.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <cstdlib>

namespace board {
namespace {

Result<> run(Px longest_edge) {
    const MappedFile picture =
        TRY_WITHIN(MappedFile::of(Fd{::dup(STDIN_FILENO)}), "标准输入", "standard input");
    const PictureInfo info = TRY(check_picture(picture.bytes()));
    TRY(ready_decoders());
    TRY(confine(decoding_memory(info.size)));
    const Decoded decoded = TRY(decode_picture(picture.bytes(), longest_edge));
    const auto opacity = decoded.translucent ? Opacity::translucent : Opacity::opaque;
    const Fd output{STDOUT_FILENO};
    TRY(write_all(output, raster_header(decoded.pixels.size, opacity)));
    const auto& words = decoded.pixels.words;
    return write_all(output, {reinterpret_cast<const char*>(words.data()), words.size() * 4});
}

// A fault of the picture's is not one of the machine's: they end with different codes.
int exit_code_of(const Result<>& done) {
    if (done) return 0;
    std::fprintf(stderr, "%s\n%s\n", done.error().what.zh.c_str(), done.error().what.en.c_str());
    return done.error().fault == Fault::io ? 3 : 1;
}

} // namespace
} // namespace board

int main(int argc, char** argv) {
    CLI::App app{"把图片（PNG、JPEG、WebP）变成屏幕用的图像数据\n"
                 "Turns a picture file (PNG, JPEG, WebP) into the raster that the boards show.\n"
                 "board-decode [--edge 3840] < picture.jpg > picture.raster"};
    app.failure_message([](const CLI::App*, const CLI::Error& wrong) {
        return board::wrong_usage(wrong.get_name(), wrong.what());
    });
    int edge = 3840;
    app.add_option("--edge", edge, "最长边的像素 / the longest edge in pixels")
        ->check(CLI::Range(16, board::Raster::most_edge))
        ->capture_default_str();
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& wrong) {
        return app.exit(wrong) == 0 ? 0 : 2;
    }
    // Without the libraries' farewells, which may ask for more than a confined process is allowed.
    std::_Exit(board::exit_code_of(board::run(board::Px{edge})));
}
