// SPDX-License-Identifier: MIT
#include "player/theme_choice.h"

#include "base/file.h"

#include <algorithm>

namespace board {

Result<> check_theme(const std::string& layouts, const std::string& name) {
    if (name.empty()) return {};
    const auto folder = open_folder(layouts + "/themes");
    if (!folder) return {};
    const auto files = list_folder(*folder);
    if (!files || std::ranges::find(*files, name + ".json") != files->end()) return {};
    constexpr std::string_view suffix = ".json";
    Message names;
    for (const auto& file : *files) {
        if (!file.ends_with(suffix)) continue;
        const auto theme = file.substr(0, file.size() - suffix.size());
        names.zh += (names.zh.empty() ? "" : "、") + theme;
        names.en += (names.en.empty() ? "" : ", ") + theme;
    }
    return Error{Fault::missing,
                 {"没有主题 " + name + "；有这些主题：" + names.zh,
                  "there is no theme " + name + "; there are these: " + names.en}};
}

} // namespace board
