// SPDX-License-Identifier: MIT
#include "player/notice_setting.h"

#include "player/notice_plan.h"

#include <cmath>

namespace board {
namespace {

// Sizes of type from the smallest that is still read close by to the largest that looks right.
constexpr int sizes = 12;
constexpr double smallest = 0.6, largest = 1.4; // of the natural one
constexpr double fact_em = 28, least_em = 11;   // units; pixels

class Fitting {
  public:
    Fitting(const Notice& notice, Size card, const NoticeMeasure& measure)
        : notice_{notice}
        , card_{card}
        , measure_{measure}
        , lowest_{card.height.value - static_cast<int>(48 * natural_unit(card))} {}

    // The largest setting of that much of the notice that fits; none: even the smallest does not.
    std::optional<NoticeSetting> largest_of(NoticePlan plan, double from, double to) const {
        auto best = set(plan, from);
        if (best.bottom > lowest_) return std::nullopt;
        int fits = 0, over = sizes + 1;
        while (over - fits > 1) {
            const int middle = (fits + over) / 2;
            auto setting = set(plan, from * std::pow(to / from, middle * 1.0 / sizes));
            if (setting.bottom > lowest_) {
                over = middle;
            } else {
                fits = middle;
                best = std::move(setting);
            }
        }
        return best;
    }

  private:
    NoticeSetting set(NoticePlan plan, double unit) const {
        plan.unit = unit;
        return set_by_plan(notice_, card_, measure_, plan);
    }

    const Notice& notice_;
    Size card_;
    const NoticeMeasure& measure_;
    int lowest_;
};

// From all of it to what a technician cannot do without.
std::vector<NoticePlan> plans() {
    NoticePlan plan;
    std::vector<NoticePlan> plans{plan};
    plan.english = false;
    plans.push_back(plan);
    plan.value_lines = 2;
    plans.push_back(plan);
    for (plan.least_use = 7; plan.least_use > 4; --plan.least_use) plans.push_back(plan);
    // Where the sentence itself is too long, shortening it serves better than losing facts.
    plan.what_lines = 3;
    plan.least_use = 100;
    plans.push_back(plan);
    for (plan.least_use = 7; plan.least_use > 1; --plan.least_use) plans.push_back(plan);
    plan.what_lines = 1;
    for (plan.advice = 2; plan.advice > 0; --plan.advice) plans.push_back(plan);
    plans.push_back(plan);
    plan.least_use = 1;
    plan.value_lines = 1;
    plans.push_back(plan);
    return plans;
}

} // namespace

NoticeSetting set_notice(const Notice& notice, Size card, const NoticeMeasure& measure) {
    const Fitting fitting{notice, card, measure};
    const double natural = natural_unit(card);
    const double from = std::max(natural * smallest, least_em / fact_em);
    const double to = std::max(natural * largest, from);
    const auto all = plans();
    for (const auto& plan : all)
        if (auto setting = fitting.largest_of(plan, from, to)) return *std::move(setting);
    // A window smaller than any screen: whatever size it takes.
    if (auto setting = fitting.largest_of(all.back(), natural * 0.1, from))
        return *std::move(setting);
    return {};
}

} // namespace board
