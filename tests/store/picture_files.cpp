// SPDX-License-Identifier: MIT
#include "tests/store/picture_files.h"

#include "tests/catch.h"

#include <fstream>
#include <sstream>

namespace board {
namespace {

std::string big_endian(std::uint32_t value) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift);
    return bytes;
}

std::uint32_t crc(const std::string& bytes) {
    std::uint32_t sum = 0xffffffffu;
    for (const char c : bytes) {
        sum ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit) sum = sum >> 1 ^ (sum & 1 ? 0xedb88320u : 0u);
    }
    return ~sum;
}

} // namespace

std::string png_chunk(const std::string& name, const std::string& content) {
    return big_endian(static_cast<std::uint32_t>(content.size())) + name + content +
           big_endian(crc(name + content));
}

namespace {

// zlib's format with stored blocks only (RFC 1950, RFC 1951 §3.2.4).
std::string stored(const std::string& bytes) {
    std::string out{"\x78\x01"};
    std::uint32_t a = 1, b = 0;
    for (const char c : bytes) {
        a = (a + static_cast<unsigned char>(c)) % 65521;
        b = (b + a) % 65521;
    }
    for (std::size_t at = 0; at < bytes.size(); at += 65535) {
        const auto piece = bytes.substr(at, 65535);
        const auto length = static_cast<std::uint32_t>(piece.size());
        out += at + 65535 >= bytes.size() ? '\1' : '\0';
        for (const std::uint32_t word : {length, ~length}) {
            out += static_cast<char>(word);
            out += static_cast<char>(word >> 8);
        }
        out += piece;
    }
    return out + big_endian(b << 16 | a);
}

std::string png(std::uint32_t width, std::uint32_t height, const std::string& data) {
    const std::string header =
        big_endian(width) + big_endian(height) + std::string{"\x8\x6\0\0\0", 5};
    return "\x89PNG\r\n\x1a\n" + png_chunk("IHDR", header) + png_chunk("IDAT", data) +
           png_chunk("IEND", "");
}

} // namespace

std::string png_file(std::uint32_t width, std::uint32_t height,
                     const std::vector<std::uint32_t>& words) {
    std::string rows;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i % width == 0) rows += '\0'; // filter: none
        for (const int shift : {16, 8, 0, 24}) rows += static_cast<char>(words[i] >> shift);
    }
    return png(width, height, stored(rows));
}

std::string png_of_colour(std::uint32_t width, std::uint32_t height, std::uint32_t word) {
    return png_file(width, height, std::vector<std::uint32_t>(std::size_t{width} * height, word));
}

std::string png_bomb(std::uint32_t width, std::uint32_t height) {
    return png(width, height, std::string(12, '\0'));
}

std::string case_picture(const std::string& name) {
    std::ifstream file{std::string{TEST_CASES} + "/pictures/" + name, std::ios::binary};
    std::ostringstream bytes;
    bytes << file.rdbuf();
    REQUIRE_FALSE(bytes.str().empty());
    return bytes.str();
}

std::string exif_turned(char orientation) {
    std::string exif{"MM\0*\0\0\0\x8\0\x1\x1\x12\0\x3\0\0\0\x1\0?\0\0\0\0\0\0", 26};
    exif[19] = orientation;
    return exif;
}

namespace {

// A JPEG with one more segment behind its start.
std::string with_segment(const std::string& jpeg, char marker, const std::string& content) {
    const auto length = content.size() + 2;
    std::string segment{'\xff', marker, static_cast<char>(length >> 8), static_cast<char>(length)};
    return jpeg.substr(0, 2) + segment + content + jpeg.substr(2);
}

std::string little_endian(std::uint32_t value) {
    std::string bytes;
    for (int shift = 0; shift <= 24; shift += 8) bytes += static_cast<char>(value >> shift);
    return bytes;
}

std::string riff_chunk(const std::string& name, const std::string& content) {
    return name + little_endian(static_cast<std::uint32_t>(content.size())) + content +
           std::string(content.size() % 2, '\0');
}

} // namespace

std::string turned_jpeg(const std::string& jpeg, char orientation) {
    return with_segment(jpeg, '\xe1', std::string{"Exif\0\0", 6} + exif_turned(orientation));
}

std::string jpeg_with_profile(const std::string& jpeg, const std::string& profile, int pieces) {
    const std::size_t length = profile.size() / static_cast<std::size_t>(pieces) + 1;
    std::string file = jpeg;
    // Later segments come first, as a file may have them in any order.
    for (int piece = 1; piece <= pieces; ++piece)
        file =
            with_segment(file, '\xe2',
                         std::string{"ICC_PROFILE\0", 12} + static_cast<char>(piece) +
                             static_cast<char>(pieces) +
                             profile.substr(length * static_cast<std::size_t>(piece - 1), length));
    return file;
}

std::string png_with(const std::string& png, const std::string& name, const std::string& content) {
    constexpr std::size_t header_end = 33; // signature and IHDR
    return png.substr(0, header_end) + png_chunk(name, content) + png.substr(header_end);
}

std::string png_profile(const std::string& profile) {
    return std::string{"wall\0\0", 6} + stored(profile);
}

std::string webp_with(const std::string& webp, const std::string& exif,
                      const std::string& profile) {
    const std::string size{"\x2f\0\0\x0f\0\0", 6}; // 48 × 16, less one
    const std::string flags{static_cast<char>((exif.empty() ? 0 : 8) | (profile.empty() ? 0 : 32))};
    std::string chunks = riff_chunk("VP8X", flags + std::string(3, '\0') + size);
    if (!profile.empty()) chunks += riff_chunk("ICCP", profile);
    chunks += webp.substr(12);
    if (!exif.empty()) chunks += riff_chunk("EXIF", exif);
    return "RIFF" + little_endian(static_cast<std::uint32_t>(chunks.size() + 4)) + "WEBP" + chunks;
}

} // namespace board
