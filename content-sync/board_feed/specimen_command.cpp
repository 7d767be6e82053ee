// SPDX-License-Identifier: MIT
#include "content-sync/board_feed/specimen_command.h"

#include "base/data_folder.h"
#include "content-sync/board_feed/specimen_sheet.h"
#include "content-sync/board_feed/typeset_command.h"
#include "content-sync/board_feed/typeset_paint.h"
#include "layouts/png.h"

#include <filesystem>

namespace board {
namespace {

// How many sheets were painted.
Result<std::size_t> leave_sheets(const SpecimenOptions& options) {
    const std::string data = TRY(data_folder());
    const Theme theme = TRY(Theme::open(data + "/layouts/themes", "lotus"));
    Typesetter typesetter = TRY(open_typesetter(data + "/fonts"));
    std::error_code fault;
    std::filesystem::create_directories(options.out, fault);
    if (fault)
        return Error{Fault::io, errno_message(fault.value())}.within(options.out, options.out);
    GlyphMasks masks{typesetter.faces};
    SpecimenSheet sheet{typesetter, theme, options.size};
    const std::vector<SpecimenPage> pages = specimen_pages();
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const Frame frame = sheet.draw(pages[i], i + 1, pages.size());
        TRY(write_png(paint_type(frame, masks), options.out + "/" + pages[i].file + ".png"));
    }
    return pages.size();
}

} // namespace

int run_specimen(const SpecimenOptions& options, std::FILE* out) {
    const auto left = leave_sheets(options);
    if (!left) {
        std::fprintf(stderr, "%s\n%s\n", left.error().what.zh.c_str(),
                     left.error().what.en.c_str());
        return 3;
    }
    std::fprintf(out, "%zu 张样张已写到 %s\n%zu sheets written to %s\n", *left, options.out.c_str(),
                 *left, options.out.c_str());
    return 0;
}

} // namespace board
