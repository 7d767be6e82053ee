// SPDX-License-Identifier: MIT
#include "player/notice_type.h"

#include "player/notice_face.h"

namespace board {
namespace {

constexpr int library_token = 1; // stands for SDL2_ttf being initialised

} // namespace

Result<NoticeType::Font> NoticeType::open_font(const std::string& fonts, std::string_view name) {
    const auto face = TRY(notice_face(fonts, name));
    Font font{TTF_OpenFontIndex(face.file.c_str(), 24, face.index)};
    if (!font)
        return Error{
            Fault::missing,
            {"字体打不开：" + face.file + "，请重装软件包 fonts-noto-cjk",
             "cannot open the font " + face.file + "; reinstall the package fonts-noto-cjk"}};
    TTF_SetFontHinting(font.get(), TTF_HINTING_LIGHT);
    return font;
}

Result<NoticeType> NoticeType::open(const std::string& fonts) {
    if (TTF_Init() != 0)
        return Error{Fault::io,
                     {std::string{"SDL2_ttf 不能用："} + TTF_GetError(),
                      std::string{"SDL2_ttf does not start: "} + TTF_GetError()}};
    Library library{&library_token};
    auto regular = TRY(open_font(fonts, "sans"));
    auto bold = TRY(open_font(fonts, "sans-bold"));
    return NoticeType{std::move(library), std::move(regular), std::move(bold)};
}

TTF_Font* NoticeType::font(Weight weight, Px em) {
    auto* font = (weight == Weight::bold ? bold_ : regular_).get();
    TTF_SetFontSize(font, em.value);
    return font;
}

int NoticeType::measure(const std::string& line, Weight weight, Px em) {
    int width = 0;
    TTF_SizeUTF8(font(weight, em), line.c_str(), &width, nullptr);
    return width;
}

void NoticeType::draw(SDL_Surface& card, const std::string& line, Weight weight, Px em, int x,
                      int y, SDL_Color colour) {
    if (line.empty()) return;
    auto* face = font(weight, em);
    const std::unique_ptr<SDL_Surface, decltype(&SDL_FreeSurface)> ink{
        TTF_RenderUTF8_Blended(face, line.c_str(), colour), SDL_FreeSurface};
    if (!ink) return;
    // SDL2_ttf's line box is taller than the em; the Han em box reaches from 0.88 em above the
    // baseline to 0.12 em below it.
    const int top = y + em.value * 88 / 100 - TTF_FontAscent(face);
    SDL_Rect place{x, top, 0, 0};
    SDL_BlitSurface(ink.get(), nullptr, &card, &place);
}

} // namespace board
