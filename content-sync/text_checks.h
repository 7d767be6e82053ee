// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/findings.h"

namespace board {

// Every string at and below `value`, whatever it is for: control characters and bidi overrides
// (which make a text read as another one) are errors, and so are letters under a heap of marks and
// a text longer than any field may be.
// Isolates and embeddings stay allowed; Uyghur beside Chinese needs them.
void check_texts(Json value, const std::string& pointer, Findings& findings);

} // namespace board
