// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace board {

// Which way up a picture is (Exif 2.3 §4.6.4, tag 0x0112): 1–8, and 1 where `tiff`, the TIFF
// structure of an Exif block, says nothing sensible. A leading "Exif\0\0" is passed over.
int exif_orientation(std::string_view tiff);

} // namespace board
