// SPDX-License-Identifier: MIT
#include "layouts/template.h"

#include "base/file.h"

#include <algorithm>
#include <functional>

namespace board {
namespace {

constexpr std::string_view ending = ".json";

Result<std::vector<Position>> read_positions(const Json& names, const std::string& pointer) {
    std::vector<Position> positions;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto position = position_named(names.at(i).string_or(""));
        if (!position)
            return Error{Fault::malformed,
                         {pointer + "：应为 hall、garden 或 team",
                          pointer + ": has to be hall, garden or team"}};
        positions.push_back(*position);
    }
    return positions;
}

Result<std::vector<Shape>> read_shapes(const Json& names, const std::string& pointer) {
    static const std::map<std::string, Shape, std::less<>> known{
        {"landscape", Shape::landscape}, {"portrait", Shape::portrait}, {"wide", Shape::wide}};
    std::vector<Shape> shapes;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto shape = known.find(names.at(i).string_or(""));
        if (shape == known.end())
            return Error{Fault::malformed,
                         {pointer + "：应为 landscape、portrait 或 wide",
                          pointer + ": has to be landscape, portrait or wide"}};
        shapes.push_back(shape->second);
    }
    return shapes;
}

Result<Variant> read_variant(const Json& variant, const std::string& pointer, const Parts& parts) {
    return Variant{
        TRY(read_positions(variant.find("positions"), json_pointer(pointer, "positions"))),
        TRY(read_shapes(variant.find("shapes"), json_pointer(pointer, "shapes"))),
        variant.find("urgent").boolean().value_or(false),
        TRY(read_box(variant.find("page"), json_pointer(pointer, "page"), parts))};
}

Result<Template> read_template(const Json& root, const std::string& name, Parts parts) {
    if (root.find("format").string_or("") != "board-template/1")
        return Error{Fault::unsupported,
                     {"format 应为 board-template/1", "format has to be board-template/1"}};
    Template made{name, {}};
    parts.own = root.find("parts");
    const Json variants = root.find("variants");
    for (std::size_t i = 0; i < variants.size(); ++i)
        made.variants.push_back(
            TRY(read_variant(variants.at(i), json_pointer("/variants", i), parts)));
    for (const Position position : {Position::hall, Position::garden, Position::team})
        for (const Shape shape : {Shape::landscape, Shape::portrait})
            if (made.page_for({position, shape, false}) == nullptr)
                return Error{Fault::malformed,
                             {"variants 没有覆盖每种阵地和屏幕形状，最后一个应不设条件",
                              "variants leave a position or shape out; the last one should have "
                              "no conditions"}};
    return made;
}

void visit(const Box& box, const std::function<void(const Box&)>& deed) {
    deed(box);
    for (const Box& child : box.children) visit(child, deed);
}

void visit(const Template& whole, const std::function<void(const Box&)>& deed) {
    for (const Variant& variant : whole.variants) visit(variant.page, deed);
}

// A page holds its content once, in the furniture and nowhere else.
Result<> check_content(const Template& whole) {
    for (const Variant& variant : whole.variants) {
        int contents = 0;
        visit(variant.page, [&](const Box& box) { contents += box.type == BoxType::content; });
        if (contents != (whole.name == "furniture" ? 1 : 0))
            return Error{Fault::malformed,
                         {"每种 furniture 要有且只有一个 content，别的模板里不能有",
                          "every furniture holds one content box, no other template holds any"}};
    }
    return {};
}

template<class T>
bool allows(const std::vector<T>& list, T value) {
    return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
}

} // namespace

const Box* Template::page_for(const PageUse& use) const {
    const auto suits = [&](const Variant& variant) {
        return allows(variant.positions, use.position) && (use.urgent || !variant.urgent);
    };
    // A bar is set as landscape where nothing is meant for it.
    const bool meant = std::any_of(variants.begin(), variants.end(), [&](const Variant& variant) {
        return suits(variant) && !variant.shapes.empty() && allows(variant.shapes, use.shape);
    });
    const Shape shape = use.shape == Shape::wide && !meant ? Shape::landscape : use.shape;
    const auto found = std::find_if(variants.begin(), variants.end(), [&](const Variant& variant) {
        return suits(variant) && allows(variant.shapes, shape);
    });
    return found == variants.end() ? nullptr : &found->page;
}

namespace {

// A template nests deeper than a feed may.
constexpr JsonBudget template_budget{1u << 20, 64};
constexpr std::string_view shared_parts = "parts.json";

Result<std::optional<JsonDocument>> read_shared_parts(const std::string& path) {
    auto text = read_file(path, template_budget.bytes);
    if (!text && text.error().fault == Fault::missing) return std::optional<JsonDocument>{};
    auto document =
        TRY_WITHIN(JsonDocument::parse(TRY(std::move(text)), template_budget), path, path);
    if (document.root().find("format").string_or("") != "board-parts/1")
        return Error{
            Fault::unsupported,
            {path + "：format 应为 board-parts/1", path + ": format has to be board-parts/1"}};
    return std::optional{std::move(document)};
}

} // namespace

Result<Templates> Templates::open(const std::string& folder) {
    Templates templates;
    const std::string parts_path = folder + "/" + std::string{shared_parts};
    const auto shared = TRY(read_shared_parts(parts_path));
    const Parts parts{{}, shared ? shared->root().find("parts") : Json{}, parts_path, 0};
    for (const std::string& file : TRY(list_folder(TRY(open_folder(folder))))) {
        if (!file.ends_with(ending) || file == shared_parts) continue;
        const std::string path = folder + "/" + file;
        const std::string name = file.substr(0, file.size() - ending.size());
        const auto document = TRY_WITHIN(
            JsonDocument::parse(TRY(read_file(path, template_budget.bytes)), template_budget), path,
            path);
        Template read = TRY_WITHIN(read_template(document.root(), name, parts), path, path);
        TRY_WITHIN(check_content(read), path, path);
        Template& place = name == "furniture" ? templates.furniture_
                          : name == "plain"   ? templates.plain_
                                              : templates.templates_[name];
        place = std::move(read);
    }
    const bool whole = templates.templates_.contains("article") &&
                       !templates.furniture_.name.empty() && !templates.plain_.name.empty();
    if (!whole)
        return Error{Fault::missing,
                     {folder + " 里要有模板 article、plain 和 furniture",
                      folder + " has to hold the templates article, plain and furniture"}};
    return templates;
}

const Template& Templates::named(std::string_view name) const {
    const auto found = templates_.find(name);
    return found != templates_.end() ? found->second : templates_.find("article")->second;
}

std::vector<std::string> Templates::roles() const {
    std::vector<std::string> roles;
    const auto add = [&](const Box& box) {
        if (box.type == BoxType::text || box.type == BoxType::story || box.type == BoxType::flag ||
            box.type == BoxType::ticker)
            roles.push_back(box.role);
    };
    for (const auto& [name, known] : templates_) visit(known, add);
    visit(furniture_, add);
    visit(plain_, add);
    return roles;
}

} // namespace board
