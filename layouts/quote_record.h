// SPDX-License-Identifier: MIT
#pragma once

#include "layouts/record.h"

namespace board {

// Makes a quote's plain text ready for columns: `text` without blanks around its lines. A verse has
// `columns`, a line each; so has prose that is read at a glance, a phrase each. An even number of
// six columns or more has `tiers` too: its halves `tier.upper` and `tier.lower`. A couplet has
// `upper` (上联) and `lower` (下联); it alone keeps its `banner` (横批).
void derive_quote(Record& item);

} // namespace board
