// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/feed.h"
#include "layouts/moment.h"
#include "layouts/record.h"

namespace board {

// What the calendar makes of an item's dates, each "12月3日　星期四　14:30" (`.text`), in the
// feed's zone. A notice gains `date.text` (with the year) and `due.text`. A lesson and an event
// gain
//   when.text    the day and the hour it begins
//   phase        before, on or after; while the time is not known, after where that is certain
//   countdown    "还有 11 天", "明天", "今天"; empty once it is over
//   days         the figure alone, when it is two days or more
// An event that is over shows its `report` as its text, where it has one.
void derive_notice_dates(Record& item, const Feed& feed, const Moment& moment);
void derive_lesson_dates(Record& item, const Feed& feed, const Moment& moment);
void derive_event_dates(Record& item, const Feed& feed, const Moment& moment);

} // namespace board
