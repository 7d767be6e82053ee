// SPDX-License-Identifier: MIT
#include "player/notice_type.h"

#include "player/notice_face.h"

namespace board {
namespace {

constexpr int library_token = 1; // stands for SDL2_ttf being initialised

} // namespace

Result<NoticeType> NoticeType::open(const std::string& fonts) {
    const auto regular = TRY(notice_face(fonts, "sans"));
    const auto bold = TRY(notice_face(fonts, "sans-bold"));
    if (TTF_Init() != 0)
        return Error{Fault::io,
                     {std::string{"SDL2_ttf 不能用："} + TTF_GetError(),
                      std::string{"SDL2_ttf does not start: "} + TTF_GetError()}};
    NoticeType type{
        Library{&library_token}, {regular.file, regular.index}, {bold.file, bold.index}};
    if (!type.font(Weight::regular, Px{24}) || !type.font(Weight::bold, Px{24}))
        return Error{
            Fault::missing,
            {"字体打不开：" + regular.file + "，请重装软件包 fonts-noto-cjk",
             "cannot open the font " + regular.file + "; reinstall the package fonts-noto-cjk"}};
    return type;
}

TTF_Font* NoticeType::font(Weight weight, Px em) {
    auto& font = fonts_[{weight, em}];
    if (!font) {
        const auto& face = weight == Weight::bold ? bold_ : regular_;
        font.reset(TTF_OpenFontIndex(face.file.c_str(), em.value, face.index));
        if (font) TTF_SetFontHinting(font.get(), TTF_HINTING_LIGHT);
    }
    return font.get();
}

int NoticeType::measure(const std::string& line, Weight weight, Px em) {
    int width = 0;
    if (auto* face = font(weight, em)) TTF_SizeUTF8(face, line.c_str(), &width, nullptr);
    return width;
}

void NoticeType::draw(SDL_Surface& card, const std::string& line, Weight weight, Px em, int x,
                      int y, SDL_Color colour) {
    auto* face = font(weight, em);
    if (!face || line.empty()) return;
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
