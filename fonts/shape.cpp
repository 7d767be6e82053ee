// SPDX-License-Identifier: MIT
#include "fonts/shape.h"

#include "base/utf8.h"

#include <hb.h>
#include <unicode/uscript.h>

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
        if (!follows_base(step->code)) hb_buffer_add(buffer, 0x3013, static_cast<unsigned>(at));
        at = step->next;
    }
    hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
}

ShapedGlyph placed(const hb_glyph_info_t& info, const hb_glyph_position_t& position, FaceIndex face,
                   WritingMode mode) {
    const GlyphId glyph{info.codepoint};
    if (mode == WritingMode::vertical_rl)
        return {face,
                glyph,
                F26Dot6{-position.y_advance},
                F26Dot6{-position.y_offset},
                F26Dot6{-position.x_offset},
                info.cluster};
    return {face,
            glyph,
            F26Dot6{position.x_advance},
            F26Dot6{position.x_offset},
            F26Dot6{-position.y_offset},
            info.cluster};
}

} // namespace

std::vector<ShapedGlyph> shape(FaceLibrary& faces, std::string_view text, const TextItem& item,
                               std::string_view language, Px em, WritingMode mode) {
    Face* face = faces.face(item.face);
    if (face == nullptr) return {};
    const Buffer buffer{hb_buffer_create()};
    fill(buffer.get(), text, item);
    const bool vertical = mode == WritingMode::vertical_rl;
    hb_buffer_set_direction(buffer.get(), vertical ? HB_DIRECTION_TTB : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer.get(), hb_script(item.script));
    hb_buffer_set_language(
        buffer.get(), hb_language_from_string(language.data(), static_cast<int>(language.size())));
    hb_shape(face->font_at(em), buffer.get(), nullptr, 0);

    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer.get(), &count);
    std::vector<ShapedGlyph> glyphs;
    glyphs.reserve(count);
    for (unsigned i = 0; i < count; ++i)
        glyphs.push_back(placed(infos[i], positions[i], item.face, mode));
    return glyphs;
}

} // namespace board
