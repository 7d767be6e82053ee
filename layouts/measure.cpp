// SPDX-License-Identifier: MIT
#include "layouts/page_layout.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace board {
namespace {

Px sum(const std::vector<Px>& lengths) {
    return std::accumulate(lengths.begin(), lengths.end(), Px{});
}

Px gaps(Px gap, std::size_t children) {
    return children < 2 ? Px{} : gap * static_cast<int>(children - 1);
}

// Gives what is left of `whole` to the children that grow, by their parts, to the last pixel.
void grow(std::vector<Px>& lengths, const std::vector<const Box*>& children, Px whole) {
    int parts = 0;
    for (const Box* child : children) parts += child->grow;
    Px left = whole - sum(lengths);
    for (std::size_t i = 0; i < children.size() && parts > 0; ++i) {
        if (children[i]->grow == 0) continue;
        const Px given = std::max(Px{}, left * children[i]->grow / parts);
        lengths[i] += given;
        left -= given;
        parts -= children[i]->grow;
    }
}

bool measured_last(const Box& box) {
    const bool chooses =
        box.type == BoxType::text && box.mode == WritingMode::vertical_rl && box.sizes.size() > 1;
    return chooses || std::any_of(box.children.begin(), box.children.end(), measured_last);
}

} // namespace

// The furniture keeps its measure: it looks the same around every page.
Px PageLayout::space(double units) const {
    return tools_.scale.length(in_content_ ? units * std::pow(0.85, tightness_) : units);
}

std::size_t PageLayout::first_size(const Box& box) const {
    const std::size_t steps = in_content_ ? static_cast<std::size_t>(tightness_) : 0;
    return std::min(steps, box.sizes.size() - 1);
}

// Flags close up with the page around them, as far as their words can still be read.
Px PageLayout::extent(const Box& box, double units) const {
    const Px whole = tools_.scale.length(units);
    return box.type == BoxType::flag ? std::max(space(units), whole * 2 / 3) : whole;
}

Px PageLayout::own_length(const Box& box, const std::optional<double>& units, Px whole) const {
    if (units) return extent(box, *units);
    if (box.share) return Px{static_cast<int>(whole.value * *box.share / 100)};
    return {};
}

std::vector<const Box*> PageLayout::shown(const Box& box, const Scope& scope) const {
    std::vector<const Box*> children;
    for (const Box& child : box.children)
        if (scope.holds(child.when)) children.push_back(&child);
    return children;
}

// What others leave is for vertical texts that choose among sizes.
std::vector<Px> PageLayout::row_widths(const std::vector<const Box*>& children, const Box& row,
                                       const Scope& scope, Size offered) {
    const Px free = offered.width - gaps(space(row.gap), children.size());
    std::vector<Px> widths(children.size());
    Px left = free;
    for (const bool last : {false, true})
        for (std::size_t i = 0; i < children.size(); ++i) {
            const Box& child = *children[i];
            if (measured_last(child) != last) continue;
            if (child.type == BoxType::qr)
                widths[i] = qr_edge(child, scope);
            else if (child.width || child.share)
                widths[i] = own_length(child, child.width, offered.width);
            else if (child.grow == 0)
                widths[i] = natural_width(child, scope, {std::max(left, Px{}), offered.height});
            left -= widths[i];
        }
    grow(widths, children, free);
    return widths;
}

std::vector<Px> PageLayout::column_heights(const std::vector<const Box*>& children,
                                           const Box& column, const Scope& scope, Rect area) {
    const Px free = area.height - gaps(space(column.gap), children.size());
    std::vector<Px> heights;
    Px left = free;
    for (const Box* child : children) {
        if (child->type == BoxType::qr)
            heights.push_back(qr_edge(*child, scope));
        else if (child->height || child->share)
            heights.push_back(own_length(*child, child->height, area.height));
        else if (child->grow > 0)
            heights.push_back(Px{});
        else
            heights.push_back(natural_height(*child, scope, {area.width, std::max(left, Px{})}));
        left -= heights.back();
    }
    if (sum(heights) > free + Px{1}) overflow(column, sum(heights), free);
    grow(heights, children, free);
    return heights;
}

Px PageLayout::column_length(const Box& box, Px offered) const {
    return box.height ? tools_.scale.length(*box.height) : offered;
}

Px PageLayout::longest(const SetText& set) {
    Px length{};
    for (const Line& line : set.lines) length = std::max(length, ceil_px(line.measure + line.hang));
    return length;
}

Size PageLayout::in_column(const Box& child, Size offered) const {
    if (!child.height && !child.share) return offered;
    return {offered.width, own_length(child, child.height, offered.height)};
}

Px PageLayout::natural_width(const Box& box, const Scope& scope, Size offered) {
    const Px width = offered.width;
    if (box.type == BoxType::qr) return std::min(width, qr_edge(box, scope));
    if (box.width) return std::min(width, extent(box, *box.width));
    switch (box.type) {
    case BoxType::text: {
        if (box.mode == WritingMode::horizontal_tb)
            return std::min(width, longest(set_text(box, scope, width)));
        const Px length = column_length(box, offered.height);
        return std::min(width, text_height(set_text(box, scope, length, width)));
    }
    case BoxType::panel: {
        const Px padding = space(box.padding_x) * 2;
        if (box.children.empty() || !scope.holds(box.children.front().when)) return padding;
        const Size inner{width - padding, offered.height - space(box.padding_y) * 2};
        return std::min(width, padding + natural_width(box.children.front(), scope, inner));
    }
    case BoxType::row: {
        const auto children = shown(box, scope);
        Px total = gaps(space(box.gap), children.size());
        for (const Box* child : children)
            total += natural_width(*child, scope, {width - total, offered.height});
        return std::min(total, width);
    }
    case BoxType::stack:
    case BoxType::column: {
        Px widest{};
        for (const Box* child : shown(box, scope))
            widest = std::max(widest, natural_width(*child, scope, in_column(*child, offered)));
        return widest;
    }
    case BoxType::rule:
        return tools_.scale.length(box.edge_width);
    default:
        return width;
    }
}

// A text that grows takes the room there is, so it asks for the least: its last size.
Px PageLayout::column_height(const Box& box, const Scope& scope, Size offered) {
    const auto children = shown(box, scope);
    Px total = gaps(space(box.gap), children.size());
    for (const Box* child : children)
        total += child->type == BoxType::text && child->grow > 0
                     ? text_height(set_text(*child, scope, offered.width, Px{}))
                     : natural_height(*child, scope, in_column(*child, offered));
    return total;
}

Px PageLayout::row_height(const Box& box, const Scope& scope, Size offered) {
    const auto children = shown(box, scope);
    const auto widths = row_widths(children, box, scope, offered);
    Px tallest{};
    for (std::size_t i = 0; i < children.size(); ++i)
        tallest =
            std::max(tallest, natural_height(*children[i], scope, {widths[i], offered.height}));
    return tallest;
}

Px PageLayout::grid_height(const Box& box, const Scope& scope, Px width) {
    const auto* records = scope.list(box.list);
    if (records == nullptr || records->empty()) return {};
    const auto rows = grid_row_heights(box, scope, width, {0, records->size()});
    return sum(rows) + gaps(space(box.gap), rows.size());
}

Px PageLayout::vertical_height(const Box& box, const Scope& scope, Size offered) {
    const Px room = column_length(box, offered.height);
    return std::min(room, longest(set_text(box, scope, room, offered.width)));
}

Px PageLayout::natural_height(const Box& box, const Scope& scope, Size offered) {
    if (box.type == BoxType::qr) return qr_edge(box, scope);
    if (box.height) return extent(box, *box.height);
    switch (box.type) {
    case BoxType::column:
        return column_height(box, scope, offered);
    case BoxType::row:
        return row_height(box, scope, offered);
    case BoxType::stack: {
        Px tallest{};
        for (const Box* child : shown(box, scope))
            tallest = std::max(tallest, natural_height(*child, scope, offered));
        return tallest;
    }
    case BoxType::panel: {
        const Px padding = space(box.padding_y) * 2;
        if (box.children.empty() || !scope.holds(box.children.front().when)) return padding;
        const Size inner{offered.width - space(box.padding_x) * 2, offered.height - padding};
        return padding + natural_height(box.children.front(), scope, inner);
    }
    case BoxType::text:
        if (box.mode == WritingMode::vertical_rl) return vertical_height(box, scope, offered);
        return text_height(set_text(box, scope, offered.width));
    case BoxType::each:
        return grid_height(box, scope, offered.width);
    case BoxType::ticker:
        if (tools_.ticker.empty()) return {};
        return *tools_.scale.size(box.sizes.front()) + space(box.padding_y) * 2;
    case BoxType::rule:
        return tools_.scale.length(box.edge_width);
    case BoxType::story:
    case BoxType::picture:
    case BoxType::flag:
    case BoxType::meter:
    case BoxType::qr:
    case BoxType::ornament:
    case BoxType::diagram:
    case BoxType::space:
    case BoxType::content:
        return {};
    }
    return {};
}

} // namespace board
