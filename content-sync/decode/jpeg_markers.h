// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace board {

// What a JPEG file's markers tell (ITU-T T.81 annex B; ICC.1:2022 annex B.4).
struct JpegMarkers {
    // Cameras and editors write 1 to 12. A decoder goes over the whole picture for each of them,
    // even an empty one, so that a small file with thousands would keep it busy for hours.
    static constexpr int most_scans = 100;

    int width = 0, height = 0; // 0: no frame header
    int components = 0;        // 4: printing inks
    int scans = 0;             // at most most_scans + 1: further ones are not counted
    int orientation = 1;       // Exif's, 1–8; 1: as it lies
    std::string profile;       // ICC; empty: none, or a piece is missing
    bool complete = false;     // the end-of-image marker of the picture itself is there
};

// Walks the markers from the first to the end of the picture, or to its scan too many; `bytes`
// starts with SOI.
// A thumbnail's end inside the Exif segment is not taken for the picture's.
JpegMarkers read_jpeg_markers(std::string_view bytes);

} // namespace board
