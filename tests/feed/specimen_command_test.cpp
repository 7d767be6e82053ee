// SPDX-License-Identifier: MIT
#include "base/data_folder.h"
#include "content-sync/board_feed/specimen_command.h"
#include "content-sync/board_feed/specimen_sheet.h"
#include "content-sync/board_feed/typeset_command.h"
#include "layouts/png.h"
#include "tests/feed/feed_on_disk.h"

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

TEST_CASE("no type of a specimen sheet stands outside it") {
    const std::string data = *data_folder();
    auto typesetter = open_typesetter(data + "/fonts");
    REQUIRE(typesetter);
    const auto theme = Theme::open(data + "/layouts/themes", "lotus");
    REQUIRE(theme);
    const Size size{Px{1920}, Px{1080}};
    SpecimenSheet sheet{*typesetter, *theme, size};
    for (const SpecimenPage& page : specimen_pages()) {
        for (const FrameElement& element : sheet.draw(page, 1, 1).elements) {
            const auto* text = std::get_if<TextLine>(&element);
            if (!text) continue;
            INFO(page.file << ": " << text->line.text);
            const bool vertical = text->line.mode == WritingMode::vertical_rl;
            const Px end = ceil_px(text->line.measure) + (vertical ? text->y : text->x);
            CHECK(end <= (vertical ? size.height : size.width));
            CHECK(text->x >= Px{});
            CHECK(text->y <= size.height);
        }
    }
}
