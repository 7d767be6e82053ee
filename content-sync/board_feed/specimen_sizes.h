// SPDX-License-Identifier: MIT
#pragma once

#include "base/units.h"

#include <vector>

namespace board {

// The sizes of a sheet's exhibits, which may each be as large as `most` says: no larger than that,
// no more than `count` different ones, and as little smaller as that allows, in proportion. In the
// order of `most`.
std::vector<Px> shared_sizes(const std::vector<Px>& most, int count);

} // namespace board
