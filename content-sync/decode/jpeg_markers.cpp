// SPDX-License-Identifier: MIT
#include "content-sync/decode/jpeg_markers.h"

#include "content-sync/decode/byte_order.h"
#include "content-sync/decode/exif.h"

#include <vector>

namespace board {
namespace {

// A profile comes in up to 255 pieces, each with its number and how many there are.
class Profile {
  public:
    void take(std::string_view segment) {
        constexpr std::string_view name{"ICC_PROFILE\0", 12};
        if (!segment.starts_with(name) || segment.size() < name.size() + 2) return;
        const std::uint32_t number = byte_at(segment, name.size());
        pieces_.resize(byte_at(segment, name.size() + 1));
        if (number >= 1 && number <= pieces_.size())
            pieces_[number - 1] = segment.substr(name.size() + 2);
    }
    // Empty when a piece is missing.
    std::string whole() const {
        std::string profile;
        for (const std::string_view piece : pieces_) {
            if (piece.empty()) return {};
            profile += piece;
        }
        return profile;
    }

  private:
    std::vector<std::string_view> pieces_;
};

bool is_frame_header(std::uint32_t marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

// Skips entropy-coded data: a marker there is 0xff and neither a stuffed 0 nor a restart.
std::size_t after_scan(std::string_view bytes, std::size_t at) {
    while (at + 1 < bytes.size()) {
        at = bytes.find('\xff', at);
        if (at == std::string_view::npos) return bytes.size();
        const auto next = byte_at(bytes, at + 1);
        if (next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) return at;
        at += next == 0xff ? 1 : 2;
    }
    return bytes.size();
}

} // namespace

JpegMarkers read_jpeg_markers(std::string_view bytes) {
    constexpr std::uint32_t start_of_scan = 0xda, end_of_image = 0xd9, app1 = 0xe1, app2 = 0xe2;
    constexpr std::string_view exif{"Exif\0\0", 6};
    JpegMarkers found;
    Profile profile;
    std::size_t at = 2;
    while (at + 1 < bytes.size() && byte_at(bytes, at) == 0xff) {
        const auto marker = byte_at(bytes, at + 1);
        if (marker == 0xff) { // fill byte
            ++at;
            continue;
        }
        if (marker == end_of_image) {
            found.complete = true;
            break;
        }
        const std::size_t length = big_endian(bytes, at + 2, 2);
        if (length < 2 || at + 2 + length > bytes.size()) break;
        const auto segment = bytes.substr(at + 4, length - 2);
        if (marker == app1 && found.orientation == 1 && segment.starts_with(exif))
            found.orientation = exif_orientation(segment);
        if (marker == app2) profile.take(segment);
        if (is_frame_header(marker)) {
            found.height = static_cast<int>(big_endian(bytes, at + 5, 2));
            found.width = static_cast<int>(big_endian(bytes, at + 7, 2));
            found.components = static_cast<int>(byte_at(bytes, at + 9));
        }
        at += 2 + length;
        if (marker != start_of_scan) continue;
        if (++found.scans > JpegMarkers::most_scans) break;
        at = after_scan(bytes, at);
    }
    found.profile = profile.whole();
    return found;
}

} // namespace board
