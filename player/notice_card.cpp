// SPDX-License-Identifier: MIT
#include "player/notice_card.h"

#include "player/notice_type.h"
#include "player/notice_wrap.h"

#include <SDL.h>

#include <algorithm>

namespace board {
namespace {

using Weight = NoticeType::Weight;

// Paper, ink and celadon, as on the boards themselves; every pair of text and ground is above 7:1.
constexpr std::uint32_t paper = 0xfff7f3e9, panel = 0xffefe8d8, line_colour = 0xffd5cbb5;
constexpr std::uint32_t celadon = 0xff2c5e50;
constexpr SDL_Color ink{0x1f, 0x29, 0x26, 0xff}, muted{0x4c, 0x55, 0x50, 0xff};
constexpr SDL_Color deep_celadon{0x22, 0x4c, 0x41, 0xff};

struct Column {
    int x, width;
};

struct Style {
    Weight weight;
    Px em;
    SDL_Color colour;
    double leading = 1.5; // of the em
};

// The card while it is drawn: a surface over the picture's pixels and a pen that moves down.
class Card {
  public:
    Card(Size size, NoticeType* type)
        : size_{size}
        , pixels_(static_cast<std::size_t>(size.width.value) *
                      static_cast<std::size_t>(size.height.value),
                  paper)
        , surface_{SDL_CreateRGBSurfaceWithFormatFrom(pixels_.data(), size.width.value,
                                                      size.height.value, 32, size.width.value * 4,
                                                      SDL_PIXELFORMAT_RGB888),
                   SDL_FreeSurface}
        , type_{type} {}

    // A length of a 1080-pixel page, on this one. Narrow pages count by their width.
    int scaled(double length) const {
        const double edge = std::min(size_.height.value * 1.0, size_.width.value * 1.2);
        return std::max(1, static_cast<int>(length * edge / 1080));
    }
    Px em(double length) const { return Px{scaled(length)}; }
    int width() const { return size_.width.value; }
    int height() const { return size_.height.value; }

    void fill(SDL_Rect box, std::uint32_t colour) {
        SDL_FillRect(surface_.get(), &box, colour & 0xffffffu);
    }

    int text_height(const std::string& text, Column column, const Style& style) {
        const auto lines = wrapped(text, column, style);
        return static_cast<int>(static_cast<double>(lines.size()) * line_height(style));
    }

    // Sets `text` into the column from y on, and returns the y below it.
    int text(const std::string& text, Column column, int y, const Style& style) {
        const double step = line_height(style);
        double top = y + (step - style.em.value) / 2;
        for (const auto& line : wrapped(text, column, style)) {
            if (type_)
                type_->draw(*surface_, line, style.weight, style.em, column.x,
                            static_cast<int>(top), style.colour);
            top += step;
        }
        return static_cast<int>(top - (step - style.em.value) / 2);
    }

    Picture take() {
        surface_.reset();
        for (auto& pixel : pixels_) pixel |= 0xff000000u;
        return {size_, std::move(pixels_)};
    }

  private:
    static double line_height(const Style& style) { return style.em.value * style.leading; }
    std::vector<std::string> wrapped(const std::string& text, Column column, const Style& style) {
        if (!type_) return {};
        return wrap_notice(text, column.width, [&](const std::string& line) {
            return type_->measure(line, style.weight, style.em);
        });
    }

    Size size_;
    std::vector<std::uint32_t> pixels_;
    std::unique_ptr<SDL_Surface, decltype(&SDL_FreeSurface)> surface_;
    NoticeType* type_;
};

int draw_heading(Card& card, const Notice& notice, Column column, int y) {
    card.fill({column.x, y, card.scaled(72), card.scaled(8)}, celadon);
    y += card.scaled(36);
    y = card.text("三个阵地 · 廉洁看板", column, y, {Weight::regular, card.em(28), muted});
    y += card.scaled(10);
    y = card.text(notice.title.zh, column, y, {Weight::bold, card.em(92), deep_celadon, 1.25});
    y = card.text(notice.title.en, column, y, {Weight::regular, card.em(32), muted});
    if (notice.what.zh.empty()) return y + card.scaled(16);
    y += card.scaled(26);
    y = card.text(notice.what.zh, column, y, {Weight::regular, card.em(38), ink});
    return card.text(notice.what.en, column, y, {Weight::regular, card.em(26), muted});
}

int draw_facts(Card& card, const std::vector<Notice::Fact>& facts, Column column, int y) {
    const Style label{Weight::regular, card.em(28), muted};
    const Style value{Weight::regular, card.em(28), ink};
    const int label_width = card.scaled(28 * 5.5);
    const Column labels{column.x, label_width};
    const Column values{column.x + label_width, column.width - label_width};
    for (const auto& fact : facts) {
        card.fill({column.x, y, column.width, std::max(1, card.scaled(1.5))}, line_colour);
        y += card.scaled(9);
        card.text(fact.label, labels, y, label);
        y = std::max(card.text(fact.value, values, y, value), y + card.scaled(28 * 1.5));
        y += card.scaled(9);
    }
    return y;
}

int advice_height(Card& card, const std::vector<std::string>& advice, Column column,
                  const Style& style) {
    int height = 0;
    for (const auto& line : advice)
        height += card.text_height(line, column, style) + card.scaled(14);
    return height;
}

int draw_advice(Card& card, const Notice& notice, Column column, int y) {
    const Style style{Weight::regular, card.em(30), ink};
    const Style number{Weight::bold, card.em(30), deep_celadon};
    const int pad = card.scaled(36), indent = card.scaled(52);
    const Column inner{column.x + pad, column.width - 2 * pad};
    const Column text{inner.x + indent, inner.width - indent};
    const int heading = card.scaled(34 * 1.5 + 20);
    const int height = 2 * pad + heading + advice_height(card, notice.advice, text, style);
    card.fill({column.x, y, column.width, height}, panel);
    card.fill({column.x, y, card.scaled(6), height}, celadon);
    y += pad;
    card.text(notice.heading, inner, y, {Weight::bold, card.em(34), deep_celadon});
    y += heading;
    int count = 0;
    for (const auto& line : notice.advice) {
        card.text(std::to_string(++count), inner, y, number);
        y = card.text(line, text, y, style) + card.scaled(14);
    }
    return y + pad;
}

void draw(Card& card, const Notice& notice) {
    const int margin = card.scaled(86);
    const Column whole{margin, card.width() - 2 * margin};
    const int body = draw_heading(card, notice, whole, margin) + card.scaled(44);
    if (card.width() <= card.height()) {
        const int below = draw_facts(card, notice.facts, whole, body) + card.scaled(44);
        draw_advice(card, notice, whole, below);
        return;
    }
    const int gutter = card.scaled(72);
    const int left = (whole.width - gutter) * 55 / 100;
    draw_facts(card, notice.facts, {whole.x, left}, body);
    draw_advice(card, notice, {whole.x + left + gutter, whole.width - gutter - left}, body);
}

} // namespace

Picture draw_notice_card(const Notice& notice, Size size, const std::string& fonts,
                         const Log& log) {
    auto type = NoticeType::open(fonts);
    if (!type) {
        log.warn("notice-card-without-text", type.error());
        Card ground{size, nullptr};
        ground.fill({0, 0, ground.scaled(24), ground.height()}, celadon);
        return ground.take();
    }
    Card card{size, &*type};
    draw(card, notice);
    return card.take();
}

} // namespace board
