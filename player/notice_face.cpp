// SPDX-License-Identifier: MIT
#include "player/notice_face.h"

#include "base/file.h"
#include "base/json.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>

namespace board {
namespace {

constexpr std::size_t longest_file = 1u << 20;
constexpr int most_entries = 5000;

std::optional<NoticeFace> present_face(const Json& face) {
    const auto files = face.find("files");
    for (std::size_t i = 0; i < files.size(); ++i) {
        const auto file = files.at(i).string_or("");
        if (access(file.c_str(), R_OK) == 0)
            return NoticeFace{file, static_cast<int>(face.find("index").integer_or(0))};
    }
    return std::nullopt;
}

void add_listed_faces(const std::string& fonts, std::vector<NoticeFace>& faces) {
    const auto text = read_file(fonts + "/fonts.json", longest_file);
    if (!text) return;
    const auto document = JsonDocument::parse(*text);
    if (!document) return;
    const auto listed = document->root().find("faces");
    for (std::size_t i = 0; i < listed.size(); ++i) {
        const Json value = listed.member(i).value;
        if (value.find("optional").boolean().value_or(false))
            continue; // has no Chinese, or only rare
        if (auto face = present_face(value)) faces.push_back(*std::move(face));
    }
}

bool is_font(const std::filesystem::path& file) {
    constexpr std::array<std::string_view, 3> kinds{".ttc", ".ttf", ".otf"};
    return std::ranges::find(kinds, file.extension().string()) != kinds.end();
}

bool is_for_chinese(const NoticeFace& face) {
    return face.file.find("CJK") != std::string::npos || face.file.find("Hei") != std::string::npos;
}

} // namespace

Result<NoticeFace> notice_face(const std::string& fonts, std::string_view name) {
    const auto text = TRY(read_file(fonts + "/fonts.json", longest_file));
    const auto document = TRY(JsonDocument::parse(text));
    const auto face = document.root().find("faces").find(name);
    if (auto found = present_face(face)) return *std::move(found);
    const auto package = face.find("package").string_or("fonts-noto-cjk");
    return Error{Fault::missing,
                 {"没有字体 " + std::string{name} + "：请安装软件包 " + package,
                  "no font " + std::string{name} + ": install the package " + package}};
}

std::vector<NoticeFace> spare_faces(const std::string& fonts, const std::string& system) {
    std::vector<NoticeFace> faces;
    add_listed_faces(fonts, faces);
    const auto listed = static_cast<std::ptrdiff_t>(faces.size());
    std::error_code error;
    std::filesystem::recursive_directory_iterator entry{
        system, std::filesystem::directory_options::skip_permission_denied, error};
    for (int i = 0; !error && entry != std::filesystem::end(entry) && i < most_entries; ++i) {
        if (is_font(entry->path())) faces.push_back({entry->path().string(), 0});
        entry.increment(error);
    }
    std::stable_partition(faces.begin() + listed, faces.end(), is_for_chinese);
    return faces;
}

} // namespace board
