// SPDX-License-Identifier: MIT
#include "layouts/theme.h"

#include "base/file.h"
#include "base/json.h"
#include "content-sync/near_miss.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace board {
namespace {

constexpr std::array<std::string_view, 6> members{"format", "description", "colours",
                                                  "corner", "ornament",    "dim"};
constexpr std::array<std::string_view, 3> motifs{"lotus", "cloud", "none"};

// "#RRGGBB".
std::optional<Colour> read_colour(std::string_view text) {
    if (text.size() != 7 || text.front() != '#') return std::nullopt;
    Colour rgb = 0;
    const auto [end, error] = std::from_chars(text.data() + 1, text.data() + 7, rgb, 16);
    if (error != std::errc{} || end != text.data() + 7) return std::nullopt;
    return 0xFF000000u | rgb;
}

struct Place {
    std::string path;
    std::string_view sort_zh, sort_en; // "颜色", "colour"; empty for the theme's own members
};

Error fault_at(const Place& place, std::string_view name, const Message& what) {
    const std::string member{name};
    return Error{Fault::malformed, what}.within(
        place.path + " 的" + std::string{place.sort_zh} + " " + member,
        place.path + ", " + std::string{place.sort_en} + " " + member);
}

Message unknown(const Message& what, std::string_view name,
                const std::vector<std::string_view>& known) {
    const std::string near{near_miss(name, known)};
    if (near.empty()) return {what.zh + "，请删去", what.en + "; take it out"};
    return {what.zh + "，是不是“" + near + "”？", what.en + "; did you mean \"" + near + "\"?"};
}

Result<> check_members(const std::string& path, Json theme) {
    for (std::size_t i = 0; i < theme.size(); ++i) {
        const auto key = theme.member(i).key;
        if (std::find(members.begin(), members.end(), key) == members.end())
            return fault_at({path, "成员", "member"}, key,
                            unknown({"主题里没有这一项", "is no member of a theme"}, key,
                                    {members.begin(), members.end()}));
    }
    return {};
}

Result<double> read_number(const std::string& path, Json theme, std::string_view name, double least,
                           const Message& wanted) {
    const auto number = theme.find(name).number();
    const double most = name == "corner" ? 2 : 1;
    if (number && *number >= least && *number <= most) return *number;
    const bool absent = !theme.has(name);
    return fault_at({path, "成员", "member"}, name,
                    {(absent ? "没有给出，请写" : "应是") + wanted.zh,
                     (absent ? "is not given; write " : "has to be ") + wanted.en});
}

Result<std::string> read_ornament(const std::string& path, Json theme) {
    const std::string motif = theme.find("ornament").string_or("");
    if (std::find(motifs.begin(), motifs.end(), motif) != motifs.end()) return motif;
    const bool absent = !theme.has("ornament");
    return fault_at(
        {path, "成员", "member"}, "ornament",
        {(absent ? "没有给出，请写" : "应是") + std::string{" lotus、cloud 或 none"},
         (absent ? "is not given; write " : "has to be ") + std::string{"lotus, cloud or none"}});
}

using Colours = std::map<std::string, Colour, std::less<>>;

Result<Colours> read_colours(const std::string& path, Json given) {
    const Place place{path, "颜色", "colour"};
    Colours colours;
    for (const std::string& token : theme_tokens()) {
        if (!given.has(token))
            return fault_at(
                place, token,
                {"没有给出，请补上，如 \"#1E2925\"", "is not given; add it, such as \"#1E2925\""});
        const auto colour = read_colour(given.find(token).string_or(""));
        if (!colour) return fault_at(place, token, {"应写成 #RRGGBB", "has to be written #RRGGBB"});
        colours.emplace(token, *colour);
    }
    for (std::size_t i = 0; i < given.size(); ++i)
        if (const auto token = given.member(i).key; !colours.contains(token))
            return fault_at(place, token,
                            unknown({"主题里没有这个名称", "is no token of a theme"}, token,
                                    {theme_tokens().begin(), theme_tokens().end()}));
    return colours;
}

} // namespace

const std::vector<std::string>& theme_tokens() {
    static const std::vector<std::string> tokens{
        "surface", "panel",     "ink",    "muted",  "accent",     "on-accent", "line",    "band",
        "on-band", "red",       "on-red", "yellow", "on-yellow",  "grey",      "on-grey", "forbid",
        "allow",   "on-forbid", "gold",   "pole",   "accent-ink", "forbid-ink"};
    return tokens;
}

Result<Theme> Theme::open(const std::string& folder, const std::string& name) {
    const std::string path = folder + "/" + name + ".json";
    const auto document =
        TRY_WITHIN(JsonDocument::parse(TRY(read_file(path, 1u << 20))), path, path);
    const Json root = document.root();
    if (root.find("format").string_or("") != "board-theme/1")
        return Error{
            Fault::unsupported,
            {path + "：format 应为 board-theme/1", path + ": format has to be board-theme/1"}};
    TRY(check_members(path, root));
    Theme theme{name};
    theme.colours_ = TRY(read_colours(path, root.find("colours")));
    theme.corner_ = TRY(read_number(path, root, "corner", 0,
                                    {" 0 到 2 的数，1 是照版式的圆角",
                                     "a number from 0 to 2, where 1 keeps the templates' radii"}));
    theme.dim_ = TRY(read_number(path, root, "dim", 0.5,
                                 {" 0.5 到 1 的数，1 是照片原来的亮度",
                                  "a number from 0.5 to 1, where 1 keeps a picture's light"}));
    theme.ornament_ = TRY(read_ornament(path, root));
    return theme;
}

Colour Theme::ink(std::string_view token) const {
    const auto shade = colours_.find(std::string{token} + "-ink");
    return shade != colours_.end() ? shade->second : colour(token);
}

Colour Theme::colour(std::string_view token) const {
    const auto found = colours_.find(token);
    return found != colours_.end() ? found->second : colours_.find("ink")->second;
}

} // namespace board
