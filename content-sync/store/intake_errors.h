// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <cstddef>

namespace board {

// What is said of an asset that cannot be taken; its path is said before it.
Error wrong_digest();
Error two_digests();
Error giving_up();
Error out_of_time();
Error unsafe_path();
Error too_long(std::size_t most);
Error empty_file();

} // namespace board
