// SPDX-License-Identifier: MIT
#include "base/data_folder.h"
#include "content-sync/board_feed/contact_sheet.h"
#include "content-sync/board_feed/typeset_command.h"
#include "tests/catch.h"

#include <algorithm>

using namespace board;

namespace {

constexpr Colour page_colour = 0xFF3A7F2C, amiss = 0xFFA3261B;

SheetPage page(const SheetGrid& grid, const std::string& item, const std::string& mark = "") {
    const auto pixels =
        static_cast<std::size_t>(grid.thumbnail.width.value * grid.thumbnail.height.value);
    return {Picture{grid.thumbnail, std::vector<std::uint32_t>(pixels, page_colour)},
            item,
            "文章　article",
            "1/2",
            "12 s",
            mark};
}

struct Drawer {
    Picture draw(const SheetGrid& grid, const std::vector<SheetPage>& pages) {
        return sheet.draw({"展厅", "1920×1080", "1/2"}, grid, pages);
    }
    ContactSheet sheet{open_typesetter(*data_folder() + "/fonts").take()};
};

long count(const Picture& picture, Colour colour) {
    return std::count(picture.pixels().begin(), picture.pixels().end(), colour);
}

} // namespace

TEST_CASE("pages keep their shape, can be read, and are never larger than they are") {
    const auto size =
        GENERATE(Size{Px{1920}, Px{1080}}, Size{Px{1080}, Px{1920}}, Size{Px{3840}, Px{1080}},
                 Size{Px{1024}, Px{600}}, Size{Px{3840}, Px{2160}}, Size{Px{320}, Px{320}},
                 Size{Px{8192}, Px{64}}, Size{Px{64}, Px{8192}});
    const SheetGrid grid = SheetGrid::of(size);
    const double shape = 1.0 * size.width.value / size.height.value;
    INFO(size.width.value << "x" << size.height.value);
    CHECK(grid.thumbnail.width <= size.width);
    CHECK(grid.thumbnail.width >= std::min(size.width, Px{600}));
    CHECK(grid.thumbnail.height <= size.height);
    CHECK(std::abs(grid.thumbnail.height.value - grid.thumbnail.width.value / shape) <= 1);
    CHECK(grid.rows >= 1);
    CHECK(grid.columns >= 2);
}

TEST_CASE("every page is on the sheet whole, and a sheet is as high as its rows") {
    Drawer drawer;
    const SheetGrid grid = SheetGrid::of({Px{1920}, Px{1080}});
    const long area = long{grid.thumbnail.width.value} * grid.thumbnail.height.value;
    Px height;
    for (std::size_t pages = 1; pages <= 4; ++pages) {
        const Picture sheet =
            drawer.draw(grid, std::vector<SheetPage>(pages, page(grid, "welcome")));
        CHECK(count(sheet, page_colour) == area * static_cast<long>(pages));
        CHECK(count(sheet, amiss) == 0);
        CHECK((sheet.size().height > height) == (pages == 1 || pages == 4));
        height = sheet.size().height;
    }
}

TEST_CASE("what is amiss is marked in a colour of its own; long names stay in their column") {
    Drawer drawer;
    const SheetGrid grid = SheetGrid::of({Px{1920}, Px{1080}});
    const std::string item(64, 'w');
    std::string mark;
    for (int i = 0; i < 100; ++i) mark += "放不下";
    const Picture sheet = drawer.draw(grid, {page(grid, item, mark), page(grid, item)});
    CHECK(count(sheet, amiss) > 10'000);
    // Nothing but the ground between the columns, but for the frame round the first page.
    const std::size_t gutter = 60 + static_cast<std::size_t>(grid.thumbnail.width.value) + 20;
    for (int y = 0; y < sheet.size().height.value; ++y)
        if (y > 190) CHECK(sheet.row(y)[gutter] == sheet.row(0)[0]);
}
