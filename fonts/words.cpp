// SPDX-License-Identifier: MIT
#include "fonts/words.h"

namespace board {

struct Words::Lists {};

Words::Words() = default;
Words::Words(Words&&) noexcept = default;
Words& Words::operator=(Words&&) noexcept = default;
Words::~Words() = default;

} // namespace board
