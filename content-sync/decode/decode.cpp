// SPDX-License-Identifier: MIT
#include "content-sync/decode/decode.h"

#include "content-sync/decode/colour_profile.h"
#include "content-sync/decode/picture_metadata.h"
#include "content-sync/decode/png_stream.h"

#include <SDL_image.h>

#include <array>
#include <memory>
#include <new>

namespace board {
namespace {

struct FreeSurface {
    void operator()(SDL_Surface* surface) const { SDL_FreeSurface(surface); }
};
using Surface = std::unique_ptr<SDL_Surface, FreeSurface>;

struct CloseStream {
    void operator()(SDL_RWops* stream) const { SDL_RWclose(stream); }
};
using Stream = std::unique_ptr<SDL_RWops, CloseStream>;

Error refused() {
    const std::string reason = SDL_GetError();
    return {Fault::malformed,
            {"图片已损坏，无法解码（" + reason + "）",
             "the picture is damaged and cannot be decoded (" + reason + ")"}};
}

// By the format that its bytes declare, and never by guessing: IMG_Load would also take formats
// that nobody has checked.
SDL_Surface* load(PictureFormat format, std::span<const std::byte> bytes) {
    if (format == PictureFormat::png) {
        PngStream stream{{reinterpret_cast<const char*>(bytes.data()), bytes.size()}};
        return stream.rwops() == nullptr ? nullptr : IMG_LoadPNG_RW(stream.rwops());
    }
    const Stream stream{SDL_RWFromConstMem(bytes.data(), static_cast<int>(bytes.size()))};
    if (!stream) return nullptr;
    return format == PictureFormat::jpeg ? IMG_LoadJPG_RW(stream.get())
                                         : IMG_LoadWEBP_RW(stream.get());
}

std::vector<std::uint32_t> words_of(const SDL_Surface& surface) {
    const auto width = static_cast<std::size_t>(surface.w);
    std::vector<std::uint32_t> words;
    words.reserve(width * static_cast<std::size_t>(surface.h));
    for (int y = 0; y < surface.h; ++y) {
        const auto* row = static_cast<const std::byte*>(surface.pixels) +
                          static_cast<std::ptrdiff_t>(y) * surface.pitch;
        const auto* first = reinterpret_cast<const std::uint32_t*>(row);
        words.insert(words.end(), first, first + width);
    }
    return words;
}

Result<Pixels> decoded_words(std::span<const std::byte> bytes, const PictureInfo& info) {
    Surface loaded{load(info.format, bytes)};
    if (!loaded) return refused();
    if (loaded->w != info.size.width.value || loaded->h != info.size.height.value)
        return Error{
            Fault::malformed,
            {"图片的实际大小与文件头不符", "the picture's size differs from its header's"}};
    const Surface argb{SDL_ConvertSurfaceFormat(loaded.get(), SDL_PIXELFORMAT_ARGB8888, 0)};
    if (!argb) return refused();
    loaded.reset();
    return Pixels{info.size, words_of(*argb)};
}

} // namespace

Result<> ready_decoders() {
    constexpr int all = IMG_INIT_PNG | IMG_INIT_JPG | IMG_INIT_WEBP;
    if ((IMG_Init(all) & all) != all) return Error{Fault::io, refused().what};
    std::array<std::byte, 4096> file{};
    const Surface drawn{SDL_CreateRGBSurfaceWithFormat(0, 8, 8, 24, SDL_PIXELFORMAT_RGB24)};
    const Stream out{SDL_RWFromMem(file.data(), static_cast<int>(file.size()))};
    if (!drawn || !out || IMG_SaveJPG_RW(drawn.get(), out.get(), 0, 90) != 0)
        return Error{Fault::io, refused().what};
    const auto size = static_cast<std::size_t>(SDL_RWtell(out.get()));
    warm_up_colours();
    const auto decoded = decode_picture(std::span{file}.first(size), Px{16});
    return decoded ? Result<>{} : Error{Fault::io, decoded.error().what};
}

std::size_t decoding_memory(Size size) {
    constexpr std::size_t base = 48u << 20, a_pixel = 10;
    return base + a_pixel * static_cast<std::size_t>(size.width.value) *
                      static_cast<std::size_t>(size.height.value);
}

Result<Decoded> decode_picture(std::span<const std::byte> bytes, Px longest_edge) try {
    const PictureInfo info = TRY(check_picture(bytes));
    const PictureMetadata metadata = read_metadata(bytes, info.format);
    Decoded decoded;
    decoded.pixels = TRY(decoded_words(bytes, info));
    to_srgb(decoded.pixels.words, metadata.profile);
    decoded.translucent = premultiply(decoded.pixels.words);
    const Size fitted = fit_longest(info.size, longest_edge);
    if (fitted != info.size) decoded.pixels = area_average(decoded.pixels.words, info.size, fitted);
    decoded.pixels = upright(std::move(decoded.pixels), metadata.orientation);
    return decoded;
} catch (const std::bad_alloc&) {
    return Error{Fault::budget,
                 {"图片解码所需的内存超过上限，请缩小后再用",
                  "decoding the picture takes more memory than is allowed; make it smaller"}};
}

} // namespace board
