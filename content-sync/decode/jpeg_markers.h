// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace board {

// What a JPEG file's markers tell (ITU-T T.81 annex B; ICC.1:2022 annex B.4).
struct JpegMarkers {
    int width = 0, height = 0; // 0: no frame header
    int components = 0;        // 4: printing inks
    int orientation = 1;       // Exif's, 1–8; 1: as it lies
    std::string profile;       // ICC; empty: none, or a piece is missing
    bool complete = false;     // the end-of-image marker of the picture itself is there
};

// Walks the markers from the first to the end of the picture; `bytes` starts with SOI.
// A thumbnail's end inside the Exif segment is not taken for the picture's.
JpegMarkers read_jpeg_markers(std::string_view bytes);

} // namespace board
