// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/paragraph_style.h"

#include <string>
#include <string_view>
#include <vector>

namespace board {

// A text in UTF-16 for a UAX #14 line breaker, and where each of its units stands in the original.
struct ProxyText {
    std::u16string text;
    std::vector<std::uint32_t> offsets; // bytes of the original; one for each unit, and the end
};

// The text as it is.
ProxyText plain_text(std::string_view text);

// A Chinese text with its marks replaced, one for one, by marks that UAX #14 treats as CLREQ treats
// those at `level` (CLREQ, Prohibition rules for line start and line end): the interpunct, the
// connectors, the solidus, quotes, dashes, ellipses and fullwidth digits have other classes there.
ProxyText proxy_text(std::string_view text, BreakLevel level);

} // namespace board
