// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/decode/picture_check.h"
#include "content-sync/decode/pixels.h"

namespace board {

struct Decoded {
    Pixels pixels; // premultiplied, upright, no edge longer than was asked
    bool translucent = false;
};

// Decodes a picture that check_picture() let through. Fault::malformed: the decoder refuses it.
Result<Decoded> decode_picture(std::span<const std::byte> bytes, Px longest_edge);

} // namespace board
