// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace board {

// Which words Chinese has: so that a headline never breaks inside one. A mapped word list with
// frequencies, made when the program is built, and the words that a site adds. Belongs to one
// thread.
class Words {
  public:
    // The compiled list: words.bin in the folder of fonts.json, else the one that came with the
    // program. Fault::missing when there is neither; its message is for a log.
    static Result<Words> open(const std::string& fonts);
    // Without a list: ICU's words, which know less of a board's, and those that are kept.
    Words();
    Words(Words&&) noexcept;
    Words& operator=(Words&&) noexcept;
    ~Words();

    // The feed's or the site's own words, never taken apart from now on; those kept before are
    // forgotten.
    void keep(const std::vector<std::string>& words);

    // Where words end: byte offsets in order, the last is the text's end. Simplified and
    // Traditional text alike. For an empty text there is none.
    std::vector<std::size_t> boundaries(std::string_view text) const;

  private:
    struct Lists;
    std::unique_ptr<Lists> lists_;
};

} // namespace board
