// SPDX-License-Identifier: MIT
#include "player/notice_plan.h"

#include "player/notice_wrap.h"

#include <algorithm>

namespace board {
namespace {

constexpr double fact_em = 28;

struct Column {
    int x, width;
};

struct Style {
    NoticeWeight weight = NoticeWeight::regular;
    double em = fact_em; // units
    NoticeTone tone = NoticeTone::ink;
    double leading = 1.5; // of the em
    std::size_t most_lines = 1000;
};

// The card while it is set: a pen that moves down. Every step returns the y below it.
class Setter {
  public:
    Setter(const Notice& notice, const NoticeMeasure& measure, const NoticePlan& plan)
        : notice_{notice}
        , measure_{measure}
        , plan_{plan} {}

    int length(double units) const { return std::max(1, static_cast<int>(units * plan_.unit)); }
    int heading(Column column, int y);
    int facts(Column column, int y);
    int advice(Column column, int y);
    NoticeSetting take() { return std::move(setting_); }

  private:
    Px em(const Style& style) const { return Px{std::max(1, length(style.em))}; }
    std::vector<std::string> wrapped(const std::string& text, int width, const Style& style) const;
    int text(const std::string& text, Column column, int y, const Style& style);
    int english(const std::string& line, Column column, int y, const Style& style) {
        return plan_.english && !line.empty() ? text(line, column, y, style) : y;
    }
    void fill(Rect box, NoticeGround ground);

    const Notice& notice_;
    const NoticeMeasure& measure_;
    const NoticePlan& plan_;
    NoticeSetting setting_;
};

void Setter::fill(Rect box, NoticeGround ground) {
    setting_.fills.push_back({box, ground});
    setting_.bottom = std::max(setting_.bottom, box.bottom().value);
}

// Takes characters off the end of `line` until there is room for the mark that says so.
std::string cut_short(std::string line, const std::function<bool(const std::string&)>& fits) {
    const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xc0) == 0x80; };
    while (!line.empty() && !fits(line + "…")) {
        while (line.size() > 1 && continues(line.back())) line.pop_back();
        line.pop_back();
    }
    return line + "…";
}

std::vector<std::string> Setter::wrapped(const std::string& text, int width,
                                         const Style& style) const {
    const auto measure = [&](const std::string& line) {
        return measure_(line, style.weight, em(style));
    };
    auto lines = wrap_notice(text, width, measure);
    if (lines.size() > style.most_lines) {
        lines.resize(style.most_lines);
        lines.back() = cut_short(std::move(lines.back()),
                                 [&](const std::string& line) { return measure(line) <= width; });
    }
    return lines;
}

int Setter::text(const std::string& text, Column column, int y, const Style& style) {
    const Px em = this->em(style);
    const double pitch = em.value * style.leading;
    double top = y;
    for (auto& line : wrapped(text, column.width, style)) {
        const int upper = static_cast<int>(top + (pitch - em.value) / 2);
        const Px width{measure_(line, style.weight, em)};
        const Rect box{Px{column.x}, Px{upper}, width, em};
        setting_.lines.push_back({std::move(line), style.weight, style.tone, em, box});
        setting_.bottom = std::max(setting_.bottom, box.bottom().value);
        top += pitch;
    }
    return static_cast<int>(top);
}

int Setter::heading(Column column, int y) {
    constexpr auto regular = NoticeWeight::regular;
    fill({Px{column.x}, Px{y}, Px{length(72)}, Px{length(8)}}, NoticeGround::accent);
    y += length(36);
    y = text(notice_.brand.zh, column, y, {regular, fact_em, NoticeTone::muted});
    y += length(10);
    y = text(notice_.title.zh, column, y, {NoticeWeight::bold, 84, NoticeTone::strong, 1.25});
    y = english(notice_.title.en, column, y, {regular, 32, NoticeTone::muted});
    if (notice_.what.zh.empty()) return y + length(16);
    y += length(26);
    y = text(notice_.what.zh, column, y, {regular, 38, NoticeTone::ink, 1.5, plan_.what_lines});
    return english(notice_.what.en, column, y,
                   {regular, 26, NoticeTone::muted, 1.5, plan_.what_lines});
}

int Setter::facts(Column column, int y) {
    const Style label{NoticeWeight::regular, fact_em, NoticeTone::muted};
    const Style value{NoticeWeight::regular, fact_em, NoticeTone::ink, 1.5, plan_.value_lines};
    const int label_width = length(fact_em * 6);
    const Column values{column.x + label_width, column.width - label_width};
    for (const auto& fact : notice_.facts) {
        if (fact.use >= plan_.least_use) continue;
        fill({Px{column.x}, Px{y}, Px{column.width}, Px{length(1.5)}}, NoticeGround::line);
        y += length(9);
        const int below = text(fact.label.zh, {column.x, label_width}, y, label);
        y = std::max(text(fact.value.zh, values, y, value), below) + length(9);
    }
    return y;
}

int Setter::advice(Column column, int y) {
    const auto count = std::min(plan_.advice, notice_.advice.size());
    if (count == 0) return y;
    const Style style{NoticeWeight::regular, 30, NoticeTone::ink};
    const Style strong{NoticeWeight::bold, 30, NoticeTone::strong};
    const int pad = length(36), indent = notice_.numbered ? length(52) : 0;
    const Column inner{column.x + pad, column.width - 2 * pad};
    const Column lines{inner.x + indent, inner.width - indent};
    const auto panel = setting_.fills.size();
    fill({Px{column.x}, Px{y}, Px{column.width}, Px{1}}, NoticeGround::panel);
    fill({Px{column.x}, Px{y}, Px{length(6)}, Px{1}}, NoticeGround::accent);
    const int top = y;
    y = text(notice_.heading.zh, inner, y + pad, {NoticeWeight::bold, 34, NoticeTone::strong});
    for (std::size_t i = 0; i < count; ++i) {
        y += length(14);
        if (notice_.numbered) text(std::to_string(i + 1), inner, y, strong);
        y = text(notice_.advice[i].zh, lines, y, style);
    }
    y += pad;
    for (auto i : {panel, panel + 1}) setting_.fills[i].box.height = Px{y - top};
    setting_.bottom = std::max(setting_.bottom, y);
    return y;
}

} // namespace

double natural_unit(Size card) {
    return std::min(card.height.value * 1.0, card.width.value * 1.2) / 1080;
}

NoticeSetting set_by_plan(const Notice& notice, Size card, const NoticeMeasure& measure,
                          const NoticePlan& plan) {
    Setter setter{notice, measure, plan};
    const int margin = static_cast<int>(76 * natural_unit(card));
    const Column whole{margin, card.width.value - 2 * margin};
    const int body = setter.heading(whole, margin) + setter.length(44);
    if (card.width <= card.height) {
        setter.advice(whole, setter.facts(whole, body) + setter.length(44));
        return setter.take();
    }
    const int gutter = setter.length(60);
    const int left = (whole.width - gutter) * 55 / 100;
    setter.facts({whole.x, left}, body);
    setter.advice({whole.x + left + gutter, whole.width - gutter - left}, body);
    return setter.take();
}

} // namespace board
