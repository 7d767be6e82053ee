// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "base/units.h"

#include <cstddef>
#include <span>

namespace board {

enum class PictureFormat { png, jpeg, webp };

struct PictureInfo {
    PictureFormat format;
    Size size;
};

// Reads what a picture file declares, without decoding a pixel: the format by its first bytes (the
// file's name says nothing), and the size. Refuses what is no PNG, JPEG or WebP, what is larger
// than a Raster may be, and what ends before its format says it does. PNG: ISO/IEC 15948 §11.2.2;
// JPEG: ITU-T T.81 annex B; WebP: RFC 9649.
Result<PictureInfo> check_picture(std::span<const std::byte> bytes);

} // namespace board
