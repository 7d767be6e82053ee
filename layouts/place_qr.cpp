// SPDX-License-Identifier: MIT
#include "layouts/page_layout.h"
#include "layouts/qr_modules.h"

#include <algorithm>

namespace board {
namespace {

constexpr Colour black = 0xFF000000u, white = 0xFFFFFFFFu;
constexpr double least_millimetres = 30; // on the screen: a telephone at arm's length reads it
constexpr int least_module = 3;          // pixels

} // namespace

// As wide as the template says, and wide enough for a telephone: in whole pixels a module.
Px PageLayout::qr_edge(const Box& box, const Scope& scope) {
    const QrModules modules = qr_modules(scope.fill(box.value));
    if (modules.side == 0) return {};
    const int count = modules.side + 2 * qr_quiet_zone;
    const Px wanted = std::max(tools_.scale.length(box.width.value_or(0)),
                               tools_.scale.millimetres(least_millimetres));
    return Px{count * std::max(least_module, (wanted.value + count - 1) / count)};
}

void PageLayout::place_qr(const Box& box, const Scope& scope, Rect area) {
    QrModules modules = qr_modules(scope.fill(box.value));
    if (modules.side == 0) return;
    const Px edge = qr_edge(box, scope);
    if (edge > area.width || edge > area.height) overflow(box);
    const Rect own{area.right() - edge, area.bottom() - edge, edge, edge};
    page_.elements.push_back(QrCode{own, modules.side, std::move(modules.dark), black, white});
}

} // namespace board
