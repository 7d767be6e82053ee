// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "base/units.h"

#include <SDL_ttf.h>

#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace board {

// The notice card's type: two weights of one family, in any size, by SDL2_ttf. A font is opened
// once and set to each size in turn, since an open one holds megabytes.
class NoticeType {
  public:
    enum class Weight { regular, bold };

    // Fault::missing: names the package of the font.
    static Result<NoticeType> open(const std::string& fonts);

    // The width of one line.
    int measure(const std::string& line, Weight weight, Px em);
    // Draws one line with its em box's upper left at x, y.
    void draw(SDL_Surface& card, const std::string& line, Weight weight, Px em, int x, int y,
              SDL_Color colour);

  private:
    struct Quit {
        void operator()(const int*) const { TTF_Quit(); }
    };
    struct CloseFont {
        void operator()(TTF_Font* font) const { TTF_CloseFont(font); }
    };
    using Font = std::unique_ptr<TTF_Font, CloseFont>;
    using Library = std::unique_ptr<const int, Quit>;

    NoticeType(Library library, Font regular, Font bold)
        : library_{std::move(library)}
        , regular_{std::move(regular)}
        , bold_{std::move(bold)} {}
    static Result<Font> open_font(const std::string& fonts, std::string_view face);
    TTF_Font* font(Weight weight, Px em);

    Library library_; // outlives the fonts
    Font regular_, bold_;
};

} // namespace board
