// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/board_feed/typeset_request.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace board {

// Where a text's code points came to stand. Lengths are in em along the line and count from its
// start; numbers of code points count from 0.
struct TypesetAnswer {
    struct SetLine {
        std::size_t start = 0, end = 0; // the next line's start
        double width_em = 0;            // a mark that hangs left out
        std::vector<std::size_t> hangs;
    };
    using Lengths = std::vector<std::pair<std::size_t, double>>;

    std::vector<std::size_t> breaks, breaks_utf16; // a line may end before these
    std::vector<double> pens, advances;            // one a code point
    Lengths gaps;                                  // Han–Western, before these
    double total_em = 0;                           // of all lines together
    std::vector<SetLine> lines;
    std::vector<std::string> missing; // characters that no face has
};

// The type size that the request is set at, so that the end of one line of it can still be counted
// in 26.6 pixels: `wanted`, or less for long texts.
Px typeset_em(Px wanted, const TypesetRequest& request);

// What a request comes out as.
struct Typesetting {
    std::vector<Line> lines;
    std::vector<std::string> missing; // characters that no face has
};
Typesetting typeset_lines(Typesetter& typesetter, const TypesetRequest& request);

TypesetAnswer typeset(Typesetter& typesetter, TypesetRequest request);

// One line of JSON, with a newline at its end.
std::string as_json(const TypesetRequest& request, const TypesetAnswer& answer);

} // namespace board
