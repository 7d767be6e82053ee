// SPDX-License-Identifier: MIT
#pragma once

#include "base/units.h"

#include <optional>
#include <string>
#include <string_view>

namespace board {

// The size of a picture or a window as people write it: "1920x1080", each edge from 64 to 8192.
// Anything else, even a blank or a sign, is no size.
std::optional<Size> parse_size(std::string_view text);

// What a command line answers to a size: nothing, or why it is none.
std::string complaint_about_size(const std::string& text);

} // namespace board
