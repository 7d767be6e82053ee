// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace board {

// What must become of a hostile file.
enum class BombEnd {
    by_header,  // refused before a decoder sees it
    by_decoder, // refused by the confined decoder
    refused,    // by one of the two: that is the decoder's version's to say
    shown,      // harmless after all
    decided,    // refused or shown, within the budget of time and memory
};

// A file under 1 MB that was made to cost memory, time or trust.
struct Bomb {
    std::string name, file;
    BombEnd end;
};

std::vector<Bomb> png_bombs();
std::vector<Bomb> jpeg_bombs();
std::vector<Bomb> other_bombs(); // WebP, and what is no picture under a picture's name

} // namespace board
