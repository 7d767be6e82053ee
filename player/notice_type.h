// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "player/notice_setting.h"

#include <SDL_ttf.h>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace board {

// The notice card's type: two weights of one family, in any size, by SDL2_ttf. A font is opened
// once and set to each size in turn, since an open one holds megabytes.
class NoticeType {
  public:
    // Where the family of fonts.json does not open, any font at all that does. Fault::missing:
    // there is none; names the package to install.
    static Result<NoticeType> open(const std::string& fonts);

    bool has_han() const;
    // The width of one line.
    int measure(const std::string& line, NoticeWeight weight, Px em);
    void draw(SDL_Surface& card, const NoticeLine& line, SDL_Color colour);

  private:
    struct Quit {
        void operator()(const int*) const { TTF_Quit(); }
    };
    struct CloseFont {
        void operator()(TTF_Font* font) const { TTF_CloseFont(font); }
    };
    using Font = std::unique_ptr<TTF_Font, CloseFont>;
    using Library = std::unique_ptr<const int, Quit>;
    // A character in a weight and size.
    using Advance = std::tuple<NoticeWeight, int, char32_t>;

    NoticeType(Library library, Font regular, Font bold)
        : library_{std::move(library)}
        , regular_{std::move(regular)}
        , bold_{std::move(bold)} {}
    static Font open_face(const std::string& file, int index);
    static Result<Font> open_font(const std::string& fonts, std::string_view face);
    static Font open_spare(const std::string& fonts);
    TTF_Font* font(NoticeWeight weight, Px em);

    Library library_;                 // outlives the fonts
    Font regular_, bold_;             // no bold: regular stands in
    std::map<Advance, int> advances_; // measured before: setting a size anew costs more
};

} // namespace board
