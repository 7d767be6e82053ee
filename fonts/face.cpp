// SPDX-License-Identifier: MIT
#include "fonts/face.h"

#include "fonts/coverage.h"
#include "fonts/em_box.h"

#include <ft2build.h>

#include <algorithm>
#include <map>
#include FT_FREETYPE_H
#include <hb-ot.h>
#include <hb.h>

namespace board {
namespace {

struct ReleaseFont {
    void operator()(hb_font_t* font) const { hb_font_destroy(font); }
};
struct ReleaseFace {
    void operator()(FT_Face face) const { FT_Done_Face(face); }
};
using Font = std::unique_ptr<hb_font_t, ReleaseFont>;

// Pictures are set like Han characters: an em wide and high, in the em box. Glyphs without width
// (joiners, selectors) keep none.
hb_position_t picture_width(hb_font_t* font, void*, hb_codepoint_t glyph, void*) {
    int x = 0, y = 0;
    hb_font_get_scale(font, &x, &y);
    return hb_font_get_glyph_h_advance(hb_font_get_parent(font), glyph) == 0 ? 0 : x;
}

hb_position_t picture_height(hb_font_t* font, void* data, hb_codepoint_t glyph, void* more) {
    return -picture_width(font, data, glyph, more);
}

hb_bool_t picture_origin(hb_font_t* font, void*, hb_codepoint_t, hb_position_t* x, hb_position_t* y,
                         void*) {
    int width = 0, height = 0;
    hb_font_get_scale(font, &width, &height);
    *x = width / 2;
    *y = em_box_ascent(Px{height / 64}).value;
    return true;
}

Font with_square_pictures(Font font) {
    hb_font_funcs_t* functions = hb_font_funcs_create();
    hb_font_funcs_set_glyph_h_advance_func(functions, picture_width, nullptr, nullptr);
    hb_font_funcs_set_glyph_v_advance_func(functions, picture_height, nullptr, nullptr);
    hb_font_funcs_set_glyph_v_origin_func(functions, picture_origin, nullptr, nullptr);
    Font squares{hb_font_create_sub_font(font.get())};
    hb_font_set_funcs(squares.get(), functions, nullptr, nullptr);
    hb_font_funcs_destroy(functions);
    return squares;
}

} // namespace

// Both libraries look into the one mapping, which therefore outlives them (members are destroyed
// from the last to the first).
struct Face::Handles {
    MappedFile file;
    FT_Library library = nullptr;
    int index = 0;
    Font font;
    std::unique_ptr<FT_FaceRec_, ReleaseFace> glyphs;
    bool in_colour = false, unreadable = false;
    Px font_em{}, glyphs_em{};
    Coverage coverage;
    std::map<Px, F26Dot6> widest_digits;

    void open_glyphs();
};

Face::Face(std::string name, std::unique_ptr<Handles> handles)
    : name_{std::move(name)}
    , handles_{std::move(handles)} {}
Face::Face(Face&&) noexcept = default;
Face::~Face() = default;

Result<Face> Face::open(FT_Library library, const std::string& name, const std::string& file,
                        int index) {
    auto handles = std::make_unique<Handles>(
        Handles{TRY(MappedFile::open(file)), library, index, {}, {}, {}, {}, {}, {}, {}, {}});
    const auto bytes = handles->file.bytes();

    hb_blob_t* blob = hb_blob_create(reinterpret_cast<const char*>(bytes.data()),
                                     static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_READONLY,
                                     nullptr, nullptr);
    hb_face_t* face = hb_face_create(blob, static_cast<unsigned>(index));
    hb_blob_destroy(blob);
    handles->font.reset(hb_font_create(face));
    hb_face_destroy(face); // the font keeps it
    hb_ot_font_set_funcs(handles->font.get());
    if (hb_face_get_glyph_count(face) == 0)
        return Error{Fault::malformed,
                     {file + "：不是可用的字体文件", file + ": not a usable font file"}};
    handles->in_colour = hb_ot_color_has_png(face) != 0;
    if (handles->in_colour) handles->font = with_square_pictures(std::move(handles->font));
    return Face{name, std::move(handles)};
}

bool Face::has(char32_t code) const {
    return handles_->coverage.has(code, [&](char32_t asked) {
        hb_codepoint_t glyph = 0;
        return hb_font_get_nominal_glyph(handles_->font.get(), asked, &glyph) != 0;
    });
}

bool Face::has_variant(char32_t base, char32_t selector) const {
    hb_codepoint_t glyph = 0;
    return hb_font_get_variation_glyph(handles_->font.get(), base, selector, &glyph) != 0;
}

bool Face::in_colour() const {
    return handles_->in_colour;
}

F26Dot6 Face::widest_digit(Px em) const {
    const auto [known, is_new] = handles_->widest_digits.try_emplace(em);
    if (!is_new) return known->second;
    hb_font_t* font = font_at(em);
    for (char32_t digit = U'0'; digit <= U'9'; ++digit) {
        hb_codepoint_t glyph = 0;
        if (hb_font_get_nominal_glyph(font, digit, &glyph) == 0) continue;
        known->second = std::max(known->second, F26Dot6{hb_font_get_glyph_h_advance(font, glyph)});
    }
    return known->second;
}

F26Dot6 Face::middle(Px em) const {
    hb_font_t* font = font_at(em);
    hb_codepoint_t glyph = 0;
    hb_glyph_extents_t ink{};
    const bool known = hb_font_get_nominal_glyph(font, U'国', &glyph) != 0 &&
                       hb_font_get_glyph_extents(font, glyph, &ink) != 0;
    return known ? F26Dot6{ink.y_bearing + ink.height / 2} : em_box_middle(em);
}

hb_font_t* Face::font_at(Px em) const {
    if (handles_->font_em != em) {
        const int scale = to_f26dot6(em).value;
        hb_font_set_scale(handles_->font.get(), scale, scale);
        handles_->font_em = em;
    }
    return handles_->font.get();
}

void Face::Handles::open_glyphs() {
    const auto bytes = file.bytes();
    FT_Face opened = nullptr;
    const auto* first = reinterpret_cast<const FT_Byte*>(bytes.data());
    const auto length = static_cast<FT_Long>(bytes.size());
    unreadable = FT_New_Memory_Face(library, first, length, index, &opened) != 0;
    glyphs.reset(opened);
    if (!unreadable && in_colour) FT_Select_Size(opened, 0);
}

FT_Face Face::glyphs_at(Px em) const {
    Handles& handles = *handles_;
    if (!handles.glyphs && !handles.unreadable) handles.open_glyphs();
    if (handles.glyphs && !handles.in_colour && handles.glyphs_em != em) {
        FT_Set_Pixel_Sizes(handles.glyphs.get(), 0, static_cast<FT_UInt>(em.value));
        handles.glyphs_em = em;
    }
    return handles.glyphs.get();
}

} // namespace board
