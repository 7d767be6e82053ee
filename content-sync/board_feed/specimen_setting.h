// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/board_feed/specimen_page.h"

namespace board {

// A sample set at some em. Places count from its upper left corner.
struct SampleSetting {
    struct Row {
        Line line;
        Px x, y;               // of its start
        std::size_t paper = 0; // which it stands on, where there are papers
    };
    std::vector<Row> rows;
    std::vector<Rect> papers; // of a story's pages
    Size size;
    Px measure; // what its lines have; 0 where they are as long as they come
};

SampleSetting set_sample(Typesetter& typesetter, const Sample& sample, Px em);
// Moves a story's papers apart until they fill `width`.
void spread_papers(SampleSetting& setting, Px width);

} // namespace board
