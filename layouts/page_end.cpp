// SPDX-License-Identifier: MIT
#include "layouts/page_end.h"

namespace board {
namespace {

// What a block has on this page before line `end`, and after it.
std::size_t before(std::span<const FlowLine> lines, std::size_t end) {
    std::size_t begin = end - 1;
    while (begin > 0 && !lines[begin].begins_block) --begin;
    // A block that goes on from the page before has left two lines there.
    return lines[begin].begins_block ? end - begin : 2;
}

std::size_t after(std::span<const FlowLine> lines, std::size_t end) {
    std::size_t past = end;
    while (past < lines.size() && !lines[past].ends_block) ++past;
    return past + 1 - end;
}

bool may_turn(std::span<const FlowLine> lines, std::size_t end) {
    const FlowLine& last = lines[end - 1];
    if (last.kind == BlockKind::heading) return false;
    return last.ends_block || (before(lines, end) >= 2 && after(lines, end) >= 2);
}

} // namespace

std::size_t page_end(std::span<const FlowLine> lines, std::size_t fit) {
    if (fit >= lines.size()) return lines.size();
    std::size_t best = 0;
    for (std::size_t end = fit; end > 0; --end) {
        if (!may_turn(lines, end)) continue;
        if (best == 0) best = end;
        const bool enough = (lines[end - 1].row + 2) * 5 >= (lines[fit - 1].row + 2) * 2;
        if (enough && lines[end - 1].ends_block) return end;
    }
    return best > 0 ? best : fit;
}

} // namespace board
