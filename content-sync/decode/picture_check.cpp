// SPDX-License-Identifier: MIT
#include "content-sync/decode/picture_check.h"

#include "base/raster.h"
#include "content-sync/decode/byte_order.h"
#include "content-sync/decode/jpeg_markers.h"

#include <cstdint>
#include <string_view>

namespace board {
namespace {

struct Edges {
    std::int64_t width = 0, height = 0;
};

Error cut_off() {
    return {Fault::malformed,
            {"图片不完整，文件在中途断了。请重新导出或重新上传",
             "the picture is incomplete: its file ends too early; export or upload it again"}};
}

Error too_many_scans() {
    const auto most = std::to_string(JpegMarkers::most_scans);
    return {Fault::budget,
            {"这个 JPEG 分成了 " + most + " 遍以上的扫描，解码要太久。请用看图软件重新另存",
             "this JPEG is drawn in more than " + most +
                 " scans, which takes too long; save it anew with a picture editor"}};
}

Error animated() {
    return {Fault::unsupported,
            {"这是动画 WebP，屏幕只显示静止的图片。请把其中一帧另存为 PNG 或 JPEG",
             "this is an animated WebP, and boards show still pictures; save one of its frames as "
             "PNG or JPEG"}};
}

Error not_a_picture(std::string_view bytes) {
    struct Kind {
        std::string_view start, zh, en;
    };
    static constexpr Kind kinds[] = {{"GIF8", "GIF 图片", "a GIF picture"},
                                     {"BM", "BMP 图片", "a BMP picture"},
                                     {"%PDF", "PDF 文档", "a PDF document"},
                                     {"II*", "TIFF 图片", "a TIFF picture"},
                                     {"MM", "TIFF 图片", "a TIFF picture"},
                                     {"PK", "压缩包或办公文档", "an archive or office document"}};
    std::string zh = "未知格式", en = "in an unknown format";
    for (const auto& kind : kinds)
        if (bytes.starts_with(kind.start)) zh = kind.zh, en = kind.en;
    const auto first = bytes.find_first_not_of(" \t\r\n");
    if (first != std::string_view::npos && bytes[first] == '<') {
        zh = "网页或 SVG";
        en = "a web page or SVG";
    }
    if (bytes.substr(0, 12).find("ftyp") == 4) {
        zh = "HEIC、AVIF 或视频";
        en = "HEIC, AVIF or video";
    }
    return {Fault::unsupported,
            {"不是可用的图片（内容是" + zh + "）。请另存为 PNG 或 JPEG",
             "not a usable picture (the content is " + en + "); save it as PNG or JPEG"}};
}

// Whether all chunks are there, to the last. A decoder may run on behind a file's end.
bool ends_whole(std::string_view bytes) {
    constexpr std::size_t signature = 8, frame = 12; // length, type and checksum of a chunk
    for (std::size_t at = signature; at + frame <= bytes.size();) {
        const std::size_t length = big_endian(bytes, at, 4);
        if (length > bytes.size() - at - frame) return false;
        if (bytes.substr(at + 4, 4) == "IEND") return true;
        at += length + frame;
    }
    return false;
}

Result<Edges> png_edges(std::string_view bytes) {
    constexpr std::size_t header_end = 33; // signature and IHDR
    if (bytes.size() < header_end || bytes.substr(8, 8) != std::string_view{"\0\0\0\xdIHDR", 8})
        return cut_off();
    if (!ends_whole(bytes)) return cut_off();
    return Edges{big_endian(bytes, 16, 4), big_endian(bytes, 20, 4)};
}

Result<Edges> jpeg_edges(std::string_view bytes) {
    const auto markers = read_jpeg_markers(bytes);
    if (markers.scans > JpegMarkers::most_scans) return too_many_scans();
    if (!markers.complete || markers.width == 0) return cut_off();
    if (markers.components == 4)
        return Error{Fault::unsupported,
                     {"这是印刷用的 CMYK 图片，屏幕上颜色会错。请用看图软件另存为 RGB 的 JPEG",
                      "this is a CMYK picture for printing, whose colours a screen gets wrong; "
                      "save it as an RGB JPEG"}};
    return Edges{markers.width, markers.height};
}

Result<Edges> webp_edges(std::string_view bytes) {
    constexpr std::size_t header_end = 30;
    constexpr std::uint32_t animation = 2; // of VP8X's flags
    const auto riff_size = little_endian(bytes, 4, 4);
    if (bytes.size() < header_end || bytes.size() - 8 < riff_size) return cut_off();
    const auto chunk = bytes.substr(12, 4);
    if (chunk == "VP8X" && (byte_at(bytes, 20) & animation) != 0) return animated();
    if (chunk == "VP8X")
        return Edges{1 + little_endian(bytes, 24, 3), 1 + little_endian(bytes, 27, 3)};
    if (chunk == "VP8L") {
        const auto bits = little_endian(bytes, 21, 4);
        return Edges{1 + (bits & 0x3fff), 1 + (bits >> 14 & 0x3fff)};
    }
    if (chunk == "VP8 ")
        return Edges{little_endian(bytes, 26, 2) & 0x3fff, little_endian(bytes, 28, 2) & 0x3fff};
    return not_a_picture(bytes);
}

Result<PictureInfo> checked(PictureFormat format, Edges edges) {
    if (edges.width < 1 || edges.height < 1)
        return Error{Fault::malformed, {"图片的宽或高为 0", "the picture's width or height is 0"}};
    if (edges.width > Raster::most_edge || edges.height > Raster::most_edge ||
        edges.width * edges.height > Raster::most_pixels) {
        const auto size = std::to_string(edges.width) + "×" + std::to_string(edges.height);
        const auto most = std::to_string(Raster::most_edge);
        return Error{Fault::budget,
                     {"图片太大（" + size + "），每边不得超过 " + most +
                          " 像素，总共不得超过 3355 万像素。请缩小后再用",
                      "the picture is too large (" + size + "): at most " + most +
                          " pixels an edge and 33.5 million in all; make it smaller"}};
    }
    return PictureInfo{format,
                       Size{Px{static_cast<int>(edges.width)}, Px{static_cast<int>(edges.height)}}};
}

} // namespace

Result<PictureInfo> check_picture(std::span<const std::byte> content) {
    if (content.empty())
        return Error{
            Fault::malformed,
            {"文件是空的，请重新导出或上传", "the file is empty; export or upload it again"}};
    const std::string_view bytes{reinterpret_cast<const char*>(content.data()), content.size()};
    if (bytes.starts_with("\x89PNG\r\n\x1a\n"))
        return checked(PictureFormat::png, TRY(png_edges(bytes)));
    if (bytes.starts_with("\xff\xd8\xff"))
        return checked(PictureFormat::jpeg, TRY(jpeg_edges(bytes)));
    if (bytes.size() >= 12 && bytes.starts_with("RIFF") && bytes.substr(8, 4) == "WEBP")
        return checked(PictureFormat::webp, TRY(webp_edges(bytes)));
    return not_a_picture(bytes);
}

} // namespace board
