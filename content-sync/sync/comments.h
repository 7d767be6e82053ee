// SPDX-License-Identifier: MIT
#pragma once

#include "base/json.h"

#include <string>
#include <string_view>

namespace board {

// `text` with blanks in the place of its comments, `// …` to the line's end and `/* … */`, so that
// it can be read as JSON and every character that remains stands where it stood. Within strings
// nothing is a comment. Fault::malformed with `told` the place: a comment that does not end.
Result<std::string> without_comments(std::string_view text, TextPlace* told);

} // namespace board
