// SPDX-License-Identifier: MIT
#include "fonts/small_run.h"

#include "fonts/shape.h"

namespace board {

SmallRun small_run(FaceLibrary& faces, std::string_view text, const ParagraphStyle& style, Px em,
                   WritingMode mode, std::vector<std::string>& missing) {
    SmallRun run;
    for (const TextItem& item :
         itemise(faces, text, {{0, text.size(), style.role}}, style.language)) {
        if (item.missing) missing.emplace_back(text.substr(item.begin, item.end - item.begin));
        for (const ShapedGlyph& glyph : shape(faces, text, item, style.language, em, mode)) {
            run.glyphs.push_back({glyph.face, GlyphForm::upright, glyph.glyph, em,
                                  run.length + glyph.inline_offset, glyph.block_offset, 0});
            if (glyph.advance > F26Dot6{}) run.last = run.length;
            run.length += glyph.advance;
        }
    }
    return run;
}

} // namespace board
