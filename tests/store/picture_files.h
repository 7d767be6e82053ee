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
// The TIFF structure of an Exif block that asks to be turned, as cameras write it.
std::string exif_turned(char orientation);
// The JPEG with such a block.
std::string turned_jpeg(const std::string& jpeg, char orientation);
// The JPEG with an ICC profile in that many pieces.
std::string jpeg_with_profile(const std::string& jpeg, const std::string& profile, int pieces);
// One chunk of a PNG file, its length and checksum right.
std::string png_chunk(const std::string& name, const std::string& content);
// The PNG with one more chunk, and what an iCCP chunk holds.
std::string png_with(const std::string& png, const std::string& name, const std::string& content);
std::string png_profile(const std::string& profile);
// A WebP of 48 × 16 in the extended form; empty: without that chunk.
std::string webp_with(const std::string& webp, const std::string& exif, const std::string& profile);

} // namespace board
