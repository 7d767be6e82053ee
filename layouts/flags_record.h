// SPDX-License-Identifier: MIT
#pragma once

#include "layouts/record.h"
#include "layouts/screen_profile.h"

namespace board {

// Turns a flags item's results into the wall (督查挂旗): `branches`, the screen's own first and
// then in the feed's order, each with `name`, `short`, `own`, `flags` (its state in words) and
// `cells`, one for each of the three checks: `check.name`, `check.short` and, where there is a
// result, `flag`, `word`, `means`, `before`, `changed`, `remark` (date and note); `own`, a list
// with the own branch alone; `others`, the rest; `all-checks`, with `name` and `short`; `checks`,
// those that occur, with `id`, `name`, `short`, how many flags of each colour and the check's own
// `legend`; in `legend`, each entry gains `check.name` and `word`.
void derive_flags(Record& item, const Feed& feed, const ScreenProfile& screen);

} // namespace board
