// SPDX-License-Identifier: MIT
#pragma once

#include "base/units.h"
#include "fonts/typesetter.h"

#include <cstdio>
#include <string>

namespace board {

struct TypesetOptions {
    std::string requests; // file of one JSON request a line; empty: standard input
    std::string pictures; // folder, made when it is not there; empty: none
    Px em{1000};          // large, so that a hundredth of an em is well kept
    std::string role = "body";
};

// The faces and words of the folder `fonts`. A word list that is not there is said on stderr:
// headlines then break where ICU's words end.
Result<Typesetter> open_typesetter(const std::string& fonts);

// `board-feed typeset`: one answer a line, in the order of the requests. A request that cannot be
// read has {"id", "error": {"zh", "en", "line"}} for an answer. Returns the exit code: 0 all set,
// 1 some were not, 2 no such file or role, 3 the machine.
int run_typeset(const TypesetOptions& options, std::FILE* in, std::FILE* out);

} // namespace board
