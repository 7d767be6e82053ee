// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/feed.h"
#include "layouts/moment.h"
#include "layouts/record.h"

namespace board {

// Assignments (党建委派单) as closed loops. Each of `assignments` gains
//   steps        接单、派单、办理、答复, each with `name`, one of `done`, `now`, `todo`, and the
//                colours `before` and `after` of the lines that join it to its neighbours
//   state.word   what its state is called
//   due.date     "11月30日"
//   due.text     "还有 3 天", "今天到期", "已逾期 2 天"; 已闭环 for what is answered
//   due.state    closed, late, soon (three days or fewer) or open
// and the item the sums `open`, `late` and `closed` (late ones are open, too). Whatever else an
// editor wrote is dropped: a department does the work, and no person is named.
void derive_assignments(Record& item, const Feed& feed, const Moment& moment);

} // namespace board
