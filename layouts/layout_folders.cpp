// SPDX-License-Identifier: MIT
#include "layouts/layout_folders.h"

#include "base/file.h"
#include "content-sync/no_such.h"

#include <algorithm>
#include <filesystem>
#include <set>

namespace board {
namespace {

constexpr std::string_view ending = ".json";

std::string part_of(const std::string& folder, std::string_view part) {
    return folder + "/" + std::string{part};
}

bool is_folder(const std::string& path) {
    std::error_code fault;
    return std::filesystem::is_directory(path, fault);
}

Result<> gather(std::set<std::string>& names, const std::string& path) {
    for (const std::string& file : TRY(list_folder(TRY(open_folder(path)))))
        if (file.ends_with(ending)) names.insert(file.substr(0, file.size() - ending.size()));
    return {};
}

} // namespace

Result<> LayoutFolders::check_site() const {
    if (site.empty()) return {};
    TRY(open_folder(site));
    if (is_folder(part_of(site, "templates")) || is_folder(part_of(site, "themes"))) return {};
    return Error{Fault::missing,
                 {site + "：里面应有 templates/ 或 themes/ 文件夹，放要改的模板或主题",
                  site + ": has to hold a folder templates/ or themes/ with what is to change"}};
}

Result<std::vector<std::string>> LayoutFolders::names(std::string_view part) const {
    std::set<std::string> names;
    TRY(gather(names, part_of(house, part)));
    if (!site.empty() && is_folder(part_of(site, part))) TRY(gather(names, part_of(site, part)));
    return std::vector<std::string>{names.begin(), names.end()};
}

std::string LayoutFolders::holder(std::string_view part, std::string_view name) const {
    const std::string own = part_of(site, part);
    std::error_code fault; // what cannot be looked at will be told when it is opened
    const std::string file = own + "/" + std::string{name} + std::string{ending};
    const bool there = std::filesystem::exists(std::filesystem::symlink_status(file, fault));
    return !site.empty() && there ? own : part_of(house, part);
}

Result<> LayoutFolders::check_theme(const std::string& name) const {
    if (name.empty()) return {};
    const auto themes = names("themes");
    // Folders that cannot be listed are no fault of the name's: opening them will say what is
    // wrong.
    if (!themes || std::binary_search(themes->begin(), themes->end(), name)) return {};
    return Error{Fault::missing, no_such({"主题", "theme"}, name, *themes)};
}

} // namespace board
