// SPDX-License-Identifier: MIT
#include "content-sync/decode/jpeg_markers.h"

#include <cstddef>
#include <cstdint>

namespace board {
namespace {

std::uint32_t byte(std::string_view bytes, std::size_t at) {
    return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0u;
}

std::uint32_t word(std::string_view bytes, std::size_t at) {
    return byte(bytes, at) << 8 | byte(bytes, at + 1);
}

// Integers of a TIFF structure, in the byte order that it declares.
class Tiff {
  public:
    explicit Tiff(std::string_view bytes)
        : bytes_{bytes}
        , little_{bytes.starts_with("II")} {}
    std::uint32_t u16(std::size_t at) const {
        return little_ ? byte(bytes_, at + 1) << 8 | byte(bytes_, at) : word(bytes_, at);
    }
    std::uint32_t u32(std::size_t at) const {
        return little_ ? u16(at + 2) << 16 | u16(at) : u16(at) << 16 | u16(at + 2);
    }

  private:
    std::string_view bytes_;
    bool little_;
};

int exif_orientation(std::string_view segment) {
    constexpr std::string_view name{"Exif\0\0", 6};
    constexpr std::uint32_t orientation_tag = 0x0112;
    if (!segment.starts_with(name)) return 1;
    const Tiff tiff{segment.substr(name.size())};
    const std::size_t directory = tiff.u32(4);
    const std::size_t entries = tiff.u16(directory);
    for (std::size_t i = 0; i < entries && i < 256; ++i) {
        const std::size_t entry = directory + 2 + i * 12;
        if (tiff.u16(entry) != orientation_tag) continue;
        const auto value = tiff.u16(entry + 8);
        return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
    }
    return 1;
}

bool is_frame_header(std::uint32_t marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

// Skips entropy-coded data: a marker there is 0xff and neither a stuffed 0 nor a restart.
std::size_t after_scan(std::string_view bytes, std::size_t at) {
    while (at + 1 < bytes.size()) {
        at = bytes.find('\xff', at);
        if (at == std::string_view::npos) return bytes.size();
        const auto next = byte(bytes, at + 1);
        if (next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) return at;
        at += next == 0xff ? 1 : 2;
    }
    return bytes.size();
}

} // namespace

JpegMarkers read_jpeg_markers(std::string_view bytes) {
    constexpr std::uint32_t start_of_scan = 0xda, end_of_image = 0xd9, app1 = 0xe1;
    JpegMarkers found;
    std::size_t at = 2;
    while (at + 1 < bytes.size() && byte(bytes, at) == 0xff) {
        const auto marker = byte(bytes, at + 1);
        if (marker == 0xff) { // fill byte
            ++at;
            continue;
        }
        if (marker == end_of_image) {
            found.complete = true;
            return found;
        }
        const std::size_t length = word(bytes, at + 2);
        if (length < 2 || at + 2 + length > bytes.size()) return found;
        if (marker == app1 && found.orientation == 1)
            found.orientation = exif_orientation(bytes.substr(at + 4, length - 2));
        if (is_frame_header(marker)) {
            found.height = static_cast<int>(word(bytes, at + 5));
            found.width = static_cast<int>(word(bytes, at + 7));
        }
        at += 2 + length;
        if (marker == start_of_scan) at = after_scan(bytes, at);
    }
    return found;
}

} // namespace board
