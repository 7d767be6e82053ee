// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace board {

enum class ColourChange { none, done };

// Turns 0xAARRGGBB words, not premultiplied, from the colours of an ICC profile into sRGB, which is
// what the boards show. A profile that is damaged, or not of RGB, changes nothing: its picture is
// worth more in nearly the right colours than not at all.
ColourChange to_srgb(std::span<std::uint32_t> words, const std::string& profile);

// Makes and drops a profile, for which the C library reads the time zone, once. A confined process
// could not.
void warm_up_colours();

} // namespace board
