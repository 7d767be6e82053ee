// SPDX-License-Identifier: MIT
#include "fonts/em_box.h"
#include "layouts/page_layout.h"

#include <algorithm>
#include <charconv>
#include <numeric>

namespace board {

LaidPage PageLayout::lay(const Tree& furniture, const Tree& content, Rect area,
                         const FlowCursor& from) {
    content_ = &content;
    in_content_ = flowing_ = false;
    page_ = {};
    page_.cursor = from;
    page_.cursor.finished = true;
    place(furniture.box, furniture.scope, area);
    return std::move(page_);
}

void PageLayout::place(const Box& box, const Scope& scope, Rect area) {
    if (!scope.holds(box.when)) return;
    switch (box.type) {
    case BoxType::column:
        return place_column(box, scope, area);
    case BoxType::row:
        return place_row(box, scope, area);
    case BoxType::stack:
        for (const Box& child : box.children) place(child, scope, area);
        return;
    case BoxType::panel:
        return place_panel(box, scope, area);
    case BoxType::text:
        return place_text(box, scope, area);
    case BoxType::story:
        return place_story(box, scope, area);
    case BoxType::each:
        return place_each(box, scope, area);
    case BoxType::picture:
        return place_picture(box, scope, area);
    case BoxType::flag:
        return place_flag(box, scope, area);
    case BoxType::rule:
        return place_rule(box, scope, area);
    case BoxType::meter:
        return place_meter(box, scope, area);
    case BoxType::qr:
        return place_qr(box, scope, area);
    case BoxType::ornament:
        return place_ornament(box, scope, area);
    case BoxType::diagram:
        return place_diagram(box, scope, area);
    case BoxType::ticker:
        return place_ticker(box, scope, area);
    case BoxType::space:
        return;
    case BoxType::content:
        in_content_ = true;
        place(content_->box, content_->scope, area);
        in_content_ = false;
        return;
    }
}

void PageLayout::overflow(const Box& box, Px needed, Px offered) {
    if (!page_.overflow.empty()) return;
    page_.overflow = described(box);
    if (needed > offered)
        page_.overflow +=
            " (" + std::to_string(needed.value) + " > " + std::to_string(offered.value) + " px)";
}

Colour PageLayout::colour(const std::string& token, const Scope& scope) const {
    return tools_.theme.colour(scope.fill(token));
}

Colour PageLayout::text_colour(const Box& box, const Scope& scope) const {
    return tools_.theme.ink(scope.fill(box.colour));
}

Rect PageLayout::inside(const Box& box, Rect area) const {
    const Px x = space(box.padding_x), y = space(box.padding_y);
    return {area.x + x, area.y + y, std::max(Px{}, area.width - x * 2),
            std::max(Px{}, area.height - y * 2)};
}

void PageLayout::place_column(const Box& box, const Scope& scope, Rect area) {
    const auto children = shown(box, scope);
    const auto heights = column_heights(children, box, scope, area);
    const Px gap = space(box.gap);
    Px used = std::accumulate(heights.begin(), heights.end(), Px{});
    if (!children.empty()) used += gap * static_cast<int>(children.size() - 1);
    Px y = area.y;
    if (box.along == Placement::centre) y += std::max(Px{}, area.height - used) / 2;
    if (box.along == Placement::end) y += std::max(Px{}, area.height - used);
    for (std::size_t i = 0; i < children.size(); ++i) {
        const Box& child = *children[i];
        Rect own{area.x, y, area.width, heights[i]};
        if (box.across != Placement::stretch || child.width) {
            own.width = natural_width(child, scope, {area.width, heights[i]});
            if (box.across == Placement::centre) own.x += (area.width - own.width) / 2;
            if (box.across == Placement::end) own.x += area.width - own.width;
        }
        place(child, scope, own);
        y += heights[i] + gap;
    }
}

// From a horizontal text's last baseline to the bottom of its em box.
std::optional<Px> PageLayout::below_baseline(const Box& box, const Scope& scope, Px width) {
    if (box.type != BoxType::text || box.mode != WritingMode::horizontal_tb) return std::nullopt;
    const Px em = set_text(box, scope, width).em;
    return em - round_px(em_box_ascent(em));
}

Px PageLayout::deepest_below_baseline(const std::vector<const Box*>& children, const Scope& scope,
                                      const std::vector<Px>& widths) {
    Px deepest{};
    for (std::size_t i = 0; i < children.size(); ++i)
        deepest = std::max(deepest, below_baseline(*children[i], scope, widths[i]).value_or(Px{}));
    return deepest;
}

void PageLayout::place_row(const Box& box, const Scope& scope, Rect area) {
    const auto children = shown(box, scope);
    const auto widths = row_widths(children, box, scope, {area.width, area.height});
    const Px gap = space(box.gap);
    Px used = std::accumulate(widths.begin(), widths.end(), Px{});
    if (!children.empty()) used += gap * static_cast<int>(children.size() - 1);
    if (used > area.width + Px{1}) overflow(box, used, area.width);
    const Px deepest =
        box.across == Placement::baseline ? deepest_below_baseline(children, scope, widths) : Px{};
    Px x = area.x;
    if (box.along == Placement::centre) x += std::max(Px{}, area.width - used) / 2;
    if (box.along == Placement::end) x += std::max(Px{}, area.width - used);
    for (std::size_t i = 0; i < children.size(); ++i) {
        const Box& child = *children[i];
        Rect own{x, area.y, widths[i], area.height};
        if (box.across != Placement::stretch) {
            own.height =
                std::min(area.height, natural_height(child, scope, {widths[i], area.height}));
            if (box.across == Placement::centre) own.y += (area.height - own.height) / 2;
            if (box.across == Placement::end) own.y += area.height - own.height;
            if (box.across == Placement::baseline) {
                const Px below = below_baseline(child, scope, widths[i]).value_or(deepest);
                own.y += area.height - own.height - deepest + below;
            }
        }
        place(child, scope, own);
        x += widths[i] + gap;
    }
}

Rect PageLayout::within_edge(Rect area, Px edge, EdgeSide side) {
    switch (side) {
    case EdgeSide::all:
        break;
    case EdgeSide::left:
        return {area.x + edge, area.y, area.width - edge, area.height};
    case EdgeSide::top:
        return {area.x, area.y + edge, area.width, area.height - edge};
    case EdgeSide::bottom:
        return {area.x, area.y, area.width, area.height - edge};
    }
    return {area.x + edge, area.y + edge, area.width - edge * 2, area.height - edge * 2};
}

// By the theme's corners; what the template makes quite round stays so.
Px PageLayout::corner_radius(const Box& box, Rect area) const {
    const Px round = std::min(area.width, area.height) / 2;
    const Px radius = tools_.scale.length(box.radius);
    if (radius >= round) return round;
    return std::min(tools_.scale.length(box.radius * tools_.theme.corner()), round);
}

void PageLayout::place_panel(const Box& box, const Scope& scope, Rect area) {
    const Px radius = corner_radius(box, area);
    const Px edge = tools_.scale.length(box.edge_width);
    Rect ground = area;
    if (!box.edge.empty() && edge > Px{}) {
        page_.elements.push_back(FilledBox{area, colour(box.edge, scope), radius});
        ground = within_edge(area, edge, box.edge_side);
    }
    const bool framed = box.edge_side == EdgeSide::all;
    if (!box.fill.empty())
        page_.elements.push_back(FilledBox{ground, colour(box.fill, scope),
                                           framed ? std::max(Px{}, radius - edge) : Px{}});
    if (!box.children.empty()) place(box.children.front(), scope, inside(box, area));
}

namespace {

// A part of a whole as the schema lets it through, 0 … 1; the half where nothing is said.
double part_of(std::string_view text) {
    double part = 0.5;
    std::from_chars(text.data(), text.data() + text.size(), part);
    return std::clamp(part, 0.0, 1.0);
}

} // namespace

// A mat as museums cut it: as wide on all sides of the whole picture, with a thin edge. Where the
// picture stands inside it.
Rect PageLayout::mounted(const Box& box, const Scope& scope, const std::string& asset, Rect area) {
    const Px margin = std::max(space(box.padding_x), Px{1});
    const auto size = tools_.rasters.raster_size(asset);
    const Rect room{area.x + margin, area.y + margin, area.width - margin * 2,
                    area.height - margin * 2};
    if (!size || room.width < Px{1} || room.height < Px{1}) return area;
    const double scale =
        std::min(static_cast<double>(room.width.value) / std::max(1, size->width.value),
                 static_cast<double>(room.height.value) / std::max(1, size->height.value));
    const Px width{std::max(1, static_cast<int>(size->width.value * scale))};
    const Px height{std::max(1, static_cast<int>(size->height.value * scale))};
    const Rect drawn{room.x + (room.width - width) / 2, room.y + (room.height - height) / 2, width,
                     height};
    const Px edge = std::max(Px{1}, tools_.scale.length(box.edge_width));
    const Rect mat{drawn.x - margin, drawn.y - margin, width + margin * 2, height + margin * 2};
    page_.elements.push_back(FilledBox{mat, colour(box.edge, scope), Px{}});
    page_.elements.push_back(FilledBox{within_edge(mat, edge, EdgeSide::all),
                                       colour(box.fill.empty() ? "panel" : box.fill, scope), Px{}});
    return drawn;
}

void PageLayout::place_picture(const Box& box, const Scope& scope, Rect area) {
    if (area.width < Px{1} || area.height < Px{1}) return;
    const std::string asset = scope.fill(box.asset);
    if (asset.empty()) return;
    // "{picture.asset}" is of the record whose other members are {picture.fit}, {picture.focus.x}.
    const std::size_t name = box.asset.find("asset}");
    const std::string record =
        name == std::string::npos ? "picture." : box.asset.substr(1, name - 1);
    const auto own =
        scope.field(record + "fit") == "contain" ? PictureFit::contain : PictureFit::cover;
    const PictureFit fit = box.picture_fit.value_or(own);
    const std::string ground = box.fill.empty() ? "panel" : box.fill;
    const Rect drawn = box.edge.empty() ? area : mounted(box, scope, asset, area);
    page_.elements.push_back(PlacedPicture{
        asset,
        drawn,
        fit,
        colour(ground, scope),
        corner_radius(box, area),
        {part_of(scope.field(record + "focus.x")), part_of(scope.field(record + "focus.y"))},
        tools_.theme.dim()});
}

// The word stands in the middle of the cloth.
void PageLayout::place_flag(const Box& box, const Scope& scope, Rect area) {
    const std::string token = scope.fill(box.colour);
    if (token.empty()) return;
    const ClothFlag flag{area, tools_.theme.colour(token), tools_.theme.colour("pole")};
    page_.elements.push_back(flag);
    Box word = box;
    word.colour = "on-" + token;
    word.alignment = Alignment::centre;
    word.along = Placement::centre;
    place_text(word, scope, flag.cloth_box());
}

void PageLayout::place_rule(const Box& box, const Scope& scope, Rect area) {
    page_.elements.push_back(FilledBox{area, colour(box.colour, scope), Px{}});
}

} // namespace board
