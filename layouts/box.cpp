// SPDX-License-Identifier: MIT
#include "layouts/box.h"

#include "content-sync/no_such.h"
#include "layouts/box_names.h"
#include "layouts/theme.h"
#include "layouts/type_scale.h"

#include <algorithm>

namespace board {
namespace {

template<class T, std::size_t N>
const T* find(const Names<T, N>& names, std::string_view name) {
    const auto* found = std::find_if(names.begin(), names.end(),
                                     [&](const auto& entry) { return entry.first == name; });
    return found == names.end() ? nullptr : &found->second;
}

template<class T, std::size_t N>
void add_names(std::vector<std::string_view>& all, const Names<T, N>& names) {
    for (const auto& [name, meaning] : names) all.push_back(name);
}

// All that a box may say.
std::vector<std::string_view> attributes() {
    std::vector<std::string_view> all{
        "box",  "child", "children", "across",  "along",   "align", "edge-side", "fit",
        "mode", "flow",  "size",     "leading", "padding", "grid",  "hanging",   "picture-fit"};
    add_names(all, lengths);
    add_names(all, optional_lengths);
    add_names(all, counts);
    add_names(all, texts);
    add_names(all, tokens);
    add_names(all, flags);
    std::sort(all.begin(), all.end());
    return all;
}

Error has_to_be(const JsonSpot& spot, const Message& wanted) {
    return spot.wrong({"应为" + wanted.zh, "has to be " + wanted.en});
}

template<class T, std::size_t N>
Result<> read_name(T& target, const Names<T, N>& names, const JsonSpot& spot, const Message& kind) {
    const std::string name = spot.value().string_or("");
    if (const T* meaning = find(names, name)) {
        target = *meaning;
        return {};
    }
    std::vector<std::string_view> all;
    add_names(all, names);
    return spot.wrong(no_such(kind, name, all));
}

Result<> read_text(std::string& target, const JsonSpot& spot) {
    if (!spot.value().is(JsonType::string)) return has_to_be(spot, {"文字", "text"});
    target = spot.value().string_or("");
    return {};
}

// A colour token; one that holds a {field} is known only on the page.
Result<> read_token(std::string& target, const JsonSpot& spot) {
    TRY(read_text(target, spot));
    const auto& known = theme_tokens();
    if (target.find('{') != std::string::npos ||
        std::find(known.begin(), known.end(), target) != known.end())
        return {};
    return spot.wrong(no_such({"颜色", "colour"}, target, known));
}

Result<double> read_length(const JsonSpot& spot) {
    const auto number = spot.value().number();
    if (!number || *number < 0 || *number > 1000)
        return has_to_be(spot, {" 0 到 1000 的数", "a number from 0 to 1000"});
    return *number;
}

Result<> read_count(int& target, const JsonSpot& spot) {
    const auto number = spot.value().integer();
    if (!number || *number < 0 || *number > 1000)
        return has_to_be(spot, {" 0 到 1000 的整数", "a whole number from 0 to 1000"});
    target = static_cast<int>(*number);
    return {};
}

Result<bool> read_flag(const JsonSpot& spot) {
    const auto flag = spot.value().boolean();
    return flag ? Result<bool>{*flag} : has_to_be(spot, {" true 或 false", "true or false"});
}

Result<std::string> read_size(const JsonSpot& spot) {
    const std::string name = spot.value().string_or("");
    const auto sizes = TypeScale::sizes();
    if (std::find(sizes.begin(), sizes.end(), name) != sizes.end()) return name;
    return spot.wrong(no_such({"字号", "size"}, name, sizes));
}

Result<> read_sizes(Box& box, const JsonSpot& spot) {
    box.sizes.clear();
    if (!spot.value().is(JsonType::array)) {
        box.sizes.push_back(TRY(read_size(spot)));
        return {};
    }
    for (std::size_t i = 0; i < spot.value().size(); ++i)
        box.sizes.push_back(TRY(read_size(spot.at(i))));
    return box.sizes.empty() ? has_to_be(spot, {"至少一个字号", "at least one size"}) : Result<>{};
}

// What has a type of its own.
Result<> read_choice(Box& box, std::string_view key, const JsonSpot& spot) {
    const Message word{"写法", "word"};
    if (key == "across") return read_name(box.across, placements, spot, word);
    if (key == "along") return read_name(box.along, placements, spot, word);
    if (key == "edge-side") return read_name(box.edge_side, edge_sides, spot, word);
    if (key == "align") return read_name(box.alignment, alignments, spot, word);
    if (key == "fit") return read_name(box.fit, line_fits, spot, word);
    if (key == "mode") return read_name(box.mode, modes, spot, word);
    if (key == "flow") return read_name(box.flow, flows, spot, word);
    if (key == "size") return read_sizes(box, spot);
    if (key == "picture-fit") {
        box.picture_fit = PictureFit::cover;
        return read_name(*box.picture_fit, picture_fits, spot, word);
    }
    if (key == "hanging") {
        box.hanging = TRY(read_flag(spot)) ? Hanging::allowed : Hanging::never;
        return {};
    }
    if (key == "grid") {
        box.grid = TRY(read_flag(spot)) ? CharacterGrid::on : CharacterGrid::off;
        return {};
    }
    return spot.wrong(no_such({"这个名称", "such name"}, key, attributes()));
}

Result<> read_attribute(Box& box, std::string_view key, const JsonSpot& spot) {
    if (const auto* text = find(texts, key)) return read_text(box.*(*text), spot);
    if (const auto* token = find(tokens, key)) return read_token(box.*(*token), spot);
    if (const auto* count = find(counts, key)) return read_count(box.*(*count), spot);
    if (key == "leading") {
        box.leading = TRY(read_length(spot));
    } else if (key == "padding") {
        box.padding_x = box.padding_y = TRY(read_length(spot));
    } else if (const auto* length = find(lengths, key)) {
        box.*(*length) = TRY(read_length(spot));
    } else if (const auto* optional = find(optional_lengths, key)) {
        box.*(*optional) = TRY(read_length(spot));
    } else if (const auto* flag = find(flags, key)) {
        box.*(*flag) = TRY(read_flag(spot));
    } else {
        return read_choice(box, key, spot);
    }
    return {};
}

Result<> read_children(Box& box, const JsonSpot& spot, const KnownNames& known, int nesting) {
    if (!spot.value().is(JsonType::array)) return has_to_be(spot, {"列表 [ … ]", "a list [ … ]"});
    for (std::size_t i = 0; i < spot.value().size(); ++i)
        box.children.push_back(TRY(read_box(spot.at(i), known, nesting)));
    return {};
}

std::vector<std::string_view> part_names(const KnownNames& known) {
    std::vector<std::string_view> names;
    const auto add = [&](const JsonSpot& parts) {
        for (std::size_t i = 0; i < parts.value().size(); ++i) names.push_back(parts.key(i));
    };
    add(known.parts);
    for (const JsonSpot& shared : known.shared) add(shared);
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

Result<Box> read_part(const JsonSpot& spot, const KnownNames& known, int nesting) {
    constexpr int deepest = 8; // a part that holds itself ends here
    const JsonSpot name_spot = spot.find("name");
    const std::string name = name_spot.value().string_or("");
    if (nesting == deepest)
        return name_spot.wrong(
            {"部件“" + name + "”层层套用，套到了自己", "the part \"" + name + "\" holds itself"});
    if (known.parts.value().has(name)) return read_box(known.parts.find(name), known, nesting + 1);
    for (const JsonSpot& shared : known.shared)
        if (shared.value().has(name)) return read_box(shared.find(name), known, nesting + 1);
    return name_spot.wrong(no_such({"部件", "part"}, name, part_names(known)));
}

bool is_part(const JsonSpot& spot) {
    return spot.value().find("box").string() == "part";
}

Result<Box> begin_box(const JsonSpot& spot, const KnownNames& known, int nesting) {
    if (is_part(spot)) return read_part(spot, known, nesting);
    Box box;
    TRY(read_name(box.type, types, spot.find("box"), {"这种框", "box"}));
    if (box.type == BoxType::story) box.alignment = Alignment::justify;
    return box;
}

bool is_set(const Box& box) {
    return box.type == BoxType::text || box.type == BoxType::story || box.type == BoxType::flag ||
           box.type == BoxType::ticker;
}

// What can be told only when all of the box is read.
Result<> check_whole(const Box& box, const JsonSpot& spot, const KnownNames& known) {
    if (box.columns < 1) return has_to_be(spot.find("columns"), {" 1 到 1000", "from 1 to 1000"});
    const bool repeats = box.type == BoxType::each || box.type == BoxType::diagram;
    if (repeats && box.children.size() != 1)
        return has_to_be(spot.find("child"), {"一个框", "one box"});
    const auto& roles = known.roles;
    if (is_set(box) && !roles.empty() &&
        std::find(roles.begin(), roles.end(), box.role) == roles.end())
        return spot.find("role").wrong(no_such({"角色", "role"}, box.role, roles));
    return {};
}

} // namespace

Result<Box> read_box(const JsonSpot& spot, const KnownNames& known, int nesting) {
    if (!spot.value().is(JsonType::object)) return has_to_be(spot, {"一个框 { … }", "a box { … }"});
    Box box = TRY(begin_box(spot, known, nesting));
    for (std::size_t i = 0; i < spot.value().size(); ++i) {
        const std::string_view key = spot.key(i);
        const JsonSpot member = spot.find(key);
        if (key == "box" || (is_part(spot) && key == "name")) continue;
        if (key == "children")
            TRY(read_children(box, member, known, nesting));
        else if (key == "child")
            box.children.push_back(TRY(read_box(member, known, nesting)));
        else
            TRY(read_attribute(box, key, member));
    }
    TRY(check_whole(box, spot, known));
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
