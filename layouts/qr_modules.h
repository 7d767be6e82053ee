// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace board {

// The modules of a QR code (ISO/IEC 18004), error correction level M.
struct QrModules {
    int side = 0;           // 21–177; 0: the text is too long, or empty
    std::vector<bool> dark; // side × side, row by row
};
QrModules qr_modules(const std::string& text);

// How wide the light border around the modules has to be, in modules (§9.1).
inline constexpr int qr_quiet_zone = 4;

} // namespace board
