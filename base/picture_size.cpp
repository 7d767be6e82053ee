// SPDX-License-Identifier: MIT
#include "base/picture_size.h"

#include <charconv>

namespace board {
namespace {

constexpr int smallest_edge = 64, largest_edge = 8192;

std::optional<Px> parse_edge(std::string_view text) {
    int edge = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, fault] = std::from_chars(text.data(), end, edge);
    if (fault != std::errc{} || stop != end) return std::nullopt;
    if (edge < smallest_edge || edge > largest_edge) return std::nullopt;
    return Px{edge};
}

} // namespace

std::optional<Size> parse_size(std::string_view text) {
    const auto cross = text.find('x');
    if (cross == std::string_view::npos) return std::nullopt;
    const auto width = parse_edge(text.substr(0, cross));
    const auto height = parse_edge(text.substr(cross + 1));
    if (!width || !height) return std::nullopt;
    return Size{*width, *height};
}

std::string complaint_about_size(const std::string& text) {
    if (parse_size(text)) return {};
    return "“" + text + "”不是画面尺寸，请写成 1920x1080，每边 64 到 8192\n\"" + text +
           "\" is no size; write 1920x1080, each edge from 64 to 8192";
}

} // namespace board
