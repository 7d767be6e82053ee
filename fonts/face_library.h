// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/face.h"
#include "fonts/line.h"

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace board {

// The faces that fonts.json ("board-fonts/1") names, by role. A face is mapped when it is first
// used; that its file is there is known from the start.
class FaceLibrary {
  public:
    // Fault::missing names every face that is not installed, and its package.
    static Result<FaceLibrary> open(const std::string& folder);
    FaceLibrary(FaceLibrary&&) noexcept;
    ~FaceLibrary();

    // The role's faces, first choice first, then the fallback faces. An unknown role is the body's.
    const std::vector<FaceIndex>& chain(std::string_view role) const;
    bool has_role(std::string_view role) const;

    // The first face of the chain that has the character.
    std::optional<FaceIndex> face_for(const std::vector<FaceIndex>& chain, char32_t code);

    // The face, opened at need; null when its file turned out to be no font.
    Face* face(FaceIndex index);

  private:
    struct Entry;
    struct FreeType;
    using Chains = std::map<std::string, std::vector<FaceIndex>, std::less<>>;

    FaceLibrary(std::unique_ptr<FreeType> freetype, std::vector<Entry> entries, Chains chains);

    std::unique_ptr<FreeType> freetype_; // outlives the faces
    std::vector<Entry> entries_;
    Chains chains_;
};

} // namespace board
