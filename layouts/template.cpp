// SPDX-License-Identifier: MIT
#include "layouts/template.h"

#include "content-sync/no_such.h"
#include "layouts/format.h"

#include <algorithm>
#include <functional>

namespace board {
namespace {

// Every entry of a list by its name in `names`.
template<class T>
Result<std::vector<T>> read_list(const JsonSpot& list, const Message& kind,
                                 const std::vector<std::pair<std::string_view, T>>& names) {
    std::vector<T> read;
    for (std::size_t i = 0; i < list.value().size(); ++i) {
        const std::string name = list.at(i).value().string_or("");
        const auto found = std::find_if(names.begin(), names.end(),
                                        [&](const auto& entry) { return entry.first == name; });
        if (found == names.end()) {
            std::vector<std::string_view> all;
            for (const auto& [each, meaning] : names) all.push_back(each);
            return list.at(i).wrong(no_such(kind, name, all));
        }
        read.push_back(found->second);
    }
    return read;
}

Result<Variant> read_variant(const JsonSpot& variant, const KnownNames& known) {
    return Variant{
        TRY(read_list<Position>(
            variant.find("positions"), {"阵地", "position"},
            {{"hall", Position::hall}, {"garden", Position::garden}, {"team", Position::team}})),
        TRY(read_list<Shape>(variant.find("shapes"), {"屏幕形状", "shape"},
                             {{"landscape", Shape::landscape},
                              {"portrait", Shape::portrait},
                              {"wide", Shape::wide}})),
        variant.find("urgent").value().boolean().value_or(false),
        TRY(read_box(variant.find("page"), known))};
}

Result<Template> read_template(const JsonSpot& root, const std::string& name, KnownNames known) {
    TRY(check_format(root, "board-template/1"));
    Template made{name, {}};
    known.parts = root.find("parts");
    const JsonSpot variants = root.find("variants");
    if (variants.value().size() == 0)
        return variants.wrong({"至少要有一个 {\"page\": … }", "needs at least one {\"page\": …}"});
    for (std::size_t i = 0; i < variants.value().size(); ++i)
        made.variants.push_back(TRY(read_variant(variants.at(i), known)));
    for (const Position position : {Position::hall, Position::garden, Position::team})
        for (const Shape shape : {Shape::landscape, Shape::portrait})
            if (made.page_for({position, shape, false}) == nullptr)
                return variants.wrong(
                    {"没有覆盖每种阵地和屏幕形状，最后一个应不设条件",
                     "leave a position or shape out; the last one should have no conditions"});
    return made;
}

void visit(const Box& box, const std::function<void(const Box&)>& deed) {
    deed(box);
    for (const Box& child : box.children) visit(child, deed);
}

// A page holds its content once, in the furniture and nowhere else.
Result<> check_content(const Template& whole, const JsonSpot& root) {
    for (std::size_t i = 0; i < whole.variants.size(); ++i) {
        int contents = 0;
        visit(whole.variants[i].page,
              [&](const Box& box) { contents += box.type == BoxType::content; });
        if (contents != (whole.name == "furniture" ? 1 : 0))
            return root.find("variants")
                .at(i)
                .wrong({"每种 furniture 要有且只有一个 content，别的模板里不能有",
                        "every furniture holds one content box, no other template holds any"});
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
constexpr const char* shared_parts = "parts";

std::string template_path(const std::string& folder, const std::string& name) {
    return folder + "/templates/" + name + ".json";
}

// The parts.json of each folder that has one; the site's own before the house's.
Result<std::vector<JsonFile>> read_shared_parts(const LayoutFolders& folders) {
    std::vector<JsonFile> files;
    for (const std::string& folder : {folders.site, folders.house}) {
        if (folder.empty()) continue;
        auto file = JsonFile::open(template_path(folder, shared_parts), template_budget);
        if (!file && file.error().fault == Fault::missing) continue;
        files.push_back(TRY(std::move(file)));
        TRY(check_format(files.back().root(), "board-parts/1"));
    }
    return files;
}

} // namespace

Result<Templates> Templates::open(const LayoutFolders& folders,
                                  const std::vector<std::string>& roles) {
    Templates templates;
    TRY(folders.check_site());
    const auto shared = TRY(read_shared_parts(folders));
    KnownNames known{{}, {}, roles};
    for (const JsonFile& file : shared) known.shared.push_back(file.root().find("parts"));
    for (const std::string& name : TRY(folders.names("templates"))) {
        if (name == shared_parts) continue;
        const std::string path = folders.holder("templates", name) + "/" + name + ".json";
        const JsonFile file = TRY(JsonFile::open(path, template_budget));
        Template read = TRY(read_template(file.root(), name, known));
        TRY(check_content(read, file.root()));
        Template& place = name == "furniture" ? templates.furniture_
                          : name == "plain"   ? templates.plain_
                                              : templates.templates_[name];
        place = std::move(read);
    }
    const bool whole = templates.templates_.contains("article") &&
                       !templates.furniture_.name.empty() && !templates.plain_.name.empty();
    if (!whole)
        return Error{
            Fault::missing,
            {folders.house + "/templates 里要有模板 article、plain 和 furniture",
             folders.house + "/templates has to hold the templates article, plain and furniture"}};
    return templates;
}

const Template& Templates::named(std::string_view name) const {
    const auto found = templates_.find(name);
    return found != templates_.end() ? found->second : templates_.find("article")->second;
}

} // namespace board
