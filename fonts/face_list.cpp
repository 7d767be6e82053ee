// SPDX-License-Identifier: MIT
#include "fonts/face_list.h"

#include "base/file.h"
#include "base/json.h"

#include <unistd.h>

#include <algorithm>
#include <set>

namespace board {
namespace {

std::string installed_file(const Json& face) {
    const Json files = face.find("files");
    for (std::size_t i = 0; i < files.size(); ++i)
        if (auto file = files.at(i).string_or(""); ::access(file.c_str(), R_OK) == 0) return file;
    return "";
}

std::vector<ListedFace> read_faces(const Json& root) {
    std::vector<ListedFace> faces;
    const Json listed = root.find("faces");
    for (std::size_t i = 0; i < listed.size(); ++i) {
        const auto [name, face] = listed.member(i);
        faces.push_back({std::string{name}, installed_file(face),
                         face.find("package").string_or("?"),
                         static_cast<int>(face.find("index").integer_or(0)),
                         face.find("optional").boolean().value_or(false)});
    }
    return faces;
}

Result<> check_installed(const std::vector<ListedFace>& faces) {
    std::set<std::string> missing, packages;
    for (const ListedFace& face : faces) {
        if (!face.file.empty() || face.optional) continue;
        missing.insert(face.name);
        packages.insert(face.package);
    }
    if (missing.empty()) return {};
    const auto joined = [](const std::set<std::string>& names, const char* between) {
        std::string list;
        for (const auto& name : names) list += (list.empty() ? "" : between) + name;
        return list;
    };
    return Error{Fault::missing,
                 {"缺少字体 " + joined(missing, "、") + "，请安装软件包：apt install " +
                      joined(packages, " "),
                  "missing faces " + joined(missing, ", ") + "; install them: apt install " +
                      joined(packages, " ")}};
}

Result<FaceIndex> index_of(const FaceList& list, const std::string& role, const std::string& name) {
    const auto face = std::find_if(list.faces.begin(), list.faces.end(),
                                   [&](const ListedFace& listed) { return listed.name == name; });
    if (face == list.faces.end())
        return Error{Fault::malformed,
                     {"fonts.json 的角色“" + role + "”用了没有定义的字体“" + name + "”",
                      "role \"" + role + "\" of fonts.json names face \"" + name +
                          "\", which is not defined"}};
    return FaceIndex{static_cast<std::uint16_t>(face - list.faces.begin())};
}

Result<> append(FaceList& list, const std::string& role, const Json& names) {
    auto& chain = list.chains[role];
    for (std::size_t i = 0; i < names.size(); ++i) {
        const FaceIndex index = TRY(index_of(list, role, names.at(i).string_or("")));
        const bool installed = !list.faces[index.value].file.empty();
        if (installed && std::find(chain.begin(), chain.end(), index) == chain.end())
            chain.push_back(index);
    }
    return {};
}

// The faces that follow those of a role.
Json fallback_of(const Json& root, const Json& names) {
    const Json fallback = root.find("fallback");
    if (!fallback.is(JsonType::object)) return fallback;
    const std::string first = names.at(0).string_or("");
    return fallback.find(fallback.has(first) ? first : "other");
}

Result<FaceList> read_list(const Json& root) {
    if (root.find("format").string_or("") != "board-fonts/1")
        return Error{Fault::unsupported,
                     {"format 应为 board-fonts/1", "format has to be board-fonts/1"}};
    FaceList list;
    list.faces = read_faces(root);
    TRY(check_installed(list.faces));
    const Json roles = root.find("roles");
    for (std::size_t i = 0; i < roles.size(); ++i) {
        const auto [name, names] = roles.member(i);
        const std::string role{name};
        TRY(append(list, role, names));
        TRY(append(list, role, fallback_of(root, names)));
    }
    if (!list.chains.contains("body"))
        return Error{Fault::malformed, {"缺少角色 body", "has no role \"body\""}};
    for (const auto& [role, chain] : list.chains)
        if (chain.empty())
            return Error{Fault::malformed,
                         {"角色“" + role + "”没有字体", "role \"" + role + "\" has no face"}};
    if (root.has("emoji")) {
        const FaceIndex emoji = TRY(index_of(list, "emoji", root.find("emoji").string_or("")));
        if (!list.faces[emoji.value].file.empty()) list.emoji = emoji;
    }
    return list;
}

} // namespace

Result<FaceList> read_face_list(const std::string& folder) {
    const std::string path = folder + "/fonts.json";
    const auto document =
        TRY_WITHIN(JsonDocument::parse(TRY(read_file(path, 1u << 20))), path, path);
    return TRY_WITHIN(read_list(document.root()), path, path);
}

} // namespace board
