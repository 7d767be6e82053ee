// SPDX-License-Identifier: MIT
#pragma once

#include "base/units.h"

#include <cstdio>
#include <string>

namespace board {

struct SpecimenOptions {
    std::string out; // folder; made when it is not there
    Size size{Px{1920}, Px{1080}};
};

// `board-feed specimen`: sheets that show every rule, face, style and mode, as pictures. Returns
// the exit code: 0 all painted, 3 the machine.
int run_specimen(const SpecimenOptions& options, std::FILE* out);

} // namespace board
