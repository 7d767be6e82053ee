// SPDX-License-Identifier: MIT
#include "player/command.h"

#include "base/build_time.h"
#include "base/data_folder.h"
#include "base/picture_size.h"
#include "content-sync/store/clock_floor.h"
#include "player/player.h"
#include "player/rotation_pictures.h"

#include <CLI/CLI.hpp>

namespace board {
namespace {

Result<> find_data(PreparationOptions& options) {
    options.layouts.house = TRY(data_folder()) + "/layouts";
    if (options.fonts.empty()) options.fonts = TRY(data_folder()) + "/fonts";
    return {};
}

// On anything smaller not even a notice can be read.
constexpr Px least_edge{320};

std::string complaint_about_edges(const std::string& text) {
    if (auto complaint = complaint_about_size(text); !complaint.empty()) return complaint;
    const auto size = *parse_size(text);
    if (size.width >= least_edge && size.height >= least_edge) return {};
    return "“" + text + "”太小，每边至少 320\n\"" + text +
           "\" is too small; each edge has to be 320 at least";
}

std::string complaint_about_rotate(const std::string& text) {
    for (const char* degrees : {"0", "90", "180", "270"})
        if (text == degrees) return {};
    return "画面只能转 0、90、180、270 度，不能转“" + text +
           "”\npages turn by 0, 90, 180 or 270 degrees, not by \"" + text + "\"";
}

std::string complaint_about_motion(const std::string& name) {
    if (motion_named(name)) return {};
    return "动态只有 full、still，没有“" + name + "”\nmotion is full or still, not \"" + name +
           "\"";
}

void say(const Message& message) {
    std::fprintf(stderr, "%s\n%s\n", message.zh.c_str(), message.en.c_str());
}

int exit_code(const Error& error, const Log& log) {
    say(error.what);
    log.warn("end", error);
    return 3;
}

int leave_pictures(const PlayerOptions& options, const Clock& clock, const Log& log) {
    const auto end = leave_rotation_pictures(options, clock, log, stdout);
    if (!end) return exit_code(end.error(), log);
    const auto* absence = std::get_if<Absence>(&*end);
    if (!absence) return 0;
    if (absence->why != Absence::Why::unknown_screen) return 1;
    say(absence->what);
    return 2;
}

} // namespace

void declare_player_options(CLI::App& app, PlayerOptions& options) {
    auto& preparation = options.preparation;
    app.add_option("--store", preparation.store, "存储文件夹 / the store's folder")->required();
    auto* screen = app.add_option("--screen", preparation.screen.id,
                                  "本屏编号 / this screen's id in the feed");
    app.add_option_function<std::string>(
           "--position",
           [&](const std::string& name) { preparation.screen.position = position_named(name); },
           "阵地 hall、garden、team / the first screen of a position")
        ->check(complaint_about_position)
        ->excludes(screen);
    app.add_option_function<int>(
           "--rotate", [&](int degrees) { preparation.screen.rotate = rotate_of(degrees); },
           "画面顺时针转多少度 / turn pages clockwise, for a screen that hangs turned: 0, 90, 180, "
           "270")
        ->check(complaint_about_rotate);
    app.add_option_function<std::string>(
           "--motion",
           [&](const std::string& name) { preparation.screen.motion = motion_named(name); },
           "动态 full 或静止 still / whether pages fade, the ticker runs and flags stir")
        ->check(complaint_about_motion);
    app.add_option("--theme", preparation.theme, "主题 / a theme's name, instead of the screen's");
    app.add_option(
        "--layouts", preparation.layouts.site,
        "本单位的版式文件夹，只放要改的模板和主题 / folder of a site's own templates and "
        "themes, over the house's");
    app.add_option("--fonts", preparation.fonts, "字体清单文件夹 / folder of fonts.json");

    app.add_option_function<std::string>(
           "--size", [&](const std::string& text) { options.size = *parse_size(text); },
           "画面尺寸 / size of the pictures or the window (1920x1080)")
        ->check(complaint_about_edges);
    app.add_option_function<std::string>(
           "--windowed", [&](const std::string& text) { options.window = parse_size(text); },
           "在窗口中播放 / play in a window, of --size or of this size")
        ->expected(0, 1)
        ->default_str("")
        ->check(CLI::Validator{[](const std::string& text) {
                                   return text.empty() ? std::string{}
                                                       : complaint_about_edges(text);
                               },
                               "", ""});
    auto* out =
        app.add_option("--out", options.out, "图片文件夹 / where --offscreen leaves pictures");
    auto* offscreen = app.add_flag("--offscreen", options.offscreen,
                                   "不用显示器，留下图片 / no display: leave every page as PNG");
    offscreen->needs(out);
    out->needs(offscreen);
    app.add_option("--rotations", options.rotations, "轮播遍数 / rotations to play off screen (1)")
        ->check(CLI::Range(1, 100))
        ->needs(offscreen);
    app.add_option("--trace", options.trace, "逐帧记录文件 / file to record every present in");
}

int run_player(PlayerOptions options, const Clock& system) {
    const Log log{stderr, "player"};
    if (const auto found = find_data(options.preparation); !found)
        return exit_code(found.error(), log);
    const auto& preparation = options.preparation;
    for (const auto& there :
         {preparation.layouts.check_site(), preparation.layouts.check_theme(preparation.theme)})
        if (!there) {
            say(there.error().what);
            return 2;
        }
    FlooredClock clock{system, build_time()};
    raise_from_store(clock, preparation.store);
    if (!clock.is_known()) log.warn("clock-unknown", {{"earliest", format_utc(clock.wall())}});
    if (options.offscreen) return leave_pictures(options, clock, log);
    if (const auto played = play(options, clock, log); !played)
        return exit_code(played.error(), log);
    return 0;
}

} // namespace board
