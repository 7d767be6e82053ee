// SPDX-License-Identifier: MIT
#pragma once

#include "base/json_file.h"

namespace board {

// Whether the file is of the format that this program reads ("board-template/1").
// Fault::unsupported says what it is instead, and that a later version is for a newer player.
Result<> check_format(const JsonSpot& root, const std::string& format);

} // namespace board
