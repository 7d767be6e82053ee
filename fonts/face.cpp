// SPDX-License-Identifier: MIT
#include "fonts/face.h"

#include <ft2build.h>
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

} // namespace

// Both libraries look into the one mapping, which therefore outlives them (members are destroyed
// from the last to the first).
struct Face::Handles {
    MappedFile file;
    std::unique_ptr<hb_font_t, ReleaseFont> font;
    std::unique_ptr<FT_FaceRec_, ReleaseFace> outlines;
    Px font_em{}, outlines_em{};
};

Face::Face(std::string name, std::unique_ptr<Handles> handles)
    : name_{std::move(name)}
    , handles_{std::move(handles)} {}
Face::Face(Face&&) noexcept = default;
Face::~Face() = default;

Result<Face> Face::open(FT_Library library, const std::string& name, const std::string& file,
                        int index) {
    auto handles = std::make_unique<Handles>(
        Handles{TRY(MappedFile::open(file)), nullptr, nullptr, Px{}, Px{}});
    const auto bytes = handles->file.bytes();

    hb_blob_t* blob = hb_blob_create(reinterpret_cast<const char*>(bytes.data()),
                                     static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_READONLY,
                                     nullptr, nullptr);
    hb_face_t* face = hb_face_create(blob, static_cast<unsigned>(index));
    hb_blob_destroy(blob);
    handles->font.reset(hb_font_create(face));
    hb_face_destroy(face);
    hb_ot_font_set_funcs(handles->font.get());

    FT_Face outlines = nullptr;
    const auto* first = reinterpret_cast<const FT_Byte*>(bytes.data());
    if (FT_New_Memory_Face(library, first, static_cast<FT_Long>(bytes.size()), index, &outlines) !=
        0)
        return Error{Fault::malformed,
                     {file + "：不是可用的字体文件", file + ": not a usable font file"}};
    handles->outlines.reset(outlines);
    return Face{name, std::move(handles)};
}

bool Face::has(char32_t code) const {
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(handles_->font.get(), code, &glyph) != 0;
}

hb_font_t* Face::font_at(Px em) const {
    if (handles_->font_em != em) {
        const int scale = to_f26dot6(em).value;
        hb_font_set_scale(handles_->font.get(), scale, scale);
        handles_->font_em = em;
    }
    return handles_->font.get();
}

FT_Face Face::outlines_at(Px em) const {
    if (handles_->outlines_em != em) {
        FT_Set_Pixel_Sizes(handles_->outlines.get(), 0, static_cast<FT_UInt>(em.value));
        handles_->outlines_em = em;
    }
    return handles_->outlines.get();
}

} // namespace board
