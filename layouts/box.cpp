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

constexpr Names<BoxType, 17> types{{{"column", BoxType::column},
                                    {"row", BoxType::row},
                                    {"stack", BoxType::stack},
                                    {"panel", BoxType::panel},
                                    {"text", BoxType::text},
                                    {"story", BoxType::story},
                                    {"each", BoxType::each},
                                    {"picture", BoxType::picture},
                                    {"flag", BoxType::flag},
                                    {"rule", BoxType::rule},
                                    {"meter", BoxType::meter},
                                    {"qr", BoxType::qr},
                                    {"ornament", BoxType::ornament},
                                    {"diagram", BoxType::diagram},
                                    {"ticker", BoxType::ticker},
                                    {"space", BoxType::space},
                                    {"content", BoxType::content}}};
constexpr Names<Placement, 5> placements{{{"start", Placement::start},
                                          {"centre", Placement::centre},
                                          {"end", Placement::end},
                                          {"stretch", Placement::stretch},
                                          {"baseline", Placement::baseline}}};
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
constexpr Names<EdgeSide, 4> edge_sides{{{"all", EdgeSide::all},
                                         {"left", EdgeSide::left},
                                         {"top", EdgeSide::top},
                                         {"bottom", EdgeSide::bottom}}};

// The plain members of a box by the name they have in a template.
constexpr Names<double Box::*, 5> lengths{{{"gap", &Box::gap},
                                           {"padding-x", &Box::padding_x},
                                           {"padding-y", &Box::padding_y},
                                           {"edge-width", &Box::edge_width},
                                           {"radius", &Box::radius}}};
constexpr Names<std::optional<double> Box::*, 4> optional_lengths{
    {{"width", &Box::width},
     {"height", &Box::height},
     {"share", &Box::share},
     {"column-gap", &Box::column_gap}}};
constexpr Names<int Box::*, 7> counts{{{"grow", &Box::grow},
                                       {"lines", &Box::lines},
                                       {"indent", &Box::indent},
                                       {"columns", &Box::columns},
                                       {"most", &Box::most},
                                       {"net", &Box::net},
                                       {"least", &Box::least}}};
constexpr Names<std::string Box::*, 7> texts{{{"when", &Box::when},
                                              {"value", &Box::value},
                                              {"of", &Box::whole},
                                              {"name", &Box::name},
                                              {"role", &Box::role},
                                              {"list", &Box::list},
                                              {"asset", &Box::asset}}};
constexpr Names<std::string Box::*, 3> tokens{
    {{"fill", &Box::fill}, {"edge", &Box::edge}, {"colour", &Box::colour}}};
constexpr Names<bool Box::*, 2> flags{{{"balance", &Box::balance}, {"wrap", &Box::wrap}}};

template<class T, std::size_t N>
const T* find(const Names<T, N>& names, std::string_view name) {
    const auto* found = std::find_if(names.begin(), names.end(),
                                     [&](const auto& entry) { return entry.first == name; });
    return found == names.end() ? nullptr : &found->second;
}

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

// What has a type of its own.
Result<> read_choice(Box& box, std::string_view key, const Json& value, const std::string& at) {
    if (key == "across") return read_name(box.across, placements, value, at);
    if (key == "along") return read_name(box.along, placements, value, at);
    if (key == "edge-side") return read_name(box.edge_side, edge_sides, value, at);
    if (key == "align") return read_name(box.alignment, alignments, value, at);
    if (key == "fit") return read_name(box.fit, line_fits, value, at);
    if (key == "mode") return read_name(box.mode, modes, value, at);
    if (key == "flow") return read_name(box.flow, flows, value, at);
    if (key == "size") return read_sizes(box, value, at);
    if (key == "picture-fit") {
        box.picture_fit = PictureFit::cover;
        return read_name(*box.picture_fit, picture_fits, value, at);
    }
    if (key == "hanging") {
        box.hanging = TRY(read_flag(value, at)) ? Hanging::allowed : Hanging::never;
        return {};
    }
    if (key == "grid") {
        box.grid = TRY(read_flag(value, at)) ? CharacterGrid::on : CharacterGrid::off;
        return {};
    }
    return Error{Fault::malformed,
                 {at + "：模板里没有这个名称", at + ": no such name in a template"}};
}

Result<> read_attribute(Box& box, std::string_view key, const Json& value, const std::string& at) {
    if (const auto* text = find(texts, key)) return read_text(box.*(*text), value, at);
    if (const auto* token = find(tokens, key)) return read_token(box.*(*token), value, at);
    if (const auto* count = find(counts, key)) return read_count(box.*(*count), value, at);
    if (key == "leading") {
        box.leading = TRY(read_length(value, at));
    } else if (key == "padding") {
        box.padding_x = box.padding_y = TRY(read_length(value, at));
    } else if (const auto* length = find(lengths, key)) {
        box.*(*length) = TRY(read_length(value, at));
    } else if (const auto* optional = find(optional_lengths, key)) {
        box.*(*optional) = TRY(read_length(value, at));
    } else if (const auto* flag = find(flags, key)) {
        box.*(*flag) = TRY(read_flag(value, at));
    } else {
        return read_choice(box, key, value, at);
    }
    return {};
}

Result<> read_children(Box& box, const Json& value, const std::string& pointer,
                       const Parts& parts) {
    if (!value.is(JsonType::array)) return wrong(pointer, " [ … ]");
    for (std::size_t i = 0; i < value.size(); ++i)
        box.children.push_back(TRY(read_box(value.at(i), json_pointer(pointer, i), parts)));
    return {};
}

Result<Box> read_part(const Json& json, const std::string& pointer, const Parts& parts) {
    constexpr int deepest = 8; // a part that holds itself ends here
    const std::string at = json_pointer(pointer, "name");
    const std::string name = json.find("name").string_or("");
    Parts inner = parts;
    if (++inner.nesting > deepest)
        return Error{Fault::malformed,
                     {at + "：部件“" + name + "”层层套用，套到了自己",
                      at + ": the part \"" + name + "\" holds itself"}};
    if (parts.own.has(name))
        return read_box(parts.own.find(name), json_pointer("/parts", name), inner);
    if (parts.shared.has(name))
        return TRY_WITHIN(read_box(parts.shared.find(name), json_pointer("/parts", name), inner),
                          parts.shared_file, parts.shared_file);
    return Error{Fault::malformed,
                 {at + "：没有部件“" + name + "”", at + ": there is no part \"" + name + "\""}};
}

Result<Box> begin_box(const Json& json, const std::string& pointer, const Parts& parts) {
    if (json.find("box").string() == "part") return read_part(json, pointer, parts);
    Box box;
    TRY(read_name(box.type, types, json.find("box"), json_pointer(pointer, "box")));
    if (box.type == BoxType::story) box.alignment = Alignment::justify;
    return box;
}

} // namespace

Result<Box> read_box(const Json& json, const std::string& pointer, const Parts& parts) {
    if (!json.is(JsonType::object)) return wrong(pointer, " { … }");
    Box box = TRY(begin_box(json, pointer, parts));
    const bool part = json.find("box").string() == "part";
    for (std::size_t i = 0; i < json.size(); ++i) {
        const auto [key, value] = json.member(i);
        const std::string at = json_pointer(pointer, key);
        if (key == "box" || (part && key == "name")) continue;
        if (key == "children")
            TRY(read_children(box, value, at, parts));
        else if (key == "child")
            box.children.push_back(TRY(read_box(value, at, parts)));
        else
            TRY(read_attribute(box, key, value, at));
    }
    if (box.columns < 1) return wrong(json_pointer(pointer, "columns"), " 1 … 1000");
    const bool repeats = box.type == BoxType::each || box.type == BoxType::diagram;
    if (repeats && box.children.size() != 1)
        return wrong(json_pointer(pointer, "child"), " one box");
    return box;
}

bool holds(const Box& box, BoxType type) {
    return box.type == type || std::any_of(box.children.begin(), box.children.end(),
                                           [&](const Box& child) { return holds(child, type); });
}

bool asks_for(const Box& box, std::string_view name) {
    return box.when.find(name) != std::string::npos ||
           std::any_of(box.children.begin(), box.children.end(),
                       [&](const Box& child) { return asks_for(child, name); });
}

std::string described(const Box& box) {
    const auto* type = std::find_if(types.begin(), types.end(),
                                    [&](const auto& entry) { return entry.second == box.type; });
    std::string name = !box.value.empty() ? box.value : box.list;
    if (name.empty() && !box.children.empty()) name = "of " + described(box.children.front());
    return std::string{type->first} + (name.empty() ? "" : " " + name);
}

} // namespace board
