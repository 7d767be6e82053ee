// SPDX-License-Identifier: MIT
#include "fonts/lone_glyphs.h"

namespace board {

// Its own slot, or the free one where it would go.
std::size_t LoneGlyphs::slot_of(char32_t code) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = (code * 0x9E3779B1u >> 7) & mask;
    while (slots_[at].code != 0 && slots_[at].code != code) at = (at + 1) & mask;
    return at;
}

std::optional<LoneGlyph> LoneGlyphs::find(char32_t code) const {
    const Slot& slot = slots_[slot_of(code)];
    if (slot.code != code) return std::nullopt;
    return slot.glyph;
}

void LoneGlyphs::add(char32_t code, const LoneGlyph& glyph) {
    if ((count_ + 1) * 2 > slots_.size()) {
        std::vector<Slot> old(slots_.size() * 2);
        old.swap(slots_);
        for (const Slot& slot : old)
            if (slot.code != 0) slots_[slot_of(slot.code)] = slot;
    }
    Slot& slot = slots_[slot_of(code)];
    count_ += slot.code == 0;
    slot = {code, glyph};
}

} // namespace board
