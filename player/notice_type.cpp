// SPDX-License-Identifier: MIT
#include "player/notice_type.h"

#include "base/utf8.h"
#include "player/notice_face.h"

namespace board {
namespace {

constexpr int library_token = 1; // stands for SDL2_ttf being initialised

} // namespace

NoticeType::Font NoticeType::open_face(const std::string& file, int index) {
    Font font{TTF_OpenFontIndex(file.c_str(), 24, index)};
    if (!font) return font;
    TTF_SetFontHinting(font.get(), TTF_HINTING_LIGHT);
    TTF_SetFontKerning(font.get(), 0); // so that a line is as wide as its characters
    return font;
}

Result<NoticeType::Font> NoticeType::open_font(const std::string& fonts, std::string_view name) {
    const auto face = TRY(notice_face(fonts, name));
    if (auto font = open_face(face.file, face.index)) return font;
    return Error{Fault::missing,
                 {"字体打不开：" + face.file + "，请重装软件包 fonts-noto-cjk",
                  "cannot open the font " + face.file + "; reinstall the package fonts-noto-cjk"}};
}

NoticeType::Font NoticeType::open_spare(const std::string& fonts) {
    for (const auto& face : spare_faces(fonts))
        if (auto font = open_face(face.file, face.index)) return font;
    return {};
}

Result<NoticeType> NoticeType::open(const std::string& fonts) {
    if (TTF_Init() != 0)
        return Error{Fault::io,
                     {std::string{"SDL2_ttf 不能用："} + TTF_GetError(),
                      std::string{"SDL2_ttf does not start: "} + TTF_GetError()}};
    Library library{&library_token};
    auto regular = open_font(fonts, "sans");
    auto bold = open_font(fonts, "sans-bold");
    if (regular)
        return NoticeType{std::move(library), std::move(regular).take(),
                          bold ? std::move(bold).take() : Font{}};
    if (bold) return NoticeType{std::move(library), std::move(bold).take(), Font{}};
    auto spare = open_spare(fonts);
    if (!spare) return std::move(regular).error();
    return NoticeType{std::move(library), std::move(spare), Font{}};
}

bool NoticeType::has_han() const {
    return TTF_GlyphIsProvided32(regular_.get(), U'屏') != 0;
}

TTF_Font* NoticeType::font(NoticeWeight weight, Px em) {
    auto* font = (weight == NoticeWeight::bold && bold_ ? bold_ : regular_).get();
    TTF_SetFontSize(font, em.value);
    return font;
}

int NoticeType::measure(const std::string& line, NoticeWeight weight, Px em) {
    int width = 0;
    for (std::size_t at = 0; at < line.size();) {
        const auto step = utf8_step(line, at);
        const auto code = step ? step->code : U'?';
        at = step ? step->next : at + 1;
        const auto [known, fresh] = advances_.try_emplace({weight, em.value, code}, 0);
        if (fresh)
            TTF_GlyphMetrics32(font(weight, em), code, nullptr, nullptr, nullptr, nullptr,
                               &known->second);
        width += known->second;
    }
    return width;
}

void NoticeType::draw(SDL_Surface& card, const NoticeLine& line, SDL_Color colour) {
    if (line.text.empty()) return;
    auto* face = font(line.weight, line.em);
    const std::unique_ptr<SDL_Surface, decltype(&SDL_FreeSurface)> ink{
        TTF_RenderUTF8_Blended(face, line.text.c_str(), colour), SDL_FreeSurface};
    if (!ink) return;
    // SDL2_ttf's line box is taller than the em; the Han em box reaches from 0.88 em above the
    // baseline to 0.12 em below it.
    const int top = line.box.y.value + line.em.value * 88 / 100 - TTF_FontAscent(face);
    SDL_Rect place{line.box.x.value, top, 0, 0};
    SDL_BlitSurface(ink.get(), nullptr, &card, &place);
}

} // namespace board
