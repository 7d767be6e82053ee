// SPDX-License-Identifier: MIT
#include "fonts/face_library.h"

#include <ft2build.h>

#include <algorithm>
#include FT_FREETYPE_H

namespace board {

struct FaceLibrary::Entry {
    std::optional<Face> face;
    bool broken = false;
};

struct FaceLibrary::FreeType {
    FreeType() { FT_Init_FreeType(&library); }
    ~FreeType() { FT_Done_FreeType(library); }
    FreeType(const FreeType&) = delete;
    FreeType& operator=(const FreeType&) = delete;
    FT_Library library = nullptr;
};

namespace {

bool is_private_use(char32_t code) {
    return (code >= 0xE000 && code <= 0xF8FF) || code >= 0xF0000;
}

} // namespace

FaceLibrary::FaceLibrary(std::unique_ptr<FreeType> freetype, FaceList list)
    : freetype_{std::move(freetype)}
    , list_{std::move(list)}
    , entries_(list_.faces.size()) {}
FaceLibrary::FaceLibrary(FaceLibrary&&) noexcept = default;
FaceLibrary::~FaceLibrary() = default;

Result<FaceLibrary> FaceLibrary::open(const std::string& folder) {
    return FaceLibrary{std::make_unique<FreeType>(), TRY(read_face_list(folder))};
}

bool FaceLibrary::has_role(std::string_view role) const {
    return list_.chains.contains(role);
}

std::vector<std::string> FaceLibrary::roles() const {
    std::vector<std::string> names;
    for (const auto& [role, chain] : list_.chains) names.push_back(role);
    return names;
}

const std::vector<FaceIndex>& FaceLibrary::chain(std::string_view role) const {
    const auto found = list_.chains.find(role);
    return found != list_.chains.end() ? found->second : list_.chains.find("body")->second;
}

std::vector<AbsentFace> FaceLibrary::absent() const {
    std::vector<AbsentFace> absent;
    for (const ListedFace& face : list_.faces)
        if (face.file.empty()) absent.push_back({face.name, face.package});
    return absent;
}

std::optional<FaceIndex> FaceLibrary::face_for(const std::vector<FaceIndex>& chain, char32_t code) {
    for (const FaceIndex index : chain) {
        if (has(index, code)) return index;
        if (is_private_use(code)) break;
    }
    return std::nullopt;
}

std::optional<FaceIndex> FaceLibrary::face_for_variant(const std::vector<FaceIndex>& chain,
                                                       char32_t base, char32_t selector) {
    for (const FaceIndex index : chain) {
        const Face* candidate = face(index);
        if (candidate != nullptr && candidate->has_variant(base, selector)) return index;
    }
    return std::nullopt;
}

std::optional<FaceIndex> FaceLibrary::emoji_face_for(char32_t code) {
    return list_.emoji && has(*list_.emoji, code) ? list_.emoji : std::nullopt;
}

bool FaceLibrary::has(FaceIndex index, char32_t code) {
    const Face* candidate = face(index);
    return candidate != nullptr && candidate->has(code);
}

LoneGlyphs& FaceLibrary::lone_glyphs(FaceIndex index, std::string_view language, Px em,
                                     WritingMode mode) {
    // Boards set a dozen sizes of a few faces; more than that is a feed gone wild.
    constexpr std::size_t most = 64;
    const auto at = std::find_if(known_.begin(), known_.end(), [&](const Known& known) {
        return known.face == index && known.em == em && known.mode == mode &&
               known.language == language;
    });
    if (at != known_.end()) {
        known_.splice(known_.begin(), known_, at);
        return known_.front().glyphs;
    }
    if (known_.size() == most) known_.pop_back();
    known_.push_front({index, std::string{language}, em, mode, {}});
    return known_.front().glyphs;
}

Face* FaceLibrary::face(FaceIndex index) {
    Entry& entry = entries_[index.value];
    if (!entry.face && !entry.broken) {
        const ListedFace& listed = list_.faces[index.value];
        auto opened = Face::open(freetype_->library, listed.name, listed.file, listed.index);
        if (opened)
            entry.face.emplace(std::move(opened).take());
        else
            entry.broken = true;
    }
    return entry.face ? &*entry.face : nullptr;
}

} // namespace board
