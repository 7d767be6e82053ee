// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/decode/picture_check.h"
#include "content-sync/decode/pixels.h"

namespace board {

// No edge of a stored raster is longer: no board shows more than 4K.
inline constexpr Px longest_raster_edge{3840};

struct Decoded {
    Pixels pixels; // premultiplied, upright, at most longest_raster_edge
    bool translucent = false;
};

// Decodes a picture that check_picture() let through. Fault::malformed: the decoder refuses it.
Result<Decoded> decode_picture(std::span<const std::byte> bytes);

} // namespace board
