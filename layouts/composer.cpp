// SPDX-License-Identifier: MIT
#include "layouts/composer.h"

#include "fonts/glyph_masks.h"
#include "layouts/composer_faults.h"
#include "layouts/furniture_record.h"
#include "layouts/item_record.h"
#include "layouts/page_layout.h"
#include "layouts/paint.h"
#include "layouts/paint_ticker.h"
#include "layouts/plain_story.h"
#include "layouts/template.h"

#include <algorithm>

namespace board {
namespace {

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

enum class TextLeft { no, yes };
enum class LastPage { no, yes };

// What changes from page to page: its number, and the picture whose turn it is.
Record page_record(int page, int pages, const std::vector<Record>& pictures, TextLeft text_left,
                   LastPage last) {
    Record record;
    record.fields["page"] = std::to_string(page);
    record.fields["pages"] = std::to_string(pages);
    if (page == 1) record.fields["first"] = "yes";
    if (pages > 1) record.fields["several"] = "yes";
    if (last == LastPage::yes) record.fields["last"] = "yes";
    if (text_left == TextLeft::yes) record.fields["text-left"] = "yes";
    record.fields["picture.asset"] = record.fields["picture.caption"] = "";
    if (pictures.empty()) return record;
    // The last picture stays while its text turns on.
    const std::size_t index = std::min(static_cast<std::size_t>(page - 1), pictures.size() - 1);
    for (const auto& [name, text] : pictures[index].fields) record.fields["picture." + name] = text;
    return record;
}

} // namespace

struct Composer::Parts {
    LayoutFolders folders;
    Templates templates;
    std::map<std::string, Theme, std::less<>> themes;
    Typesetter typesetter;
    std::optional<Error> lack;
    GlyphMasks masks{typesetter.faces};

    Result<const Theme*> theme(const std::string& name) {
        const auto known = themes.find(name);
        if (known != themes.end()) return &known->second;
        const std::string folder = folders.holder("themes", name);
        return &themes.emplace(name, TRY(Theme::open(folder, name))).first->second;
    }
};

namespace {

struct Setting {
    PageLayout::Tree furniture;
    PageLayout::Tree content;
    Size size;
    std::vector<Record> pictures;
};

struct SetPages {
    std::vector<LaidPage> pages;
    std::string overflow; // the box that did not fit
    bool finished() const { return !pages.empty() && pages.back().cursor.finished; }
};

// One pass over the item; `pages` is the number that the pages say.
class Pass {
  public:
    Pass(PageLayout& layout, const Setting& setting, int pages)
        : layout_{layout}
        , setting_{setting}
        , pages_{pages}
        , has_end_{asks_for(setting.content.box, "last")} {
        cursor_.finished = false;
    }

    SetPages run() {
        SetPages set;
        for (int page = 1; page <= most_pages; ++page) {
            const bool last = lay(page);
            set.pages.push_back(std::move(laid_));
            cursor_ = set.pages.back().cursor;
            cursor_.leave = false;
            set.overflow = set.pages.back().overflow;
            if (last || !set.overflow.empty()) break;
        }
        return set;
    }

  private:
    // The last page is the one that all the rest fits on, together with what stands at the end (a
    // signature). Where only the text would fit, the end comes on a page of its own.
    bool lay(int page) {
        const bool shown = static_cast<std::size_t>(page) >= setting_.pictures.size();
        if (!has_end_) {
            lay(page, LastPage::no);
            return laid_.cursor.finished && shown;
        }
        lay(page, LastPage::yes);
        if (laid_.cursor.finished && shown && laid_.overflow.empty()) return true;
        if (cursor_.finished && shown) return false;
        lay(page, LastPage::no);
        if (!laid_.cursor.finished || cursor_.finished || !laid_.overflow.empty()) return false;
        cursor_.leave = true; // no page of the end alone
        lay(page, LastPage::no);
        return false;
    }

    void lay(int page, LastPage last) {
        const Record numbers = page_record(page, pages_, setting_.pictures,
                                           cursor_.finished ? TextLeft::no : TextLeft::yes, last);
        const Scope around{&numbers, &setting_.furniture.scope};
        const Scope inside{&numbers, &setting_.content.scope};
        const Rect whole{Px{}, Px{}, setting_.size.width, setting_.size.height};
        laid_ = layout_.lay({setting_.furniture.box, around}, {setting_.content.box, inside}, whole,
                            cursor_);
    }

    PageLayout& layout_;
    const Setting& setting_;
    int pages_;
    bool has_end_;
    FlowCursor cursor_;
    LaidPage laid_;
};

SetPages set_pages(PageLayout& layout, const Setting& setting, int pages) {
    return Pass{layout, setting, pages}.run();
}

// Saying how many pages there are may take room and make them more: again until it is true. Of an
// item that is refused nobody needs to know.
SetPages set_item(PageLayout& layout, const Setting& setting) {
    constexpr int most_passes = 4;
    SetPages set = set_pages(layout, setting, 1);
    int said = 1;
    for (int pass = 1; pass < most_passes && set.overflow.empty() && set.finished(); ++pass) {
        const auto pages = static_cast<int>(set.pages.size());
        if (pages == said) break;
        said = pages;
        set = set_pages(layout, setting, said);
    }
    return set;
}

// A page that is too full closes up before it gives its design away, and closes up a little where
// that saves one of a few pages: a wall of flags is compared at a glance.
void close_up(PageLayout& layout, const Setting& setting, SetPages& set) {
    constexpr int a_little = 2;
    constexpr std::size_t few = 24; // nobody misses one of more, and trying costs time
    const bool full = !set.overflow.empty();
    const int most = full ? PageLayout::tightest : a_little;
    const std::size_t pages = set.pages.size();
    const bool flows =
        full || (pages > std::max<std::size_t>(1, setting.pictures.size()) && pages <= few);
    bool done = !flows;
    for (int steps = 1; !done && steps <= most; ++steps) {
        layout.tighten(steps);
        SetPages closer = set_item(layout, setting);
        done = closer.overflow.empty() && (full || closer.pages.size() < set.pages.size());
        if (done || full) set = std::move(closer);
    }
    layout.tighten(0);
}

std::vector<Frame> frames_of(SetPages set, const Frame& like) {
    std::vector<Frame> frames;
    for (LaidPage& page : set.pages) {
        Frame& frame = frames.emplace_back(like);
        frame.page = static_cast<int>(frames.size());
        frame.pages = static_cast<int>(set.pages.size());
        frame.characters = page.characters;
        frame.missing = std::move(page.missing);
        frame.elements = std::move(page.elements);
        for (FrameElement& element : frame.elements)
            if (auto* ticker = std::get_if<Ticker>(&element)) ticker->greyscale = frame.greyscale;
    }
    return frames;
}

} // namespace

Composer::Composer(std::unique_ptr<Parts> parts)
    : parts_{std::move(parts)} {}
Composer::Composer(Composer&&) noexcept = default;
Composer::~Composer() = default;

const std::optional<Error>& Composer::lack() const {
    return parts_->lack;
}

Result<Composer> Composer::open(const LayoutFolders& layouts, const std::string& fonts) {
    FaceLibrary faces = TRY(FaceLibrary::open(fonts));
    Templates templates = TRY(Templates::open(layouts, faces.roles()));
    auto words = Words::open(fonts);
    auto parts = std::unique_ptr<Parts>(
        new Parts{layouts, std::move(templates), {}, {std::move(faces), {}, {}}, {}});
    // A board goes on without its word list: most headlines look the same.
    if (words)
        parts->typesetter.words = std::move(words).take();
    else
        parts->lack = std::move(words).error();
    return Composer{std::move(parts)};
}

Result<std::vector<Frame>> Composer::compose(const Feed& feed, const Item& item,
                                             const ScreenProfile& screen, const Moment& moment,
                                             const RasterSource& rasters) {
    const Theme* theme = TRY(parts_->theme(screen.theme));
    const TypeScale scale{screen};
    Record surroundings = furniture_record(feed, item, screen, moment);
    if (!rasters.raster_size(feed.emblem)) surroundings.fields.erase("emblem");
    Record record = item_record(feed, item, screen, moment);
    const Scope outer{&surroundings, nullptr};
    const Scope scope{&record, &outer};
    const PageUse use{screen.position, screen.shape(), item.show.priority == Priority::urgent};
    const std::string link = surroundings.fields["link"];
    const auto setting_of = [&](const Template& chosen) {
        const Box& page = *chosen.page_for(use);
        // A page that draws the code itself wants no second one below it.
        surroundings.fields["link"] = holds(page, BoxType::qr) ? "" : link;
        return Setting{
            {*parts_->templates.furniture().page_for(use), outer}, {page, scope}, screen.size, {}};
    };
    parts_->typesetter.words.keep(feed.words);
    PageLayout layout{
        {parts_->typesetter, *theme, scale, rasters, item.language, feed.language, moment.ticker}};
    const Template* used =
        &parts_->templates.named(item.fields.find("layout").string_or(item.kind));
    Setting setting = setting_of(*used);
    setting.pictures = pictures_at_hand(record, rasters);
    SetPages set = set_item(layout, setting);
    close_up(layout, setting, set);
    Frame like;
    if (!set.overflow.empty()) {
        like.overflow = used->name + ": " + set.overflow;
        // Something is too long for its place: the plain template flows and loses nothing.
        record.fields["story"] = plain_story(record);
        used = &parts_->templates.plain();
        set = set_item(layout, setting_of(*used));
    }
    if (!set.overflow.empty()) return no_room(item, screen.size, set.overflow);
    if (!set.finished()) return too_long(item);
    like.size = screen.size;
    like.item = item.id;
    like.template_name = used->name;
    like.theme = theme->name();
    like.ground = theme->colour("surface");
    like.greyscale = feed.mourning && feed.mourning->holds(moment.passed());
    return frames_of(std::move(set), like);
}

Picture Composer::ticker_strip(const Ticker& ticker) {
    return board::ticker_strip(ticker, parts_->masks);
}

Picture Composer::paint(const Frame& frame, const RasterSource& rasters) {
    return board::paint(frame, parts_->masks, rasters);
}

Picture Composer::paint(const Frame& frame, Rect area, const RasterSource& rasters) {
    return board::paint(frame, area, parts_->masks, rasters);
}

std::vector<StirringFlag> Composer::stirring_flags(const Frame& frame,
                                                   const RasterSource& rasters) {
    return board::stirring_flags(frame, parts_->masks, rasters);
}

} // namespace board
