// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace board {

// What a JPEG file's markers tell (ITU-T T.81 annex B; orientation: Exif 2.3 §4.6.4, tag 0x0112).
struct JpegMarkers {
    int width = 0, height = 0; // 0: no frame header
    int orientation = 1;       // 1–8; 1: as it lies
    bool complete = false;     // the end-of-image marker of the picture itself is there
};

// Walks the markers from the first to the end of the picture; `bytes` starts with SOI.
// A thumbnail's end inside the Exif segment is not taken for the picture's.
JpegMarkers read_jpeg_markers(std::string_view bytes);

} // namespace board
