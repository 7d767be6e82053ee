// SPDX-License-Identifier: MIT
#pragma once

#include <bitset>
#include <cstddef>
#include <memory>
#include <vector>

namespace board {

// Which characters a face has. Layout asks for every character of every text, so that an answer is
// kept: two bits a character, in pages that are made when one of theirs is first asked for.
class Coverage {
  public:
    // `look_up(code)` answers what is not known yet.
    template<class LookUp>
    bool has(char32_t code, LookUp look_up) {
        const std::size_t number = code / page_size, bit = code % page_size;
        if (number >= page_count) return false;
        if (pages_.empty()) pages_.resize(page_count);
        if (!pages_[number]) pages_[number] = std::make_unique<Page>();
        Page& page = *pages_[number];
        if (!page.asked[bit]) {
            page.asked[bit] = true;
            page.present[bit] = look_up(code);
        }
        return page.present[bit];
    }

  private:
    static constexpr std::size_t page_size = 256, page_count = 0x110000 / page_size;
    struct Page {
        std::bitset<page_size> asked, present;
    };
    std::vector<std::unique_ptr<Page>> pages_;
};

} // namespace board
