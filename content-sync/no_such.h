// SPDX-License-Identifier: MIT
#pragma once

#include "base/message.h"

#include <string>
#include <string_view>
#include <vector>

namespace board {

// "没有主题“plaid”；现有：…" — what `word` probably should be (near_miss()), and all that there
// is. `kind` is the noun: {"主题", "theme"}.
Message no_such(const Message& kind, std::string_view word,
                const std::vector<std::string_view>& known);
Message no_such(const Message& kind, std::string_view word, const std::vector<std::string>& known);

} // namespace board
