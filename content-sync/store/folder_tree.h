// SPDX-License-Identifier: MIT
#pragma once

#include "base/file.h"

namespace board {

// Removes a file, or a folder with all that is in it; symbolic links are removed, never followed.
// What is not there is removed already.
Result<> remove_tree(const Fd& folder, const std::string& name);

} // namespace board
