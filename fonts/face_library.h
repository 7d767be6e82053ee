// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/face.h"
#include "fonts/face_list.h"
#include "fonts/lone_glyphs.h"

#include <list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace board {

// A face that boards do well to have, and the package that brings it.
struct AbsentFace {
    std::string name, package;
};

// The faces that fonts.json names, by role. A face is mapped when it is first asked for a
// character; until then it costs nothing.
class FaceLibrary {
  public:
    // Fault::missing names every face that is not installed, and its package.
    static Result<FaceLibrary> open(const std::string& folder);
    FaceLibrary(FaceLibrary&&) noexcept;
    ~FaceLibrary();

    // The role's faces, first choice first, then the fallback faces. An unknown role is the body's.
    const std::vector<FaceIndex>& chain(std::string_view role) const;
    bool has_role(std::string_view role) const;
    std::vector<std::string> roles() const;
    // What is not installed and can be done without.
    std::vector<AbsentFace> absent() const;

    // The first face of the chain that has the character. One of private use means something in
    // the chain's first face only.
    std::optional<FaceIndex> face_for(const std::vector<FaceIndex>& chain, char32_t code);
    // The first face of the chain that has the sequence of a character and its selector.
    std::optional<FaceIndex> face_for_variant(const std::vector<FaceIndex>& chain, char32_t base,
                                              char32_t selector);
    // The face of emoji, if it has this one.
    std::optional<FaceIndex> emoji_face_for(char32_t code);
    bool has(FaceIndex index, char32_t code);

    // What has been shaped so far of characters that stand alone, in one direction of lines.
    LoneGlyphs& lone_glyphs(FaceIndex index, std::string_view language, Px em, WritingMode mode);

    // The face, opened at need; null when its file turned out to be no font.
    Face* face(FaceIndex index);

  private:
    struct Entry;
    struct FreeType;
    struct Known { // of one face, language, size and direction
        FaceIndex face;
        std::string language;
        Px em;
        WritingMode mode;
        LoneGlyphs glyphs;
    };

    FaceLibrary(std::unique_ptr<FreeType> freetype, FaceList list);

    std::unique_ptr<FreeType> freetype_; // outlives the faces
    FaceList list_;
    std::vector<Entry> entries_; // one a face of the list
    std::list<Known> known_;     // the one used last comes first
};

} // namespace board
