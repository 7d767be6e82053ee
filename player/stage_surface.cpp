// SPDX-License-Identifier: MIT
#include "player/stage_surface.h"

#include "player/fingerprint.h"

#include <SDL.h>

#include <algorithm>
#include <cassert>
#include <memory>

namespace board {
namespace {

// Whether the surface's pixels are our words, but for the highest byte.
bool has_our_pixels(const SDL_Surface& surface) {
    const auto& format = *surface.format;
    return format.BytesPerPixel == 4 && format.Rmask == 0xff0000 && format.Gmask == 0xff00 &&
           format.Bmask == 0xff;
}

std::span<std::uint32_t> row(const SDL_Surface& surface, int y) {
    auto* bytes = static_cast<std::uint8_t*>(surface.pixels) + std::ptrdiff_t{y} * surface.pitch;
    return {reinterpret_cast<std::uint32_t*>(bytes), static_cast<std::size_t>(surface.w)};
}

void copy_pixels(const SDL_Surface& surface, const Picture& picture) {
    const auto ground = picture.pixels().front();
    const auto width = std::min(surface.w, picture.size().width.value);
    for (int y = 0; y < surface.h; ++y) {
        const auto target = row(surface, y);
        auto rest = target.begin();
        if (y < picture.size().height.value) {
            const auto source = picture.row(y).first(static_cast<std::size_t>(width));
            rest = std::copy(source.begin(), source.end(), target.begin());
        }
        std::fill(rest, target.end(), ground);
    }
}

// For the rare surface of another format: SDL translates, line by line.
void translate_pixels(SDL_Surface& surface, const Picture& picture, SDL_Rect part) {
    const auto [width, height] = picture.size();
    const std::unique_ptr<SDL_Surface, decltype(&SDL_FreeSurface)> source{
        SDL_CreateRGBSurfaceWithFormatFrom(const_cast<std::uint32_t*>(picture.pixels().data()),
                                           width.value, height.value, 32, width.value * 4,
                                           SDL_PIXELFORMAT_RGB888),
        SDL_FreeSurface};
    if (source) SDL_BlitSurface(source.get(), &part, &surface, &part);
}

} // namespace

void copy_to_surface(SDL_Surface& surface, const Picture& picture) {
    if (has_our_pixels(surface))
        copy_pixels(surface, picture);
    else
        translate_pixels(surface, picture,
                         {0, 0, picture.size().width.value, picture.size().height.value});
}

bool fits_surface(const SDL_Surface& surface, const Picture& picture) {
    return picture.size() == Size{Px{surface.w}, Px{surface.h}};
}

void copy_part_to_surface(SDL_Surface& surface, const Picture& picture, Rect part) {
    assert(fits_surface(surface, picture));
    if (!has_our_pixels(surface))
        return translate_pixels(surface, picture,
                                {part.x.value, part.y.value, part.width.value, part.height.value});
    const auto left = static_cast<std::size_t>(part.x.value);
    const auto width = static_cast<std::size_t>(part.width.value);
    for (int y = part.y.value; y < part.bottom().value; ++y)
        std::ranges::copy(picture.row(y).subspan(left, width),
                          row(surface, y).subspan(left).begin());
}

void blend_to_surface(SDL_Surface& surface, const Picture& from, const Picture& to,
                      BlendWeight weight) {
    if (fits_surface(surface, to) && has_our_pixels(surface)) {
        for (int y = 0; y < surface.h; ++y) blend(row(surface, y), from.row(y), to.row(y), weight);
        return;
    }
    std::vector<std::uint32_t> mixed(to.pixels().size());
    blend(mixed, from.pixels(), to.pixels(), weight);
    copy_to_surface(surface, Picture{to.size(), std::move(mixed)});
}

std::uint64_t surface_fingerprint(const SDL_Surface& surface) {
    Fingerprint print;
    if (has_our_pixels(surface))
        for (int y = 0; y < surface.h; ++y) print.add(row(surface, y));
    return print.value();
}

} // namespace board
