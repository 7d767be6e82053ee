// SPDX-License-Identifier: MIT
#include "tests/store/bombs.h"
#include "tests/store/picture_files.h"

namespace board {
namespace {

using Text = std::string;

Text word(unsigned value) {
    return {static_cast<char>(value >> 8), static_cast<char>(value)};
}

Text segment(char marker, const Text& content) {
    return Text{'\xff', marker} + word(static_cast<unsigned>(content.size() + 2)) + content;
}

// Frame and tables as the smallest baseline file would have them: one grey component.
Text frame(char marker, unsigned width, unsigned height, char components = 1) {
    Text content = '\x8' + word(height) + word(width) + components;
    for (int i = 1; i <= components; ++i) content += Text{static_cast<char>(i), '\x11', '\0'};
    return segment(marker, content);
}

Text tables() {
    Text counts(16, '\0');
    counts[0] = 1; // one code, of one bit: the value 0, an end of block
    return segment('\xdb', Text(1, '\0') + Text(64, '\1')) +
           segment('\xc4', Text(1, '\0') + counts + Text(1, '\0')) +
           segment('\xc4', Text(1, '\x10') + counts + Text(1, '\0'));
}

Text scan(char first, char last, char bits) {
    return segment('\xda', Text{'\1', '\1', '\0', first, last, bits});
}

Text jpeg(const Text& inside) {
    return "\xff\xd8" + inside + "\xff\xd9";
}

// A picture of the first coefficients once, then of one other coefficient again and again.
Text progressive(unsigned width, unsigned height, int scans) {
    Text inside = tables() + frame('\xc2', width, height) + scan(0, 0, 0) + Text(8, '\0');
    for (int i = 1; i < scans; ++i)
        inside += scan(static_cast<char>(1 + i % 63), static_cast<char>(1 + i % 63), 0);
    return jpeg(inside);
}

void add_sizes(std::vector<Bomb>& bombs) {
    constexpr unsigned edges[] = {0, 1, 8192, 8193, 65500, 65535};
    for (const auto width : edges)
        for (const auto height : edges) {
            const bool fits = width >= 1 && width <= 8192 && height >= 1 && height <= 8192 &&
                              width * height <= 33'554'432;
            bombs.push_back({"JPEG of " + std::to_string(width) + " by " + std::to_string(height),
                             jpeg(tables() + frame('\xc0', width, height) + scan(0, 63, 0)),
                             fits ? BombEnd::decided : BombEnd::by_header});
        }
}

void add_scans(std::vector<Bomb>& bombs) {
    for (const int scans : {101, 1000, 10'000, 90'000})
        bombs.push_back({"JPEG of " + std::to_string(scans) + " scans",
                         progressive(8192, 4096, scans), BombEnd::by_header});
    for (const int scans : {100})
        bombs.push_back({"JPEG of " + std::to_string(scans) + " scans, 33 million pixels",
                         progressive(8192, 4096, scans), BombEnd::decided});
}

void add_cuts(std::vector<Bomb>& bombs, const Text& whole) {
    for (std::size_t length = 3; length + 2 < whole.size(); length += whole.size() / 12)
        bombs.push_back(
            {"JPEG cut at " + std::to_string(length), whole.substr(0, length), BombEnd::by_header});
}

void add_lies(std::vector<Bomb>& bombs, const Text& whole) {
    for (const unsigned length : {0u, 1u, 3u, 0xfffeu, 0xffffu}) {
        Text lying = whole;
        lying.replace(4, 2, word(length));
        bombs.push_back(
            {"JPEG with a segment of " + std::to_string(length), lying, BombEnd::refused});
    }
    for (const char kind : {'\xc3', '\xc5', '\xc6', '\xc7', '\xc9', '\xcb', '\xcd', '\xcf'}) {
        const auto number = std::to_string(static_cast<unsigned char>(kind) & 15);
        bombs.push_back({"JPEG with a frame of kind " + number,
                         jpeg(tables() + frame(kind, 64, 64) + scan(0, 63, 0)), BombEnd::decided});
    }
    for (const char components : {'\0', '\2', '\4', '\x7f'})
        bombs.push_back({"JPEG of so many colours: " + std::to_string(components),
                         jpeg(tables() + frame('\xc0', 64, 64, components) + scan(0, 63, 0)),
                         components == 4 ? BombEnd::by_header : BombEnd::decided});
    bombs.push_back({"JPEG without a frame", jpeg(tables() + scan(0, 63, 0)), BombEnd::by_header});
    bombs.push_back({"JPEG without a scan", jpeg(frame('\xc0', 64, 64)), BombEnd::refused});
    bombs.push_back(
        {"JPEG without tables", jpeg(frame('\xc0', 64, 64) + scan(0, 63, 0)), BombEnd::decided});
    bombs.push_back(
        {"JPEG with two frames",
         jpeg(frame('\xc0', 65500, 65500) + tables() + frame('\xc0', 8, 8) + scan(0, 63, 0)),
         BombEnd::refused});
    bombs.push_back({"JPEG that only ends", "\xff\xd8\xff\xd9", BombEnd::by_header});
    bombs.push_back({"JPEG of fill bytes", "\xff\xd8" + Text(900'000, '\xff'), BombEnd::by_header});
    bombs.push_back({"JPEG of restarts",
                     "\xff\xd8\xff" + Text("\xd0\xff", 2) + Text(900'000, '\xd0'),
                     BombEnd::by_header});
}

void add_metadata(std::vector<Bomb>& bombs, const Text& whole) {
    const auto with = [&](const char* name, char marker, const Text& content, int times) {
        Text inside;
        for (int i = 0; i < times; ++i) inside += segment(marker, content);
        bombs.push_back({name, whole.substr(0, 2) + inside + whole.substr(2), BombEnd::shown});
    };
    with("JPEG with 900 KB of comments", '\xfe', Text(60'000, 'c'), 15);
    with("JPEG with 200,000 empty comments", '\xfe', "", 200'000);
    with("JPEG with 900 KB of Exif", '\xe1', "Exif" + Text(2, '\0') + Text(60'000, 'M'), 15);
    Text circle = Text{"Exif\0\0II*\0\x8\0\0\0\xff\xff", 16};
    for (int i = 0; i < 4000; ++i) circle += Text{"\x12\1\3\0\xff\xff\xff\xff\0\0\0\0", 12};
    with("JPEG whose Exif has 65,535 entries", '\xe1', circle, 10);
    const Text piece = Text{"ICC_PROFILE\0\1\xff", 14};
    with("JPEG with a profile of 255 pieces, all the first", '\xe2', piece + Text(3'000, 'p'), 255);
    with("JPEG with an empty profile", '\xe2', Text{"ICC_PROFILE\0\1\1", 14}, 1);
    with("JPEG with a profile of no pieces", '\xe2', Text{"ICC_PROFILE\0\0\0", 14}, 1);
    bombs.push_back({"JPEG with a profile that is none",
                     jpeg_with_profile(whole, Text(500'000, 'p'), 200), BombEnd::shown});
    bombs.push_back({"JPEG and 900 KB behind it", whole + Text(900'000, '\xff'), BombEnd::shown});
}

} // namespace

std::vector<Bomb> jpeg_bombs() {
    const Text whole = case_picture("red-left-blue-right.jpg");
    std::vector<Bomb> bombs;
    add_sizes(bombs);
    add_scans(bombs);
    add_cuts(bombs, whole);
    add_lies(bombs, whole);
    add_metadata(bombs, whole);
    return bombs;
}

} // namespace board
