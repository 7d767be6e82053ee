// SPDX-License-Identifier: MIT
#include "base/data_folder.h"
#include "content-sync/board_feed/specimen_command.h"
#include "content-sync/board_feed/specimen_sheet.h"
#include "content-sync/board_feed/specimen_sizes.h"
#include "content-sync/board_feed/typeset_command.h"
#include "layouts/png.h"
#include "tests/feed/feed_on_disk.h"

#include <set>

using namespace board;

TEST_CASE("every sheet of the specimen is painted in the wanted size, upright ones too") {
    const auto size = GENERATE(Size{Px{960}, Px{540}}, Size{Px{540}, Px{960}});
    const ScratchFolder folder;
    const Output output;
    const SpecimenOptions options{folder.path() + "/new", size};
    CHECK(run_specimen(options, output.stream()) == 0);
    for (const SpecimenPage& page : specimen_pages()) {
        INFO(page.file);
        const auto picture = read_png(options.out + "/" + page.file + ".png");
        REQUIRE(picture);
        CHECK(picture->size() == size);
    }
}

namespace {

// Of a sheet's type, what counts for where it stands.
struct Type {
    std::string text, role;
    Rect box;
    Px em;
};

std::vector<Type> type_of(const Frame& frame) {
    std::vector<Type> all;
    for (const FrameElement& element : frame.elements)
        if (const auto* text = std::get_if<TextLine>(&element))
            all.push_back({text->line.text, text->role, text->box, text->line.em});
    return all;
}

bool apart(Rect a, Rect b) {
    return a.right() <= b.x || b.right() <= a.x || a.bottom() <= b.y || b.bottom() <= a.y;
}

} // namespace

TEST_CASE("the type of a specimen sheet stands on it, apart, in four sizes at most") {
    const auto size = GENERATE(Size{Px{1920}, Px{1080}}, Size{Px{1080}, Px{1920}});
    const std::string data = *data_folder();
    auto typesetter = open_typesetter(data + "/fonts");
    REQUIRE(typesetter);
    const auto theme = Theme::open(data + "/layouts/themes", "lotus");
    REQUIRE(theme);
    SpecimenSheet sheet{*typesetter, *theme, size};
    for (const SpecimenPage& page : specimen_pages()) {
        const auto all = type_of(sheet.draw(page, 1, 1));
        std::set<Px> sizes;
        for (std::size_t i = 0; i < all.size(); ++i) {
            INFO(page.file << ": " << all[i].text);
            CHECK(all[i].box.x >= Px{});
            CHECK(all[i].box.right() <= size.width);
            CHECK(all[i].box.bottom() <= size.height);
            if (all[i].role == "specimen") sizes.insert(all[i].em);
            for (std::size_t k = 0; k < i; ++k) {
                INFO(all[k].text);
                CHECK(apart(all[i].box, all[k].box));
            }
        }
        INFO(page.file);
        CHECK(sizes.size() <= 4);
    }
}

TEST_CASE("every exhibit has its place in the grid, clear of the others") {
    const auto area =
        GENERATE(Rect{Px{0}, Px{0}, Px{1776}, Px{860}}, Rect{Px{0}, Px{0}, Px{936}, Px{1700}});
    for (const SpecimenPage& page : specimen_pages()) {
        INFO(page.file);
        const auto places = exhibit_places(page, area, Px{36}, Px{44});
        CHECK(places.size() == page.first.size() + page.second.size());
        for (std::size_t i = 0; i < places.size(); ++i) {
            CHECK(places[i].area.right() <= area.right());
            CHECK(places[i].area.bottom() <= area.bottom());
            for (std::size_t k = 0; k < i; ++k) CHECK(apart(places[i].area, places[k].area));
        }
    }
}

TEST_CASE("exhibits share few sizes and lose little by it") {
    const auto shared = [](std::vector<int> most, int count) {
        std::vector<Px> wanted;
        for (const int size : most) wanted.push_back(Px{size});
        std::vector<int> sizes;
        for (const Px size : shared_sizes(wanted, count)) sizes.push_back(size.value);
        return sizes;
    };
    CHECK(shared({}, 4).empty());
    CHECK(shared({50, 40}, 4) == std::vector{50, 40});
    CHECK(shared({100, 52, 50, 98}, 2) == std::vector{98, 50, 50, 98});
    CHECK(shared({100, 52, 50, 98}, 1) == std::vector{50, 50, 50, 50});
    // In proportion: from 22 to 20 more is lost than from 100 to 95.
    CHECK(shared({20, 22, 95, 100}, 3) == std::vector{20, 22, 95, 95});
}

TEST_CASE("a story of the specimen turns its pages") {
    auto typesetter = open_typesetter(*data_folder() + "/fonts");
    REQUIRE(typesetter);
    for (const Exhibit& exhibit : story_page().first) {
        const SampleSetting setting = set_sample(*typesetter, exhibit.samples.front(), Px{30});
        CHECK(setting.papers.size() == 2);
        CHECK(setting.papers.back().right() == setting.size.width);
    }
}
