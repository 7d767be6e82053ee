// SPDX-License-Identifier: MIT
#pragma once

#include "base/units.h"
#include "fonts/line.h"
#include "layouts/drawing.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace board {

// 0xAARRGGBB, not premultiplied, sRGB.
using Colour = std::uint32_t;

// A laid-out page: everything at its place, in painting order, nothing left to decide.
// Coordinates are pixels of the picture, origin at its upper left.

struct FilledBox {
    Rect box;
    Colour colour = 0;
    Px radius; // of the corners
    bool operator==(const FilledBox&) const = default;
};

// A line of text; `origin` is the start of its baseline.
struct TextLine {
    Line line;
    Px x, y;
    Rect box; // the line's em boxes, for people and tests; ink may reach out of it
    Colour colour = 0;
    std::string role; // of the template: "headline", "body" …
    bool operator==(const TextLine&) const = default;
};

enum class PictureFit { cover, contain };

// What a crop keeps in sight, as parts of the picture's width and height.
struct FocalPoint {
    double x = 0.5, y = 0.5;
    bool operator==(const FocalPoint&) const = default;
};

// A photograph; `box` is cut out of it by `fit`, never squashed.
struct PlacedPicture {
    std::string asset;
    Rect box;
    PictureFit fit = PictureFit::cover;
    Colour ground = 0; // behind it, and instead of it when it cannot be opened
    Px radius;
    FocalPoint focus;
    double dim = 1; // the part of its light that it keeps
    bool operator==(const PlacedPicture&) const = default;
};

// A cloth flag on its pole; a cloth that can be seen through is a bare pole. The word on it is a
// TextLine of its own.
struct ClothFlag {
    Rect box;
    Colour cloth = 0;
    Colour pole = 0;

    // Where the cloth hangs: right of the pole, which takes a fourteenth of the width.
    constexpr Rect cloth_box() const {
        return {box.x + box.width / 14, box.y, box.width - box.width / 14, box.height * 5 / 6};
    }
    bool operator==(const ClothFlag&) const = default;
};

// The line that runs below the pages, in its band. A still picture shows one of its parts.
struct Ticker {
    Rect box;
    Px baseline; // on the page
    Px inset;    // before a part that stands still
    Colour ink = 0, ground = 0;
    std::string role;
    Line whole; // all of it in one line, with the gap before it comes again; empty: far too long
    std::vector<Line> parts; // the same text in lines that fit the box, for screens that hold still
    bool greyscale = false;  // as the frame's
    std::size_t part = 0;    // the one that a still picture shows
    bool operator==(const Ticker&) const = default;
};

// A QR code (ISO/IEC 18004), its quiet zone within the box.
struct QrCode {
    Rect box;
    int side = 0;               // modules, without the quiet zone
    std::vector<bool> dark;     // side × side, row by row
    Colour ink = 0, ground = 0; // dark on light in every theme: readers ask for it
    bool operator==(const QrCode&) const = default;
};

using FrameElement =
    std::variant<FilledBox, TextLine, PlacedPicture, ClothFlag, Ticker, QrCode, Drawing>;

struct Frame {
    Size size;
    std::string item;
    int page = 1, pages = 1;
    std::string template_name, theme;
    // Which box of the item's own template did not fit, where the item was set by `plain` instead.
    std::string overflow;
    Colour ground = 0;
    std::size_t characters = 0; // of the page's own text, furniture left out: what dwell is made of
    std::vector<std::string> missing; // characters that no face has; they are set as 〓
    std::vector<FrameElement> elements;
    bool greyscale = false; // national mourning: painted without colour, whatever the colours here
};

// One line an element, for people and golden files.
std::string frame_as_text(const Frame& frame);
// The same as JSON: every line's text, box, size, face and item.
std::string frame_as_json(const Frame& frame);

} // namespace board
