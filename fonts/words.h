// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace board {

// Which words Chinese has: so that a headline never breaks inside one. A mapped word list with
// frequencies, made when the program is built, and the lists of the fonts folder and the site.
class Words {
  public:
    // Fault::missing when the compiled list is not beside the fonts or its build folder.
    static Result<Words> open(const std::string& folder);
    Words();
    Words(Words&&) noexcept;
    Words& operator=(Words&&) noexcept;
    ~Words();

    // Words of the feed or the site that are kept whole from now on.
    void keep(const std::vector<std::string>& words);

    // Where words end: byte offsets in order, the last is the text's end. Simplified and
    // Traditional text alike.
    std::vector<std::size_t> boundaries(std::string_view text) const;

  private:
    struct Lists;
    std::unique_ptr<Lists> lists_;
};

} // namespace board
