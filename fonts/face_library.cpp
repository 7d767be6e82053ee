// SPDX-License-Identifier: MIT
#include "fonts/face_library.h"

#include "base/json.h"

#include <ft2build.h>

#include <algorithm>
#include FT_FREETYPE_H
#include <set>

namespace board {

struct FaceLibrary::Entry {
    std::string name, file;
    int index = 0;
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

// The first of the face's files that is installed.
std::optional<std::string> installed_file(const Json& face) {
    const Json files = face.find("files");
    for (std::size_t i = 0; i < files.size(); ++i) {
        const std::string file = files.at(i).string_or("");
        struct stat status {};
        if (::stat(file.c_str(), &status) == 0) return file;
    }
    return std::nullopt;
}

Error missing_faces(const std::set<std::string>& faces, const std::set<std::string>& packages) {
    const auto joined = [](const std::set<std::string>& names, const char* between) {
        std::string list;
        for (const auto& name : names) list += (list.empty() ? "" : between) + name;
        return list;
    };
    return {
        Fault::missing,
        {"缺少字体 " + joined(faces, "、") + "，请安装软件包：apt install " + joined(packages, " "),
         "missing faces " + joined(faces, ", ") + "; install them: apt install " +
             joined(packages, " ")}};
}

Error unknown_face(const std::string& role, const std::string& face) {
    return {
        Fault::malformed,
        {"fonts.json 的角色“" + role + "”用了没有定义的字体“" + face + "”",
         "role \"" + role + "\" of fonts.json names face \"" + face + "\", which is not defined"}};
}

} // namespace

FaceLibrary::FaceLibrary(std::unique_ptr<FreeType> freetype, std::vector<Entry> entries,
                         Chains chains)
    : freetype_{std::move(freetype)}
    , entries_{std::move(entries)}
    , chains_{std::move(chains)} {}
FaceLibrary::FaceLibrary(FaceLibrary&&) noexcept = default;
FaceLibrary::~FaceLibrary() = default;

Result<FaceLibrary> FaceLibrary::open(const std::string& folder) {
    const std::string path = folder + "/fonts.json";
    const auto document =
        TRY_WITHIN(JsonDocument::parse(TRY(read_file(path, 1u << 20))), path, path);
    const Json root = document.root();
    if (root.find("format").string_or("") != "board-fonts/1")
        return Error{
            Fault::unsupported,
            {path + "：format 应为 board-fonts/1", path + ": format has to be board-fonts/1"}};

    std::vector<Entry> entries;
    std::set<std::string> missing, packages;
    const Json faces = root.find("faces");
    for (std::size_t i = 0; i < faces.size(); ++i) {
        const auto [name, face] = faces.member(i);
        const auto file = installed_file(face);
        if (!file) {
            missing.emplace(name);
            packages.insert(face.find("package").string_or("?"));
        }
        entries.push_back({std::string{name}, file.value_or(""),
                           static_cast<int>(face.find("index").integer_or(0)), std::nullopt,
                           false});
    }
    if (!missing.empty()) return missing_faces(missing, packages);

    const auto append = [&](std::vector<FaceIndex>& chain, const std::string& role,
                            const Json& names) -> Result<> {
        for (std::size_t i = 0; i < names.size(); ++i) {
            const std::string name = names.at(i).string_or("");
            const auto entry = std::find_if(entries.begin(), entries.end(),
                                            [&](const Entry& e) { return e.name == name; });
            if (entry == entries.end()) return unknown_face(role, name);
            const FaceIndex index{static_cast<std::uint16_t>(entry - entries.begin())};
            if (std::find(chain.begin(), chain.end(), index) == chain.end()) chain.push_back(index);
        }
        return {};
    };
    Chains chains;
    const Json roles = root.find("roles");
    for (std::size_t i = 0; i < roles.size(); ++i) {
        const auto [role, names] = roles.member(i);
        auto& chain = chains[std::string{role}];
        TRY_WITHIN(append(chain, std::string{role}, names), path, path);
        TRY_WITHIN(append(chain, "fallback", root.find("fallback")), path, path);
    }
    if (!chains.contains("body"))
        return Error{Fault::malformed, {path + "：缺少角色 body", path + ": has no role \"body\""}};
    return FaceLibrary{std::make_unique<FreeType>(), std::move(entries), std::move(chains)};
}

bool FaceLibrary::has_role(std::string_view role) const {
    return chains_.contains(role);
}

const std::vector<FaceIndex>& FaceLibrary::chain(std::string_view role) const {
    const auto found = chains_.find(role);
    return found != chains_.end() ? found->second : chains_.find("body")->second;
}

std::optional<FaceIndex> FaceLibrary::face_for(const std::vector<FaceIndex>& chain, char32_t code) {
    for (const FaceIndex index : chain) {
        const Face* candidate = face(index);
        if (candidate != nullptr && candidate->has(code)) return index;
    }
    return std::nullopt;
}

Face* FaceLibrary::face(FaceIndex index) {
    Entry& entry = entries_[index.value];
    if (!entry.face && !entry.broken) {
        auto opened = Face::open(freetype_->library, entry.name, entry.file, entry.index);
        if (opened)
            entry.face.emplace(std::move(opened).take());
        else
            entry.broken = true;
    }
    return entry.face ? &*entry.face : nullptr;
}

} // namespace board
