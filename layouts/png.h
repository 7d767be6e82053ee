// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "layouts/picture.h"

#include <string>

namespace board {

Result<> write_png(const Picture& picture, const std::string& path);
Result<Picture> read_png(const std::string& path);

} // namespace board
