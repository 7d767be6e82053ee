// SPDX-License-Identifier: MIT
#pragma once

#include "base/units.h"
#include "player/notice.h"

#include <functional>
#include <string>
#include <vector>

namespace board {

enum class NoticeWeight { regular, bold };
enum class NoticeTone { ink, muted, strong };
enum class NoticeGround { panel, line, accent };

// The width of one line in pixels.
using NoticeMeasure = std::function<int(const std::string& line, NoticeWeight, Px em)>;

struct NoticeLine {
    std::string text;
    NoticeWeight weight;
    NoticeTone tone;
    Px em;
    Rect box; // its em box
};

struct NoticeFill {
    Rect box;
    NoticeGround ground;
};

// A notice at its places on a card, nothing left to decide; fills lie under lines.
struct NoticeSetting {
    std::vector<NoticeFill> fills;
    std::vector<NoticeLine> lines;
    int bottom = 0; // of the lowest line or fill, with no margin
};

// Sets the notice so that all of it lies on the card: as large as there is room for; else, in this
// order, smaller down to a size that can still be read close by, without the English, without long
// values' ends, without facts in the order of their use, without advice.
NoticeSetting set_notice(const Notice& notice, Size card, const NoticeMeasure& measure);

} // namespace board
