// SPDX-License-Identifier: MIT
#include "fonts/ink_box.h"

#include <hb.h>

#include <algorithm>

namespace board {

InkBox ink_box(FaceLibrary& faces, std::span<const PlacedGlyph> glyphs) {
    InkBox all;
    bool first = true;
    for (const PlacedGlyph& glyph : glyphs) {
        const Face* face = faces.face(glyph.face);
        hb_glyph_extents_t extents{};
        if (face == nullptr ||
            !hb_font_get_glyph_extents(face->font_at(glyph.em), glyph.glyph.value, &extents) ||
            extents.width == 0)
            continue;
        const InkBox box{glyph.inline_offset + F26Dot6{extents.x_bearing},
                         glyph.block_offset - F26Dot6{extents.y_bearing},
                         glyph.inline_offset + F26Dot6{extents.x_bearing + extents.width},
                         glyph.block_offset - F26Dot6{extents.y_bearing + extents.height}};
        all = first ? box
                    : InkBox{std::min(all.left, box.left), std::min(all.top, box.top),
                             std::max(all.right, box.right), std::max(all.bottom, box.bottom)};
        first = false;
    }
    return all;
}

} // namespace board
