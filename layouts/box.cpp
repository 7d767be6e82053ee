// SPDX-License-Identifier: MIT
#include "layouts/box.h"

#include "layouts/theme.h"
#include "layouts/type_scale.h"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

namespace board {
namespace {

template<class T, std::size_t N>
using Names = std::array<std::pair<std::string_view, T>, N>;

constexpr Names<BoxType, 11> types{{{"column", BoxType::column},
                                    {"row", BoxType::row},
                                    {"panel", BoxType::panel},
                                    {"text", BoxType::text},
                                    {"story", BoxType::story},
                                    {"each", BoxType::each},
                                    {"picture", BoxType::picture},
                                    {"flag", BoxType::flag},
                                    {"rule", BoxType::rule},
                                    {"space", BoxType::space},
                                    {"content", BoxType::content}}};
constexpr Names<Placement, 4> placements{{{"start", Placement::start},
                                          {"centre", Placement::centre},
                                          {"end", Placement::end},
                                          {"stretch", Placement::stretch}}};
constexpr Names<Alignment, 5> alignments{{{"start", Alignment::start},
                                          {"centre", Alignment::centre},
                                          {"end", Alignment::end},
                                          {"justify", Alignment::justify},
                                          {"even", Alignment::even}}};
constexpr Names<LineFit, 2> line_fits{{{"full", LineFit::full}, {"headline", LineFit::headline}}};
constexpr Names<WritingMode, 2> modes{
    {{"horizontal", WritingMode::horizontal_tb}, {"vertical", WritingMode::vertical_rl}}};
constexpr Names<PictureFit, 2> picture_fits{
    {{"cover", PictureFit::cover}, {"contain", PictureFit::contain}}};
constexpr Names<Flow, 2> flows{{{"whole", Flow::whole}, {"pages", Flow::pages}}};

Error wrong(const std::string& pointer, const std::string& wanted) {
    return {Fault::malformed, {pointer + "：应为" + wanted, pointer + ": has to be " + wanted}};
}

template<class T, std::size_t N>
Result<> read_name(T& target, const Names<T, N>& names, const Json& value,
                   const std::string& pointer) {
    std::string choices;
    for (const auto& [name, meaning] : names) {
        if (value.string_or("") == name) {
            target = meaning;
            return {};
        }
        choices += (choices.empty() ? " " : " | ") + std::string{name};
    }
    return wrong(pointer, choices);
}

Result<> read_text(std::string& target, const Json& value, const std::string& pointer) {
    if (!value.is(JsonType::string)) return wrong(pointer, " text");
    target = value.string_or("");
    return {};
}

// A colour token; one that holds a {field} is known only on the page.
Result<> read_token(std::string& target, const Json& value, const std::string& pointer) {
    TRY(read_text(target, value, pointer));
    const auto& tokens = theme_tokens();
    const bool known = target.find('{') != std::string::npos ||
                       std::find(tokens.begin(), tokens.end(), target) != tokens.end();
    return known ? Result<>{} : wrong(pointer, " a colour token of the themes");
}

Result<double> read_length(const Json& value, const std::string& pointer) {
    const auto number = value.number();
    if (!number || *number < 0 || *number > 1000) return wrong(pointer, " 0 … 1000");
    return *number;
}

Result<> read_count(int& target, const Json& value, const std::string& pointer) {
    const auto number = value.integer();
    if (!number || *number < 0 || *number > 1000) return wrong(pointer, " 0 … 1000");
    target = static_cast<int>(*number);
    return {};
}

Result<bool> read_flag(const Json& value, const std::string& pointer) {
    const auto flag = value.boolean();
    return flag ? Result<bool>{*flag} : wrong(pointer, " true | false");
}

Result<> read_sizes(Box& box, const Json& value, const std::string& pointer) {
    box.sizes.clear();
    const std::size_t count = value.is(JsonType::array) ? value.size() : 1;
    for (std::size_t i = 0; i < count; ++i) {
        box.sizes.push_back((value.is(JsonType::array) ? value.at(i) : value).string_or(""));
        if (!TypeScale::is_size(box.sizes.back()))
            return wrong(
                pointer,
                " small | body | lead | title | headline | display | grand | great | giant");
    }
    if (box.sizes.empty()) return wrong(pointer, " at least one size");
    return {};
}

Result<> read_attribute(Box& box, std::string_view key, const Json& value, const std::string& at) {
    const auto length = [&](double& target) -> Result<> {
        target = TRY(read_length(value, at));
        return {};
    };
    const auto optional_length = [&](std::optional<double>& target) -> Result<> {
        target = TRY(read_length(value, at));
        return {};
    };
    const auto flag = [&](bool& target) -> Result<> {
        target = TRY(read_flag(value, at));
        return {};
    };
    if (key == "when") return read_text(box.when, value, at);
    if (key == "width") return optional_length(box.width);
    if (key == "height") return optional_length(box.height);
    if (key == "share") return optional_length(box.share);
    if (key == "grow") return read_count(box.grow, value, at);
    if (key == "gap") return length(box.gap);
    if (key == "column-gap") return optional_length(box.column_gap);
    if (key == "padding") {
        box.padding_x = box.padding_y = TRY(read_length(value, at));
        return {};
    }
    if (key == "padding-x") return length(box.padding_x);
    if (key == "padding-y") return length(box.padding_y);
    if (key == "across") return read_name(box.across, placements, value, at);
    if (key == "along") return read_name(box.along, placements, value, at);
    if (key == "fill") return read_token(box.fill, value, at);
    if (key == "edge") return read_token(box.edge, value, at);
    if (key == "edge-width") return length(box.edge_width);
    if (key == "edge-side") {
        box.edge_left_only = value.string_or("") == "left";
        return box.edge_left_only ? Result<>{} : wrong(at, " left");
    }
    if (key == "radius") return length(box.radius);
    if (key == "value") return read_text(box.value, value, at);
    if (key == "role") return read_text(box.role, value, at);
    if (key == "size") return read_sizes(box, value, at);
    if (key == "lines") return read_count(box.lines, value, at);
    if (key == "colour") return read_token(box.colour, value, at);
    if (key == "leading") return length(box.leading);
    if (key == "indent") return read_count(box.indent, value, at);
    if (key == "align") return read_name(box.alignment, alignments, value, at);
    if (key == "balance") return flag(box.balance);
    if (key == "wrap") return flag(box.wrap);
    if (key == "hanging") {
        box.hanging = TRY(read_flag(value, at)) ? Hanging::allowed : Hanging::never;
        return {};
    }
    if (key == "grid") {
        box.grid = TRY(read_flag(value, at)) ? CharacterGrid::on : CharacterGrid::off;
        return {};
    }
    if (key == "fit") return read_name(box.fit, line_fits, value, at);
    if (key == "mode") return read_name(box.mode, modes, value, at);
    if (key == "list") return read_text(box.list, value, at);
    if (key == "columns") return read_count(box.columns, value, at);
    if (key == "flow") return read_name(box.flow, flows, value, at);
    if (key == "most") return read_count(box.most, value, at);
    if (key == "asset") return read_text(box.asset, value, at);
    if (key == "picture-fit") {
        box.picture_fit = PictureFit::cover;
        return read_name(*box.picture_fit, picture_fits, value, at);
    }
    return Error{Fault::malformed,
                 {at + "：模板里没有这个名称", at + ": no such name in a template"}};
}

Result<> read_children(Box& box, const Json& value, const std::string& pointer) {
    if (!value.is(JsonType::array)) return wrong(pointer, " [ … ]");
    for (std::size_t i = 0; i < value.size(); ++i)
        box.children.push_back(TRY(read_box(value.at(i), json_pointer(pointer, i))));
    return {};
}

} // namespace

Result<Box> read_box(const Json& json, const std::string& pointer) {
    if (!json.is(JsonType::object)) return wrong(pointer, " { … }");
    Box box;
    TRY(read_name(box.type, types, json.find("box"), json_pointer(pointer, "box")));
    if (box.type == BoxType::story) box.alignment = Alignment::justify;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const auto [key, value] = json.member(i);
        const std::string at = json_pointer(pointer, key);
        if (key == "box") continue;
        if (key == "children")
            TRY(read_children(box, value, at));
        else if (key == "child")
            box.children.push_back(TRY(read_box(value, at)));
        else
            TRY(read_attribute(box, key, value, at));
    }
    if (box.columns < 1) return wrong(json_pointer(pointer, "columns"), " 1 … 1000");
    if (box.type == BoxType::each && box.children.size() != 1)
        return wrong(json_pointer(pointer, "child"), " one box");
    return box;
}

} // namespace board
