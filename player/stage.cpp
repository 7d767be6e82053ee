// SPDX-License-Identifier: MIT
#include "player/stage.h"

#include "player/fingerprint.h"
#include "player/stage_surface.h"

#include <SDL.h>

#include <algorithm>
#include <cassert>
#include <cstdlib>
#include <string>
#include <utility>

namespace board {
namespace {

constexpr Uint32 bell_event = SDL_USEREVENT;

Error stage_error(const std::string& zh, const std::string& en) {
    return {Fault::io, {zh + "：" + SDL_GetError(), en + ": " + SDL_GetError()}};
}

Error no_display() {
    return {
        Fault::io,
        {"没有可用的显示器。请在图形界面里运行（设好 DISPLAY 或 WAYLAND_DISPLAY），或在控制台上"
         "给本程序使用 /dev/dri 的权限（加入 video 组）；只想要图片就用 --offscreen --out 文件夹",
         "there is no display. Run it inside a graphical session (DISPLAY or WAYLAND_DISPLAY), "
         "or on a console give it access to /dev/dri (group video); for pictures alone use "
         "--offscreen --out FOLDER"}};
}

// SDL falls back to drivers without a screen by itself; a board that shows nothing must say so.
bool has_screen() {
    const std::string driver = SDL_GetCurrentVideoDriver();
    return (driver != "offscreen" && driver != "dummy") || SDL_getenv("SDL_VIDEODRIVER");
}

// Where the video driver has a framebuffer of its own, going round it by a texture costs ten times
// as much without a GPU. Wayland and KMS have none (SDL 2.26), so there SDL decides.
// A user's SDL_FRAMEBUFFER_ACCELERATION outranks this.
void choose_framebuffer() {
    const std::string driver = SDL_GetCurrentVideoDriver();
    if (driver != "wayland" && driver != "KMSDRM")
        SDL_SetHintWithPriority(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0", SDL_HINT_NORMAL);
}

// Where the window shall be: the first display, or a window of its own somewhere.
SDL_Rect window_place(std::optional<Size> window) {
    SDL_Rect place{SDL_WINDOWPOS_UNDEFINED, SDL_WINDOWPOS_UNDEFINED, 1280, 720};
    if (window) {
        place.w = window->width.value;
        place.h = window->height.value;
    } else {
        SDL_GetDisplayBounds(0, &place);
    }
    return place;
}

// On X11 a full-screen window costs a tenth of a second where no window manager answers SDL; a
// bare one over the whole display shows the first page at once and is widened after that.
bool widens_later() {
    return std::string_view{SDL_GetCurrentVideoDriver()} == "x11";
}

StageEvent key_event(const SDL_KeyboardEvent& key) {
    switch (key.keysym.sym) {
    case SDLK_ESCAPE:
    case SDLK_q:
        return StageEvent::quit;
    case SDLK_LEFT:
        return StageEvent::turn_back;
    case SDLK_RIGHT:
        return StageEvent::turn_on;
    case SDLK_SPACE:
        return key.repeat == 0 ? StageEvent::hold : StageEvent::none;
    case SDLK_i:
        return key.repeat == 0 ? StageEvent::notice : StageEvent::none;
    default:
        return StageEvent::none;
    }
}

StageEvent stage_event(const SDL_Event& event) {
    switch (event.type) {
    case SDL_QUIT:
        return StageEvent::quit;
    case SDL_KEYDOWN:
        return key_event(event.key);
    case bell_event:
        return StageEvent::rung;
    case SDL_WINDOWEVENT:
        break;
    default:
        return StageEvent::none;
    }
    switch (event.window.event) {
    case SDL_WINDOWEVENT_EXPOSED:
        return StageEvent::exposed;
    case SDL_WINDOWEVENT_SIZE_CHANGED:
        return StageEvent::size_changed;
    default:
        return StageEvent::none;
    }
}

} // namespace

void spare_compose_table() {
    ::setenv("XCOMPOSEFILE", "/dev/null", 0);
}

void Bell::ring() const {
    if (!heard_) return;
    SDL_Event event{};
    event.type = bell_event;
    SDL_PushEvent(&event);
}

void Stage::CloseWindow::operator()(SDL_Window* window) const {
    SDL_DestroyWindow(window);
    SDL_Quit();
}

Result<std::unique_ptr<Stage>> Stage::open(std::optional<Size> window, Bell& bell,
                                           const std::function<void(Size)>& sized) {
    SDL_SetHint(SDL_HINT_APP_NAME, "board-player");
    SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0");
    if (SDL_Init(SDL_INIT_VIDEO) != 0) return no_display();
    if (!has_screen()) {
        SDL_Quit();
        return no_display();
    }
    choose_framebuffer();
    SDL_StopTextInput(); // or an input method would wait for Chinese to be typed
    SDL_ShowCursor(SDL_DISABLE);

    const auto place = window_place(window);
    sized({Px{place.w}, Px{place.h}});
    const bool widen = !window && widens_later();
    const Uint32 whole{widen ? SDL_WINDOW_BORDERLESS : SDL_WINDOW_FULLSCREEN_DESKTOP};
    const Uint32 shape = window ? Uint32{SDL_WINDOW_RESIZABLE} : whole;
    std::unique_ptr<SDL_Window, CloseWindow> opened{SDL_CreateWindow(
        "三个阵地", place.x, place.y, place.w, place.h, shape | SDL_WINDOW_ALLOW_HIGHDPI)};
    if (!opened) {
        auto error = stage_error("打不开窗口", "cannot open a window");
        SDL_Quit();
        return error;
    }
    return std::unique_ptr<Stage>{
        new Stage{std::move(opened), bell, widen ? Widen::yes : Widen::no}};
}

Stage::Stage(std::unique_ptr<SDL_Window, CloseWindow> window, Bell& bell, Widen widen)
    : window_{std::move(window)}
    , bell_{bell}
    , widen_{widen == Widen::yes} {
    bell_.heard_ = true;
}

Stage::~Stage() {
    bell_.heard_ = false;
}

Size Stage::size() const {
    int width = 0, height = 0;
    SDL_GetWindowSizeInPixels(window_.get(), &width, &height);
    return {Px{width}, Px{height}};
}

Result<> Stage::show(const Picture& picture) {
    auto* surface = SDL_GetWindowSurface(window_.get());
    if (!surface) return stage_error("窗口没有画面", "the window has no surface");
    copy_to_surface(*surface, picture);
    return update();
}

Result<> Stage::show_between(const Picture& from, const Picture& to, BlendWeight weight) {
    assert(from.size() == to.size());
    auto* surface = SDL_GetWindowSurface(window_.get());
    if (!surface) return stage_error("窗口没有画面", "the window has no surface");
    blend_to_surface(*surface, from, to, weight);
    return update();
}

Result<> Stage::show_parts(const Picture& picture, std::span<const Rect> parts) {
    auto* surface = SDL_GetWindowSurface(window_.get());
    if (!surface) return stage_error("窗口没有画面", "the window has no surface");
    // A surface that SDL has made anew has nothing on it yet.
    if (surface != surface_ || !fits_surface(*surface, picture)) return show(picture);
    std::vector<SDL_Rect> places;
    for (const Rect& part : parts) {
        copy_part_to_surface(*surface, picture, part);
        places.push_back({part.x.value, part.y.value, part.width.value, part.height.value});
    }
    if (SDL_UpdateWindowSurfaceRects(window_.get(), places.data(),
                                     static_cast<int>(places.size())) != 0)
        return stage_error("画面送不到窗口", "cannot update the window");
    return {};
}

std::chrono::nanoseconds Stage::display_step() const {
    constexpr int most = 60;
    SDL_DisplayMode mode{};
    const int display = SDL_GetWindowDisplayIndex(window_.get());
    const bool known = display >= 0 && SDL_GetCurrentDisplayMode(display, &mode) == 0;
    const int rate = known && mode.refresh_rate > 0 ? std::min(mode.refresh_rate, most) : most;
    return std::chrono::nanoseconds{1'000'000'000 / rate};
}

Result<> Stage::update() {
    if (SDL_UpdateWindowSurface(window_.get()) != 0)
        return stage_error("画面送不到窗口", "cannot update the window");
    shown_ = true;
    surface_ = SDL_GetWindowSurface(window_.get());
    return {};
}

void Stage::settle() {
    if (shown_ && std::exchange(widen_, false))
        SDL_SetWindowFullscreen(window_.get(), SDL_WINDOW_FULLSCREEN_DESKTOP);
}

std::uint64_t Stage::fingerprint() const {
    auto* surface = SDL_GetWindowSurface(window_.get());
    return surface ? surface_fingerprint(*surface) : 0;
}

StageEvent Stage::wait(std::chrono::milliseconds patience) {
    SDL_Event event;
    const auto any = patience.count() > 0
                         ? SDL_WaitEventTimeout(&event, static_cast<int>(patience.count()))
                         : SDL_PollEvent(&event);
    return any ? stage_event(event) : StageEvent::none;
}

} // namespace board
