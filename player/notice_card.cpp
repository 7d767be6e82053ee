// SPDX-License-Identifier: MIT
#include "player/notice_card.h"

#include "player/notice_plan.h"
#include "player/notice_type.h"

#include <SDL.h>

#include <vector>

namespace board {
namespace {

// Paper, ink and celadon, as on the boards themselves; every pair of text and ground is above 7:1.
constexpr std::uint32_t paper = 0xfff7f3e9;

std::uint32_t colour_of(NoticeGround ground) {
    switch (ground) {
    case NoticeGround::panel:
        return 0xffefe8d8;
    case NoticeGround::line:
        return 0xffd5cbb5;
    case NoticeGround::accent:
        break;
    }
    return 0xff2c5e50;
}

SDL_Color colour_of(NoticeTone tone) {
    switch (tone) {
    case NoticeTone::ink:
        return {0x1f, 0x29, 0x26, 0xff};
    case NoticeTone::muted:
        return {0x4c, 0x55, 0x50, 0xff};
    case NoticeTone::strong:
        break;
    }
    return {0x22, 0x4c, 0x41, 0xff};
}

// The card while it is painted: a surface over the picture's pixels.
class Card {
  public:
    explicit Card(Size size)
        : size_{size}
        , pixels_(static_cast<std::size_t>(size.width.value) *
                      static_cast<std::size_t>(size.height.value),
                  paper)
        , surface_{SDL_CreateRGBSurfaceWithFormatFrom(pixels_.data(), size.width.value,
                                                      size.height.value, 32, size.width.value * 4,
                                                      SDL_PIXELFORMAT_RGB888),
                   SDL_FreeSurface} {}

    SDL_Surface& surface() { return *surface_; }
    void fill(const NoticeFill& fill) {
        const SDL_Rect box{fill.box.x.value, fill.box.y.value, fill.box.width.value,
                           fill.box.height.value};
        SDL_FillRect(surface_.get(), &box, colour_of(fill.ground) & 0xffffffu);
    }

    Picture take() {
        surface_.reset();
        for (auto& pixel : pixels_) pixel |= 0xff000000u;
        return {size_, std::move(pixels_)};
    }

  private:
    Size size_;
    std::vector<std::uint32_t> pixels_;
    std::unique_ptr<SDL_Surface, decltype(&SDL_FreeSurface)> surface_;
};

} // namespace

Picture draw_notice_card(const Notice& notice, Size size, const std::string& fonts,
                         const Log& log) {
    Card card{size};
    auto type = NoticeType::open(fonts);
    if (!type) {
        log.warn("notice-card-without-text", type.error());
        const Px edge{std::max(1, static_cast<int>(24 * natural_unit(size)))};
        card.fill({{Px{0}, Px{0}, edge, size.height}, NoticeGround::accent});
        return card.take();
    }
    const auto setting = set_notice(type->has_han() ? notice : in_english(notice), size,
                                    [&](const std::string& line, NoticeWeight weight, Px em) {
                                        return type->measure(line, weight, em);
                                    });
    for (const auto& fill : setting.fills) card.fill(fill);
    for (const auto& line : setting.lines) type->draw(card.surface(), line, colour_of(line.tone));
    return card.take();
}

} // namespace board
