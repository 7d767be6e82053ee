// SPDX-License-Identifier: MIT
#include "content-sync/kind.h"

#include <algorithm>
#include <array>

namespace board {
namespace {

constexpr std::array everywhere{Position::hall, Position::garden, Position::team};
constexpr std::span<const Position> all{everywhere};
constexpr std::span<const Position> hall = all.first(1), garden = all.subspan(1, 1);
constexpr std::span<const Position> hall_and_garden = all.first(2), garden_and_team = all.last(2);

constexpr std::array known{
    Kind{"flags", "督查挂旗", hall_and_garden},
    Kind{"negative-list", "业务负面清单", garden_and_team},
    Kind{"exhibition", "展厅更新", hall},
    Kind{"reminder", "月度风险提醒", garden_and_team},
    Kind{"talks", "谈心谈话", garden},
    Kind{"assignments", "党建委派单", garden},
    Kind{"self-supervision", "专责监督", garden_and_team},
    Kind{"risk-table", "风险防控表", garden_and_team},
    Kind{"notice", "提醒通知", garden_and_team},
    Kind{"network", "四级廉洁网", hall_and_garden},
    Kind{"lesson", "廉政党课", garden},
    Kind{"event", "活动", hall_and_garden},
    Kind{"gallery", "作品展", hall},
    Kind{"video", "微视频", hall_and_garden},
    Kind{"article", "学习园地", all},
    Kind{"quote", "格言家书", all},
    Kind{"ticker", "滚动字幕", all},
};

} // namespace

bool Kind::is_for(Position position) const {
    return std::find(positions.begin(), positions.end(), position) != positions.end();
}

std::span<const Kind> kinds() {
    return known;
}

const Kind* kind_named(std::string_view name) {
    const auto* found = std::find_if(known.begin(), known.end(),
                                     [&](const Kind& kind) { return kind.name == name; });
    return found == known.end() ? nullptr : found;
}

} // namespace board
