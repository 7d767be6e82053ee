// SPDX-License-Identifier: MIT
#include "layouts/composer.h"

#include "fonts/glyph_masks.h"
#include "layouts/item_record.h"
#include "layouts/page_layout.h"
#include "layouts/paint.h"
#include "layouts/template.h"

#include <algorithm>

namespace board {
namespace {

// More pages than anybody will ever stand through; what asks for more is refused.
constexpr int most_pages = 400;

Error too_long(const Item& item) {
    return {
        Fault::budget,
        {"条目 " + item.id + " 排出来超过 " + std::to_string(most_pages) + " 页，请拆成几条",
         "item " + item.id + " runs over " + std::to_string(most_pages) + " pages; split it up"}};
}

// The pictures that did arrive: a page is designed for what it can show.
std::vector<Record> pictures_at_hand(const Record& item, const RasterSource& rasters) {
    std::vector<Record> found;
    const auto pictures = item.lists.find("pictures");
    if (pictures == item.lists.end()) return found;
    for (const Record& picture : pictures->second) {
        const auto asset = picture.fields.find("asset");
        if (asset != picture.fields.end() && rasters.raster_size(asset->second))
            found.push_back(picture);
    }
    return found;
}

// What changes from page to page: its number, and the picture whose turn it is.
Record page_record(int page, int pages, const std::vector<Record>& pictures, bool text_left) {
    Record record;
    record.fields["page"] = std::to_string(page);
    record.fields["pages"] = std::to_string(pages);
    if (page == 1) record.fields["first"] = "yes";
    if (pages > 1) record.fields["several"] = "yes";
    if (text_left) record.fields["text-left"] = "yes";
    record.fields["picture.asset"] = record.fields["picture.caption"] = "";
    if (pictures.empty()) return record;
    // The last picture stays while its text turns on.
    const std::size_t index = std::min(static_cast<std::size_t>(page - 1), pictures.size() - 1);
    for (const auto& [name, text] : pictures[index].fields) record.fields["picture." + name] = text;
    return record;
}

} // namespace

struct Composer::Parts {
    std::string themes_folder;
    Templates templates;
    std::map<std::string, Theme, std::less<>> themes;
    Typesetter typesetter;
    GlyphMasks masks{typesetter.faces};

    Result<const Theme*> theme(const std::string& name) {
        const auto known = themes.find(name);
        if (known != themes.end()) return &known->second;
        return &themes.emplace(name, TRY(Theme::open(themes_folder, name))).first->second;
    }
};

namespace {

struct Setting {
    const Box& furniture;
    const Box& content;
    const Scope& scope; // furniture around the item
    const ScreenProfile& screen;
    std::vector<Record> pictures;
};

struct SetPages {
    std::vector<LaidPage> pages;
    bool overflows = false;
};

// One pass over the item; `pages` is the number that the pages say.
SetPages set_pages(PageLayout& layout, const Setting& setting, int pages) {
    SetPages set;
    const Rect whole{Px{}, Px{}, setting.screen.size.width, setting.screen.size.height};
    FlowCursor cursor;
    cursor.finished = false;
    for (int page = 1; page <= most_pages; ++page) {
        const Record numbers = page_record(page, pages, setting.pictures, !cursor.finished);
        const Scope scope{&numbers, &setting.scope};
        set.pages.push_back(layout.lay(setting.furniture, setting.content, scope, whole, cursor));
        cursor = set.pages.back().cursor;
        set.overflows = set.overflows || set.pages.back().overflows;
        if (cursor.finished && static_cast<std::size_t>(page) >= setting.pictures.size()) break;
        if (set.overflows) break;
    }
    return set;
}

SetPages set_item(PageLayout& layout, const Setting& setting) {
    SetPages set = set_pages(layout, setting, 1);
    const auto pages = static_cast<int>(set.pages.size());
    return pages == 1 || set.overflows ? std::move(set) : set_pages(layout, setting, pages);
}

} // namespace

Composer::Composer(std::unique_ptr<Parts> parts)
    : parts_{std::move(parts)} {}
Composer::Composer(Composer&&) noexcept = default;
Composer::~Composer() = default;

Result<Composer> Composer::open(const std::string& layouts, const std::string& fonts) {
    Templates templates = TRY(Templates::open(layouts + "/templates"));
    FaceLibrary faces = TRY(FaceLibrary::open(fonts));
    auto parts = std::unique_ptr<Parts>(
        new Parts{layouts + "/themes", std::move(templates), {}, {std::move(faces), {}}});
    return Composer{std::move(parts)};
}

Result<std::vector<Frame>> Composer::compose(const Feed& feed, const Item& item,
                                             const ScreenProfile& screen,
                                             const RasterSource& rasters) {
    const Theme* theme = TRY(parts_->theme(screen.theme));
    const TypeScale scale{screen};
    Record surroundings = furniture_record(feed, item, screen);
    if (!rasters.raster_size(feed.emblem)) surroundings.fields.erase("emblem");
    const Scope outer{&surroundings, nullptr};
    Record record = item_record(feed, item, screen);
    const auto setting_of = [&](const Template& chosen, const Scope& scope) {
        return Setting{
            *parts_->templates.named("furniture").page_for(screen.position, screen.shape()),
            *chosen.page_for(screen.position, screen.shape()),
            scope,
            screen,
            {}};
    };
    PageLayout layout{{parts_->typesetter, *theme, scale, rasters, item.language}};
    const std::string wanted = item.fields.find("layout").string_or(item.kind);
    const Scope scope{&record, &outer};
    const Template* used = &parts_->templates.named(wanted);
    Setting setting = setting_of(*used, scope);
    setting.pictures = pictures_at_hand(record, rasters);
    SetPages set = set_item(layout, setting);
    if (set.overflows) {
        // Something is too long for its place: the plain template flows and loses no text; its
        // pages are of text alone.
        record.fields["story"] = plain_story(record);
        used = &parts_->templates.named("plain");
        set = set_item(layout, setting_of(*used, scope));
    }
    if (!set.pages.back().cursor.finished) return too_long(item);
    std::vector<Frame> frames;
    for (LaidPage& page : set.pages)
        frames.push_back({screen.size, item.id, static_cast<int>(frames.size()) + 1,
                          static_cast<int>(set.pages.size()), used->name, theme->name(),
                          theme->colour("surface"), page.characters, std::move(page.elements)});
    return frames;
}

Picture Composer::paint(const Frame& frame, const RasterSource& rasters) {
    return board::paint(frame, parts_->masks, rasters);
}

} // namespace board
