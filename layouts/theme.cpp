// SPDX-License-Identifier: MIT
#include "layouts/theme.h"

#include "base/file.h"
#include "base/json.h"

#include <charconv>
#include <optional>

namespace board {
namespace {

// "#RRGGBB".
std::optional<Colour> read_colour(std::string_view text) {
    if (text.size() != 7 || text.front() != '#') return std::nullopt;
    Colour rgb = 0;
    const auto [end, error] = std::from_chars(text.data() + 1, text.data() + 7, rgb, 16);
    if (error != std::errc{} || end != text.data() + 7) return std::nullopt;
    return 0xFF000000u | rgb;
}

Error bad_token(const std::string& path, const std::string& token, const Message& what) {
    return Error{Fault::malformed, what}.within(path + " 的颜色 " + token,
                                                path + ", colour " + token);
}

} // namespace

const std::vector<std::string>& theme_tokens() {
    static const std::vector<std::string> tokens{
        "surface", "panel",   "ink",   "muted",     "accent", "on-accent", "line",
        "band",    "on-band", "red",   "on-red",    "yellow", "on-yellow", "grey",
        "on-grey", "forbid",  "allow", "on-forbid", "gold",   "pole"};
    return tokens;
}

Result<Theme> Theme::open(const std::string& folder, const std::string& name) {
    const std::string path = folder + "/" + name + ".json";
    const auto document =
        TRY_WITHIN(JsonDocument::parse(TRY(read_file(path, 1u << 20))), path, path);
    if (document.root().find("format").string_or("") != "board-theme/1")
        return Error{
            Fault::unsupported,
            {path + "：format 应为 board-theme/1", path + ": format has to be board-theme/1"}};
    const Json given = document.root().find("colours");
    std::map<std::string, Colour, std::less<>> colours;
    for (const std::string& token : theme_tokens()) {
        if (!given.has(token)) return bad_token(path, token, {"没有给出", "is not given"});
        const auto colour = read_colour(given.find(token).string_or(""));
        if (!colour) return bad_token(path, token, {"应写成 #RRGGBB", "has to be written #RRGGBB"});
        colours.emplace(token, *colour);
    }
    for (std::size_t i = 0; i < given.size(); ++i)
        if (const std::string token{given.member(i).key}; !colours.contains(token))
            return bad_token(path, token, {"主题里没有这个名称", "is no token of a theme"});
    return Theme{name, std::move(colours)};
}

Colour Theme::colour(std::string_view token) const {
    const auto found = colours_.find(token);
    return found != colours_.end() ? found->second : colours_.find("ink")->second;
}

} // namespace board
