// SPDX-License-Identifier: MIT
#include "tests/store/bombs.h"
#include "tests/store/picture_files.h"

#include <cstdint>

namespace board {
namespace {

using Text = std::string;

Text big_endian(std::uint32_t value) {
    Text bytes;
    for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift);
    return bytes;
}

// Bits as deflate packs them, the lowest first; Huffman codes from their highest bit.
class Bits {
  public:
    void number(unsigned value, int count) {
        for (int i = 0; i < count; ++i) bit(value >> i & 1);
    }
    void code(unsigned value, int count) {
        for (int i = count; i-- > 0;) bit(value >> i & 1);
    }
    Text take() {
        while (used_ != 0) bit(0);
        return std::move(bytes_);
    }

  private:
    void bit(unsigned value) {
        byte_ |= value << used_;
        if (++used_ < 8) return;
        bytes_ += static_cast<char>(byte_);
        byte_ = 0;
        used_ = 0;
    }

    Text bytes_;
    unsigned byte_ = 0;
    int used_ = 0;
};

// A zlib stream of that many zeros, and up to 257 more: 13 bits for each 258 of them, by RFC 1951's
// fixed codes.
Text zeros(std::size_t count) {
    Bits bits;
    bits.number(1, 1);  // the last block
    bits.number(1, 2);  // fixed codes
    bits.code(0x30, 8); // a zero
    std::size_t made = 1;
    for (; made < count; made += 258) {
        bits.code(0xc5, 8); // 258 bytes …
        bits.code(0, 5);    // … from one byte before
    }
    bits.code(0, 7);
    const auto sum = static_cast<std::uint32_t>(made % 65521) << 16 | 1;
    return "\x78\x01" + bits.take() + big_endian(sum);
}

struct Shape {
    std::uint32_t width, height;
    char depth, colour, interlace;
};

Text png(const Shape& shape, const Text& chunks) {
    const Text header = big_endian(shape.width) + big_endian(shape.height) + shape.depth +
                        shape.colour + Text(2, '\0') + shape.interlace;
    return "\x89PNG\r\n\x1a\n" + png_chunk("IHDR", header) + chunks + png_chunk("IEND", "");
}

Text pixels(std::size_t bytes) {
    return png_chunk("IDAT", zeros(bytes));
}

void add_sizes(std::vector<Bomb>& bombs) {
    constexpr std::uint32_t edges[] = {0, 1, 8192, 8193, 32768, 65535, 0x7fffffff, 0xffffffff};
    for (const auto width : edges)
        for (const auto height : edges) {
            const bool fits = width >= 1 && width <= 8192 && height >= 1 && height <= 8192 &&
                              width * height <= 33'554'432;
            bombs.push_back({"PNG of " + std::to_string(width) + " by " + std::to_string(height),
                             png_bomb(width, height),
                             fits ? BombEnd::by_decoder : BombEnd::by_header});
        }
}

void add_cuts(std::vector<Bomb>& bombs) {
    const Text whole = png_of_colour(8, 8, 0xff102030);
    for (std::size_t length = 8; length < 33; length += 4)
        bombs.push_back({"PNG cut in its header at " + std::to_string(length),
                         whole.substr(0, length), BombEnd::by_header});
    for (std::size_t length = 33; length < whole.size() - 16; length += 24)
        bombs.push_back(
            {"PNG cut at " + std::to_string(length), whole.substr(0, length), BombEnd::by_header});
}

// The length field of the chunk behind the header says something else.
void add_lies(std::vector<Bomb>& bombs) {
    const Text whole = png_with(png_of_colour(8, 8, 0xff102030), "tEXt", "a");
    for (const std::uint32_t length :
         {0u, 2u, 0x7fffffffu, 0x80000000u, 0xfffffff4u, 0xffffffffu}) {
        Text lying = whole;
        lying.replace(33, 4, big_endian(length));
        bombs.push_back({"PNG with a chunk of " + std::to_string(length), lying, BombEnd::refused});
    }
    for (const std::uint32_t length : {0u, 12u, 14u, 0xffffffffu}) {
        Text lying = whole;
        lying.replace(8, 4, big_endian(length));
        bombs.push_back(
            {"PNG with a header of " + std::to_string(length), lying, BombEnd::refused});
    }
    const Shape small{1, 1, 8, 6, 0};
    bombs.push_back({"PNG without pixels", png(small, ""), BombEnd::by_decoder});
    bombs.push_back({"PNG with empty pixels", png(small, png_chunk("IDAT", "")), BombEnd::refused});
    bombs.push_back({"PNG with two headers",
                     png(small, png_chunk("IHDR", Text(13, '\1')) + pixels(5)), BombEnd::decided});
    bombs.push_back(
        {"PNG of a palette that is missing", png({1, 1, 8, 3, 0}, pixels(2)), BombEnd::by_decoder});
    bombs.push_back({"PNG with a palette of 300",
                     png({1, 1, 8, 3, 0}, png_chunk("PLTE", Text(900, 'p')) + pixels(2)),
                     BombEnd::decided});
    for (const char depth : {'\0', '\3', '\x20'})
        bombs.push_back({"PNG of a depth that is none", png({1, 1, depth, 6, 0}, pixels(5)),
                         BombEnd::by_decoder});
    for (const char colour : {'\1', '\5', '\7'})
        bombs.push_back({"PNG of colours that are none", png({1, 1, 8, colour, 0}, pixels(5)),
                         BombEnd::by_decoder});
    bombs.push_back(
        {"PNG of an interlace that is none", png({1, 1, 8, 6, 2}, pixels(5)), BombEnd::by_decoder});
}

// What inflates to a thousand times its size; a decoder that keeps texts would keep all of it.
void add_inflating(std::vector<Bomb>& bombs) {
    const Shape small{1, 1, 8, 6, 0};
    const Text heads[] = {{"zTXt"}, {"iTXt"}, {"iCCP"}};
    const Text words[] = {Text{"a\0\0", 3}, Text{"a\0\1\0\0\0", 6}, Text{"a\0\0", 3}};
    for (std::size_t kind = 0; kind < 3; ++kind) {
        const Text large = png_chunk(heads[kind], words[kind] + zeros(100u << 20));
        bombs.push_back(
            {"PNG with 100 MB in " + heads[kind], png(small, large + pixels(5)), BombEnd::shown});
        Text many;
        const Text one = png_chunk(heads[kind], words[kind] + zeros(7u << 20));
        while (many.size() + one.size() < 950'000) many += one;
        bombs.push_back({"PNG with a thousand MB in many " + heads[kind],
                         png(small, many + pixels(5)), BombEnd::shown});
        bombs.push_back({"PNG with a broken " + heads[kind],
                         png(small, png_chunk(heads[kind], words[kind] + "x") + pixels(5)),
                         BombEnd::shown});
    }
    Text empty;
    for (int i = 0; i < 70'000; ++i) empty += png_chunk("teXt", "");
    bombs.push_back(
        {"PNG with 70,000 empty chunks", png(small, empty + pixels(5)), BombEnd::shown});
    bombs.push_back(
        {"PNG with 100 MB behind its one pixel", png(small, pixels(100u << 20)), BombEnd::decided});
    bombs.push_back({"PNG of 134 MB in 900 KB", png({8192, 4096, 8, 6, 0}, pixels(4096 * 32769)),
                     BombEnd::shown});
    bombs.push_back({"PNG of 100 MB, interlaced", png({8192, 4096, 8, 2, 1}, pixels(101u << 20)),
                     BombEnd::decided});
    bombs.push_back({"PNG of one bit a pixel", png({8192, 4096, 1, 0, 0}, pixels(4096 * 1025)),
                     BombEnd::shown});
    bombs.push_back({"PNG whose pixels end early", png({8192, 4096, 8, 6, 0}, pixels(1000)),
                     BombEnd::by_decoder});
}

} // namespace

std::vector<Bomb> png_bombs() {
    std::vector<Bomb> bombs;
    add_sizes(bombs);
    add_cuts(bombs);
    add_lies(bombs);
    add_inflating(bombs);
    return bombs;
}

} // namespace board
