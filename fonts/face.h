// SPDX-License-Identifier: MIT
#pragma once

#include "base/file.h"
#include "base/units.h"

#include <memory>
#include <string>

typedef struct hb_font_t hb_font_t;
typedef struct FT_LibraryRec_* FT_Library;
typedef struct FT_FaceRec_* FT_Face;

namespace board {

// One font face: a mapped file, known to HarfBuzz for shaping and, from its first glyph on, to
// FreeType for drawing. Belongs to one thread.
class Face {
  public:
    // `index` chooses the face in a collection (OpenType, "Font Collections").
    static Result<Face> open(FT_Library library, const std::string& name, const std::string& file,
                             int index);
    Face(Face&&) noexcept;
    ~Face();

    const std::string& name() const { return name_; }
    // Whether it has a glyph for the character (cmap). Asked for every character of a text: the
    // answers are kept.
    bool has(char32_t code) const;
    // Whether it has a glyph of its own for the variation sequence (cmap format 14).
    bool has_variant(char32_t base, char32_t selector) const;
    // Whether its glyphs are pictures (CBDT): each fills an em square, whatever the font says.
    bool in_colour() const;
    // The advance of the widest of 0–9: the cell of figures that never move.
    F26Dot6 widest_digit(Px em) const;
    // From the baseline up to the optical middle of Han type, the middle of 国's ink: what text in
    // a box of its own is centred by. Neither the line height nor the em box is in the middle of
    // it.
    F26Dot6 middle(Px em) const;

    // For shaping at `em` pixels: HarfBuzz's font, scaled to 26.6 pixels.
    hb_font_t* font_at(Px em) const;
    // For drawing at `em` pixels, or at a colour face's one size; null when FreeType cannot read
    // the file.
    FT_Face glyphs_at(Px em) const;

  private:
    struct Handles;
    Face(std::string name, std::unique_ptr<Handles> handles);

    std::string name_;
    std::unique_ptr<Handles> handles_;
};

} // namespace board
