// SPDX-License-Identifier: MIT
#pragma once

#include "layouts/record.h"

namespace board {

// Talks (谈心谈话): counts only. Each of `talks` gains `type.word` and `left`, how many are still
// to be held (empty when none); the item gains `planned` and `held`, the sums. Whatever else an
// editor wrote is dropped: a board has no place for who was talked with.
void derive_talks(Record& item);

// Self-supervision (专责监督): each of `duties` gains `left` (empty when done); the item `due`,
// `done`, the sums, and `behind`, how many duties are not done.
void derive_duties(Record& item);

} // namespace board
