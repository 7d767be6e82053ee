// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace board {

// A PNG file of the given words (0xAARRGGBB, not premultiplied), 8 bits RGBA, not compressed.
std::string png_file(std::uint32_t width, std::uint32_t height,
                     const std::vector<std::uint32_t>& words);
// The same, all of one colour.
std::string png_of_colour(std::uint32_t width, std::uint32_t height, std::uint32_t word);
// A PNG of 69 bytes that declares this size and holds next to nothing.
std::string png_bomb(std::uint32_t width, std::uint32_t height);
// A file of tests/cases/pictures.
std::string case_picture(const std::string& name);
// The JPEG with an Exif segment that asks to be turned, as cameras write it.
std::string turned_jpeg(const std::string& jpeg, char orientation);

} // namespace board
