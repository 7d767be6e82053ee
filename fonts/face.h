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

// One font face: a mapped file, known to HarfBuzz for shaping and to FreeType for outlines.
// Belongs to one thread.
class Face {
  public:
    // `index` chooses the face in a collection (OpenType, "Font Collections").
    static Result<Face> open(FT_Library library, const std::string& name, const std::string& file,
                             int index);
    Face(Face&&) noexcept;
    ~Face();

    const std::string& name() const { return name_; }
    // The nominal glyph of a character (cmap); nothing when the face does not have it.
    bool has(char32_t code) const;

    // For shaping at `em` pixels: HarfBuzz's font, scaled to 26.6 pixels.
    hb_font_t* font_at(Px em) const;
    // For outlines at `em` pixels.
    FT_Face outlines_at(Px em) const;

  private:
    struct Handles;
    Face(std::string name, std::unique_ptr<Handles> handles);

    std::string name_;
    std::unique_ptr<Handles> handles_;
};

} // namespace board
