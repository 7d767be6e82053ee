// SPDX-License-Identifier: MIT
#pragma once

#include "player/notice.h"

namespace board {

// The rows of a notice card, in reading order.
std::vector<Notice::Fact> notice_facts(const Surroundings& surroundings);

} // namespace board
