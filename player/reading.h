// SPDX-License-Identifier: MIT
#pragma once

#include "layouts/frame.h"

namespace board {

// How many characters of a page have to be read before it may turn. A page that is a picture with
// its caption is looked at: none.
std::size_t characters_to_read(const Frame& frame);

} // namespace board
