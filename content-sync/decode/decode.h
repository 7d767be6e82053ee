// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/decode/picture_check.h"
#include "content-sync/decode/pixels.h"

namespace board {

struct Decoded {
    Pixels pixels; // premultiplied, upright, no edge longer than was asked
    bool translucent = false;
};

// Loads the decoders and lets them ask the machine what it can, which each does once, at its first
// picture: read /proc/cpuinfo, say. A confined process could not. Fault::io: one is missing.
Result<> ready_decoders();

// The most address space that decoding a picture of this size takes, its file not counted.
std::size_t decoding_memory(Size size);

// Decodes a picture that check_picture() let through. Fault::malformed: the decoder refuses it;
// Fault::budget: there is not the memory.
Result<Decoded> decode_picture(std::span<const std::byte> bytes, Px longest_edge);

} // namespace board
