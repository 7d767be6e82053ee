// SPDX-License-Identifier: MIT
#include "tests/store/bombs.h"
#include "tests/store/picture_files.h"

#include <cstdint>

namespace board {
namespace {

using Text = std::string;

Text little_endian(std::uint32_t value, int count = 4) {
    Text bytes;
    for (int i = 0; i < count; ++i) bytes += static_cast<char>(value >> (8 * i));
    return bytes;
}

Text riff(const Text& chunks) {
    return "RIFF" + little_endian(static_cast<std::uint32_t>(chunks.size() + 4)) + "WEBP" + chunks;
}

Text chunk(const Text& name, const Text& content) {
    return name + little_endian(static_cast<std::uint32_t>(content.size())) + content +
           Text(content.size() % 2, '\0');
}

Text extended(std::uint32_t width, std::uint32_t height, char flags = 0) {
    return chunk("VP8X", flags + Text(3, '\0') + little_endian(width - 1, 3) +
                             little_endian(height - 1, 3));
}

Text lossless(std::uint32_t width, std::uint32_t height) {
    return chunk("VP8L", "/" + little_endian((width - 1) | (height - 1) << 14) + Text(40, '\0'));
}

Text lossy(std::uint32_t width, std::uint32_t height) {
    return chunk("VP8 ", Text{"\x10\2\0\x9d\1*", 6} + little_endian(width, 2) +
                             little_endian(height, 2) + Text(40, '\0'));
}

void add_webp(std::vector<Bomb>& bombs, const Text& whole) {
    for (const std::uint32_t edge : {1u, 4096u, 8192u, 8193u, 16383u}) {
        const auto name = "WebP of " + std::to_string(edge);
        const auto end = edge > 4096 ? BombEnd::by_header : BombEnd::decided;
        bombs.push_back({name + ", lossless", riff(lossless(edge, edge)), end});
        bombs.push_back({name + ", lossy", riff(lossy(edge, edge)), end});
        bombs.push_back({name + ", extended", riff(extended(edge, edge) + whole.substr(12)),
                         edge > 4096 ? BombEnd::by_header : BombEnd::by_decoder});
        bombs.push_back({name + ", behind a small canvas",
                         riff(extended(48, 16) + lossless(edge, edge)), BombEnd::by_decoder});
    }
    bombs.push_back({"WebP of 2^24", riff(extended(1u << 24, 1u << 24)), BombEnd::by_header});
    bombs.push_back({"WebP, animated",
                     riff(extended(48, 16, 2) + chunk("ANIM", Text(6, '\0')) + whole.substr(12)),
                     BombEnd::by_header});
    Text frames;
    for (int i = 0; i < 30'000; ++i) frames += chunk("ANMF", Text(16, '\0'));
    bombs.push_back(
        {"WebP of 30,000 frames", riff(extended(48, 16, 2) + frames), BombEnd::by_header});
    bombs.push_back({"WebP of 30,000 frames that denies it", riff(extended(48, 16) + frames),
                     BombEnd::by_decoder});
    for (std::size_t length = 12; length + 2 < whole.size(); length += 24)
        bombs.push_back(
            {"WebP cut at " + std::to_string(length), whole.substr(0, length), BombEnd::by_header});
    for (const std::uint32_t size : {0u, 0x7fffffffu, 0xfffffff8u, 0xffffffffu}) {
        Text lying = whole;
        lying.replace(4, 4, little_endian(size));
        bombs.push_back({"WebP that says it has " + std::to_string(size), lying,
                         size == 0 ? BombEnd::decided : BombEnd::by_header});
        lying = whole;
        lying.replace(16, 4, little_endian(size));
        bombs.push_back({"WebP with a chunk of " + std::to_string(size), lying,
                         size == 0 ? BombEnd::decided : BombEnd::by_decoder});
    }
    bombs.push_back(
        {"WebP with 900 KB of Exif", webp_with(whole, Text(900'000, 'M'), ""), BombEnd::shown});
    bombs.push_back({"WebP with a profile that is none", webp_with(whole, "", Text(900'000, 'p')),
                     BombEnd::shown});
    bombs.push_back({"WebP without a picture", riff(extended(48, 16)), BombEnd::by_decoder});
    bombs.push_back(
        {"WebP of an unknown chunk", riff(chunk("ABCD", Text(40, 'x'))), BombEnd::by_header});
}

void add_others(std::vector<Bomb>& bombs) {
    const struct {
        const char* name;
        Text start;
    } formats[] = {
        {"GIF", "GIF89a\xff\xff\xff\xff"},
        {"old GIF", "GIF87a"},
        {"BMP", "BM"},
        {"SVG", "<svg xmlns=\"http://www.w3.org/2000/svg\">"},
        {"SVG behind blanks", "\n\n  <svg>"},
        {"XML of a billion laughs", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]>"},
        {"web page", "<!DOCTYPE html>"},
        {"PDF", "%PDF-1.7"},
        {"TIFF", Text{"II*\0", 4}},
        {"big-endian TIFF", Text{"MM\0*", 4}},
        {"HEIC", Text{"\0\0\0\x18"
                      "ftypheic",
                      12}},
        {"AVIF", Text{"\0\0\0\x18"
                      "ftypavif",
                      12}},
        {"film", Text{"\0\0\0\x18"
                      "ftypisom",
                      12}},
        {"ZIP", "PK\3\4"},
        {"gzip", "\x1f\x8b\x8"},
        {"icon", Text{"\0\0\1\0", 4}},
        {"Photoshop file", "8BPS"},
        {"QOI", "qoif"},
        {"JPEG 2000", Text{"\0\0\0\x0cjP  ", 8}},
        {"JPEG XL", "\xff\x0a"},
        {"ELF program", "\x7f"
                        "ELF"},
        {"script", "#!/bin/sh\n"},
        {"PNM", "P6 65535 65535 255\n"},
        {"XPM", "/* XPM */"},
        {"film for the web", "\x1a\x45\xdf\xa3"},
        {"sound", Text{"RIFF\xff\xff\0\0WAVE", 12}},
        {"text", "廉洁"},
        {"zeros", Text(1, '\0')}};
    for (const auto& format : formats) {
        bombs.push_back({Text{format.name} + ", its start only", format.start, BombEnd::by_header});
        bombs.push_back({Text{format.name} + ", 900 KB of it", format.start + Text(900'000, 'x'),
                         BombEnd::by_header});
    }
    bombs.push_back({"nothing", "", BombEnd::by_header});
    bombs.push_back({"a WebP's first bytes", Text{"RIFF\x4\0\0\0WEBP", 12}, BombEnd::by_header});
}

} // namespace

std::vector<Bomb> other_bombs() {
    std::vector<Bomb> bombs;
    add_webp(bombs, case_picture("red-left-blue-right.webp"));
    add_others(bombs);
    return bombs;
}

} // namespace board
