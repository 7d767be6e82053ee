// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace board {

// Whether an asset's path stays below the feed's folder, as a URL and as a file name: relative,
// without "." or ".." or empty steps, and without controls or any of \ : ? #.
bool is_safe_asset_path(std::string_view path);

} // namespace board
