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
    if (last.ends_block || last.ends_row) return true;
    if (last.kind == BlockKind::table || last.kind == BlockKind::picture) return false;
    return before(lines, end) >= 2 && after(lines, end) >= 2;
}

int used(const FlowLine& last) {
    return last.row + last.rows;
}

} // namespace

PageEnd page_end(std::span<const FlowLine> lines, std::size_t fit) {
    if (fit >= lines.size()) return {lines.size()};
    std::size_t anywhere = 0, sentence = 0, block = 0;
    for (std::size_t end = fit; end > 0; --end) {
        if (!may_turn(lines, end)) continue;
        const FlowLine &last = lines[end - 1], &full = lines[fit - 1];
        if (anywhere == 0) anywhere = end;
        const bool fair = used(last) * 5 >= used(full) * 3;
        if (fair && last.ends_block) return {end};
        // The line that a sentence ends in may be a short one.
        const bool after_sentence = last.ends_sentence && last.row * 5 >= used(full) * 3;
        if (sentence == 0 && (after_sentence || (fair && last.ends_row))) sentence = end;
        if (block == 0 && last.ends_block && used(last) * 5 >= used(full) * 2) block = end;
    }
    if (sentence > 0) return {sentence, !lines[sentence - 1].ends_row, false};
    if (block > 0) return {block};
    if (anywhere > 0) return {anywhere};
    return {fit, false, true};
}

} // namespace board
