// SPDX-License-Identifier: MIT
#include "content-sync/decode/picture_metadata.h"

#include "content-sync/decode/byte_order.h"
#include "content-sync/decode/exif.h"
#include "content-sync/decode/jpeg_markers.h"

#include <zlib.h>

#include <memory>
#include <string_view>
#include <utility>

namespace board {
namespace {

// Real profiles have some kilobytes, those with tables for printers one or two megabytes.
constexpr std::size_t most_profile_bytes = 4u << 20;

struct EndInflating {
    void operator()(z_stream* stream) const { ::inflateEnd(stream); }
};

// A zlib stream; empty when it is damaged or grows beyond the limit. Takes memory as it grows: any
// small file may claim to hold a large profile.
std::string inflated(std::string_view compressed) {
    constexpr std::size_t step = 64u << 10;
    z_stream stream{};
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(compressed.data()));
    stream.avail_in = static_cast<uInt>(compressed.size());
    if (::inflateInit(&stream) != Z_OK) return {};
    const std::unique_ptr<z_stream, EndInflating> ending{&stream};
    std::string out;
    while (out.size() < most_profile_bytes) {
        const std::size_t done = out.size();
        out.resize(done + step);
        stream.next_out = reinterpret_cast<Bytef*>(out.data() + done);
        stream.avail_out = static_cast<uInt>(step);
        const int state = ::inflate(&stream, Z_NO_FLUSH);
        out.resize(out.size() - stream.avail_out);
        if (state == Z_STREAM_END) return out;
        if (state != Z_OK) return {};
    }
    return {};
}

// iCCP: a name, 0, the method (0: zlib), the stream.
std::string png_profile(std::string_view chunk) {
    const std::size_t name_end = chunk.find('\0');
    if (name_end == std::string_view::npos || name_end + 2 > chunk.size()) return {};
    return chunk[name_end + 1] == 0 ? inflated(chunk.substr(name_end + 2)) : std::string{};
}

PictureMetadata png_metadata(std::string_view bytes) {
    PictureMetadata found;
    bool profiled = false; // a file may claim any number of them, and each costs memory
    for (std::size_t at = 8; at + 12 <= bytes.size();) {
        const std::size_t length = big_endian(bytes, at, 4);
        if (length > bytes.size() - at - 12) break;
        const auto type = bytes.substr(at + 4, 4), chunk = bytes.substr(at + 8, length);
        if (type == "iCCP" && !std::exchange(profiled, true)) found.profile = png_profile(chunk);
        if (type == "eXIf") found.orientation = exif_orientation(chunk);
        at += length + 12;
    }
    return found;
}

PictureMetadata webp_metadata(std::string_view bytes) {
    PictureMetadata found;
    for (std::size_t at = 12; at + 8 <= bytes.size();) {
        const std::size_t length = little_endian(bytes, at + 4, 4);
        if (length > bytes.size() - at - 8) break;
        const auto type = bytes.substr(at, 4), chunk = bytes.substr(at + 8, length);
        if (type == "ICCP" && length <= most_profile_bytes) found.profile = chunk;
        if (type == "EXIF") found.orientation = exif_orientation(chunk);
        at += 8 + length + length % 2;
    }
    return found;
}

} // namespace

PictureMetadata read_metadata(std::span<const std::byte> content, PictureFormat format) {
    const std::string_view bytes{reinterpret_cast<const char*>(content.data()), content.size()};
    switch (format) {
    case PictureFormat::png:
        return png_metadata(bytes);
    case PictureFormat::webp:
        return webp_metadata(bytes);
    case PictureFormat::jpeg:
        break;
    }
    JpegMarkers markers = read_jpeg_markers(bytes);
    if (markers.profile.size() > most_profile_bytes) markers.profile.clear();
    return {markers.orientation, std::move(markers.profile)};
}

} // namespace board
