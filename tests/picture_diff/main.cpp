// SPDX-License-Identifier: MIT
#include "layouts/png.h"
#include "tests/picture_diff/difference.h"

#include <CLI/CLI.hpp>

#include <cstdio>

namespace {

// Exit codes: 0 the same, 1 different, 2 wrong usage, 3 a file that cannot be read or written.
enum Exit { same = 0, different = 1, usage = 2, machine = 3 };

int fail(const board::Error& error) {
    std::fprintf(stderr, "%s\n%s\n", error.what.zh.c_str(), error.what.en.c_str());
    return machine;
}

int compare(const board::Picture& before, const board::Picture& after, int tolerance) {
    const auto found = board::difference(before, after, tolerance);
    if (!found) {
        const auto a = before.size(), b = after.size();
        std::printf("size %dx%d %dx%d\n", a.width.value, a.height.value, b.width.value,
                    b.height.value);
        return different;
    }
    const board::Rect& box = found->bounds;
    std::printf("largest %d mean %.5f pixels %zu box %d,%d,%d,%d\n", found->largest, found->mean,
                found->pixels, box.x.value, box.y.value, box.width.value, box.height.value);
    return found->pixels == 0 ? same : different;
}

} // namespace

int main(int argc, char** argv) {
    std::string old_path, new_path, out;
    int tolerance = 0;
    CLI::App app{"比较两幅 PNG 图片 Compares two PNG pictures"};
    app.add_option("OLD", old_path, "原来的 before")->required();
    app.add_option("NEW", new_path, "现在的 after")->required();
    app.add_option("--out", out, "并排图：原来｜现在｜差别 before | after | difference");
    app.add_option("--tolerance", tolerance, "每个通道允许的差 steps of a channel that may differ");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : usage;
    }
    const auto before = board::read_png(old_path);
    if (!before) return fail(before.error());
    const auto after = board::read_png(new_path);
    if (!after) return fail(after.error());
    if (!out.empty()) {
        const auto written = board::write_png(board::side_by_side(*before, *after), out);
        if (!written) return fail(written.error());
    }
    return compare(*before, *after, tolerance);
}
