// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <string>

namespace board {

// Whether `layouts` has a theme of this name; an empty name is the screen's own and always there.
// Fault::missing: it has not; the message lists those that it has. A folder that cannot be listed
// is no fault of the name's: opening the composer will say what is wrong with it.
Result<> check_theme(const std::string& layouts, const std::string& name);

} // namespace board
