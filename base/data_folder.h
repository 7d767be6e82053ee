// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <string>

namespace board {

// The folder of the running program (bin/), with no slash at its end.
Result<std::string> program_folder();

// Where the program's data lie: ../share/three-positions-boards beside bin/; holds layouts/ and
// fonts/. The build tree and an installed tree have the same shape.
Result<std::string> data_folder();

} // namespace board
