// SPDX-License-Identifier: MIT
#include "content-sync/board_feed/look_check.h"

#include <algorithm>

namespace board {
namespace {

bool holds(const std::vector<std::string>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string joined(const std::vector<std::string>& names, std::string_view separator) {
    std::string text;
    for (const std::string& name : names) {
        if (!text.empty()) text += separator;
        text += name;
    }
    return text;
}

Diagnostic warning(const Feed& feed, const char* code, const std::string& item,
                   const std::string& pointer, Message what) {
    return {Severity::warning, code, item, pointer, feed.document().place(pointer),
            std::move(what)};
}

} // namespace

Result<Looks> Looks::open(const LayoutFolders& layouts) {
    Looks looks{TRY(layouts.names("themes")), TRY(layouts.names("templates"))};
    // The house's own, which no item can name.
    std::erase_if(looks.layouts, [](const std::string& name) {
        return name == "furniture" || name == "plain" || name == "parts";
    });
    return looks;
}

bool Looks::has_theme(const std::string& name) const {
    return holds(themes, name);
}

Diagnostics check_looks(const Feed& feed, const Looks& looks) {
    Diagnostics found;
    const Json screens = feed.document().root().find("screens");
    for (std::size_t i = 0; i < screens.size(); ++i) {
        const Screen* screen = feed.screen(screens.at(i).find("id").string_or(""));
        const std::string theme = screens.at(i).find("theme").string_or("");
        if (screen == nullptr || theme.empty() || looks.has_theme(theme)) continue;
        found.push_back(warning(feed, "unknown-theme", "",
                                json_pointer(json_pointer("/screens", i), "theme"),
                                {"没有主题“" + theme + "”，这块屏幕用阵地自己的主题；有这些主题：" +
                                     joined(looks.themes, "、"),
                                 "there is no theme \"" + theme +
                                     "\"; the screen takes its position's own; there are: " +
                                     joined(looks.themes, ", ")}));
    }
    for (const Item& item : feed.items) {
        const auto layout = item.fields.find("layout").string();
        if (!layout || holds(looks.layouts, *layout)) continue;
        const std::string name{*layout};
        found.push_back(warning(
            feed, "unknown-layout", item.id, json_pointer(item.pointer, "layout"),
            {"没有版式“" + name + "”，按文章排；有这些版式：" + joined(looks.layouts, "、"),
             "there is no layout \"" + name +
                 "\"; it is set as an article; there are: " + joined(looks.layouts, ", ")}));
    }
    return found;
}

} // namespace board
