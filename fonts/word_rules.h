// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/word_graph.h"

namespace board {

// What a word list cannot know, for a headline's sake: numbers stay with what they count (第3届,
// 二十四小时), single characters with the word they belong to (抽血|处, 请|登记), unknown names in
// one piece (王小明|教授). `text` is Simplified, `tokens` cover it; fewer come back, covering it
// too.
std::vector<Token> join_by_rules(std::u16string_view text, std::vector<Token> tokens);

} // namespace board
