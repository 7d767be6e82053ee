// SPDX-License-Identifier: MIT
// Picture files for everything that reads them before a decoder does, or instead of one.
#include "base/raster.h"
#include "content-sync/decode/decode.h"
#include "content-sync/decode/picture_metadata.h"
#include "content-sync/decode/png_stream.h"
#include "tests/fuzz/law.h"

#include <span>

namespace {

using namespace board;

// Reads the stream by pieces of changing length, then again from the middle.
void check_stream(std::string_view file) {
    PngStream stream{file};
    hold(stream.size() <= file.size(), "a stream is no longer than its file");
    std::string all;
    for (std::size_t most = 1;; most = most % 97 + 1) {
        char piece[97];
        const std::size_t got = stream.read(piece, most);
        if (got == 0) break;
        all.append(piece, got);
    }
    hold(all.size() == stream.size(), "a stream gives as much as it says");
    hold(all.substr(0, 8) == file.substr(0, 8), "a stream keeps the signature");
    stream.seek(all.size() / 2);
    char next = 0;
    hold(stream.read(&next, 1) == 1 && next == all[all.size() / 2], "a stream can be sought in");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::span file{reinterpret_cast<const std::byte*>(bytes), size};
    const auto info = check_picture(file);
    if (!info) {
        hold(info.error().fault != Fault::io, "a picture's fault is not the machine's");
        hold(!info.error().what.zh.empty() && !info.error().what.en.empty(), "a refusal says why");
        return 0;
    }
    const std::int64_t width = info->size.width.value, height = info->size.height.value;
    hold(width >= 1 && height >= 1 && width <= Raster::most_edge && height <= Raster::most_edge &&
             width * height <= Raster::most_pixels,
         "a picture that is let through fits a raster");
    hold(decoding_memory(info->size) < (512u << 20), "decoding is within 512 MB");
    const PictureMetadata metadata = read_metadata(file, info->format);
    hold(metadata.orientation >= 1 && metadata.orientation <= 8, "an orientation is from 1 to 8");
    hold(metadata.profile.size() <= (4u << 20), "a profile is within 4 MB");
    if (info->format == PictureFormat::png) check_stream(text_of(bytes, size));
    return 0;
}
