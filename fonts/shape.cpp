// SPDX-License-Identifier: MIT
#include "fonts/shape.h"

#include "base/utf8.h"
#include "fonts/em_box.h"

#include <hb.h>
#include <unicode/uscript.h>

#include <algorithm>

namespace board {
namespace {

struct ReleaseBuffer {
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};
using Buffer = std::unique_ptr<hb_buffer_t, ReleaseBuffer>;

hb_script_t hb_script(int icu_script) {
    return hb_script_from_string(uscript_getShortName(static_cast<UScriptCode>(icu_script)), -1);
}

void fill(hb_buffer_t* buffer, std::string_view text, const TextItem& item) {
    const int length = static_cast<int>(text.size());
    const auto begin = static_cast<unsigned>(item.begin);
    const int count = static_cast<int>(item.end - item.begin);
    if (!item.missing) {
        hb_buffer_add_utf8(buffer, text.data(), length, begin, count);
        return;
    }
    // 〓, the printer's mark for a sort that is not in the case; one a character.
    for (std::size_t at = item.begin; at < item.end;) {
        const auto step = utf8_step(text, at);
        if (!step) break;
        if (at == item.begin || !follows_base(step->code))
            hb_buffer_add(buffer, 0x3013, static_cast<unsigned>(at));
        at = step->next;
    }
    hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
}

using Position = hb_glyph_position_t;

ShapedGlyph along_column(const Position& at) {
    return {{},
            GlyphForm::upright,
            {},
            F26Dot6{-at.y_advance},
            F26Dot6{-at.y_offset},
            F26Dot6{-at.x_offset},
            0};
}

ShapedGlyph along_row(const Position& at) {
    return {{},
            GlyphForm::upright,
            {},
            F26Dot6{at.x_advance},
            F26Dot6{at.x_offset},
            F26Dot6{-at.y_offset},
            0};
}

// A quarter turn clockwise: what was up is to the right now, and the line's middle runs through
// the middle of the em box.
ShapedGlyph along_turned_row(const Position& at, Px em) {
    return {{},
            GlyphForm::rotated,
            {},
            F26Dot6{at.x_advance},
            F26Dot6{at.x_offset},
            em_box_middle(em) - F26Dot6{at.y_offset},
            0};
}

// Digits side by side in one cell of a column (tate-chu-yoko), drawn narrower where they need it.
void combine(std::vector<ShapedGlyph>& glyphs, const TextItem& item, Px em) {
    F26Dot6 width{};
    for (const ShapedGlyph& glyph : glyphs) width += glyph.advance;
    const bool narrow = width > to_f26dot6(em) * 21 / 20;
    const auto drawn = [&](F26Dot6 length) { return narrow ? length * 2 / 3 : length; };
    F26Dot6 pen{};
    for (ShapedGlyph& glyph : glyphs) {
        const F26Dot6 right = drawn(pen + glyph.inline_offset) - drawn(width) / 2;
        pen += glyph.advance;
        glyph.advance = F26Dot6{};
        glyph.inline_offset = em_box_ascent(em) + glyph.block_offset;
        glyph.block_offset = -right;
        glyph.form = narrow ? GlyphForm::narrow : GlyphForm::upright;
        glyph.cluster = item.begin;
    }
    if (!glyphs.empty()) glyphs.back().advance = to_f26dot6(em);
}

// Text from right to left comes last cluster first: turns the clusters round, not what is in them.
void in_text_order(std::vector<ShapedGlyph>& glyphs) {
    std::reverse(glyphs.begin(), glyphs.end());
    for (auto begin = glyphs.begin(); begin != glyphs.end();) {
        const auto end = std::find_if(begin, glyphs.end(), [&](const ShapedGlyph& glyph) {
            return glyph.cluster != begin->cluster;
        });
        std::reverse(begin, end);
        begin = end;
    }
}

hb_direction_t direction_of(const TextItem& item, WritingMode mode) {
    if (mode == WritingMode::vertical_rl && item.turn == CellTurn::upright) return HB_DIRECTION_TTB;
    return item.level % 2 != 0 ? HB_DIRECTION_RTL : HB_DIRECTION_LTR;
}

ShapedGlyph placed(const Position& at, const TextItem& item, Px em, WritingMode mode) {
    if (mode == WritingMode::vertical_rl && item.turn == CellTurn::upright) return along_column(at);
    return item.turn == CellTurn::rotated ? along_turned_row(at, em) : along_row(at);
}

} // namespace

std::vector<ShapedGlyph> shape_together(FaceLibrary& faces, std::string_view text,
                                        const TextItem& item, std::string_view language, Px em,
                                        WritingMode mode) {
    Face* face = faces.face(item.face);
    if (face == nullptr) return {};
    const Buffer buffer{hb_buffer_create()};
    fill(buffer.get(), text, item);
    hb_buffer_set_direction(buffer.get(), direction_of(item, mode));
    hb_buffer_set_script(buffer.get(), hb_script(item.script));
    hb_buffer_set_language(
        buffer.get(), hb_language_from_string(language.data(), static_cast<int>(language.size())));
    constexpr hb_feature_t half_width{HB_TAG('h', 'w', 'i', 'd'), 1, 0, ~0u};
    const bool combined = item.turn == CellTurn::combined;
    hb_shape(face->font_at(em), buffer.get(), &half_width, combined ? 1 : 0);

    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer.get(), &count);
    std::vector<ShapedGlyph> glyphs;
    glyphs.reserve(count);
    for (unsigned i = 0; i < count; ++i) {
        glyphs.push_back(placed(positions[i], item, em, mode));
        glyphs.back().face = item.face;
        glyphs.back().glyph = GlyphId{infos[i].codepoint};
        glyphs.back().cluster = infos[i].cluster;
    }
    if (direction_of(item, mode) == HB_DIRECTION_RTL) in_text_order(glyphs);
    if (combined) combine(glyphs, item, em);
    return glyphs;
}

} // namespace board
