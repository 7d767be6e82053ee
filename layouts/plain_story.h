// SPDX-License-Identifier: MIT
#pragma once

#include "layouts/record.h"

namespace board {

// The item as CommonMark, for the template that can set anything: all of its texts, in order.
std::string plain_story(const Record& item);

} // namespace board
