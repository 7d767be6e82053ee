// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/decode/picture_check.h"

#include <string>

namespace board {

// What a picture file says of its pixels beside their size.
struct PictureMetadata {
    int orientation = 1; // Exif's, 1–8; 1: as it lies
    std::string profile; // the ICC profile of its colours; empty: sRGB
};

// `bytes` as check_picture() let them through. What is damaged counts as not said. JPEG: APP1 and
// APP2 (ICC.1:2022 annex B.4); PNG: eXIf and iCCP (ISO/IEC 15948 §11.3.2.3); WebP: EXIF and ICCP
// (RFC 9649 §2.7.1).
PictureMetadata read_metadata(std::span<const std::byte> bytes, PictureFormat format);

} // namespace board
