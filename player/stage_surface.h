// SPDX-License-Identifier: MIT
#pragma once

#include "layouts/picture.h"
#include "player/blend.h"

struct SDL_Surface;

namespace board {

// Pictures onto a window's surface, whatever its pixel format. A picture of another size stands at
// the upper left and the rest takes the colour of its corner: that lasts only until the page has
// been composed for the new size.
void copy_to_surface(SDL_Surface& surface, const Picture& picture);
// One rectangle of a picture of the surface's size.
void copy_part_to_surface(SDL_Surface& surface, const Picture& picture, Rect part);
bool fits_surface(const SDL_Surface& surface, const Picture& picture);
void blend_to_surface(SDL_Surface& surface, const Picture& from, const Picture& to,
                      BlendWeight weight);

std::uint64_t surface_fingerprint(const SDL_Surface& surface);

} // namespace board
