// SPDX-License-Identifier: MIT
#pragma once

#include "base/json.h"
#include "fonts/paragraph.h"

#include <optional>
#include <string>

namespace board {

// What a request's text is set as. All but `line` need a measure.
enum class TypesetTask {
    stretch,   // one stretch of a line, as long as it comes out
    fitted,    // one stretch of a line, shrunk or stretched to the measure
    paragraph, // lines of the measure
};

// One line of `board-feed typeset`; its fields are those of the case files under
// tests/cases/typography, whose cases can be given as they stand.
struct TypesetRequest {
    std::string id;
    std::string text;
    ParagraphStyle style;
    TypesetTask task = TypesetTask::stretch;
    // The context is hanging: the answer's `breaks` are where its lines end, and the text is the
    // middle of a paragraph that goes on, unless it ends a line.
    bool hanging = false;
    LineEdges edges{false, false};
    std::optional<double> measure_em;
    double indent_em = 0;
};

// Reads one request; what it leaves out is as in `usual`. Fault::malformed names the field.
Result<TypesetRequest> read_typeset_request(const Json& json, const ParagraphStyle& usual);

} // namespace board
