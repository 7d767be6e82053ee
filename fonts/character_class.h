// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace board {

// What a character is to the spacing of Chinese text (CLREQ, Categories of punctuation marks).
enum class CharacterClass : std::uint8_t {
    han,         // Han characters, kana, Bopomofo, 〇: one em each
    western,     // letters, digits and marks of text that is set proportionally
    opening,     // （ 《 “ 「
    closing,     // ） 》 ” 」
    comma,       // ， 、 ；
    colon,       // ：
    stop,        // 。 ．
    exclamation, // ！ ？
    interpunct,  // · ‧ ・
    connector,   // – - — ～ between Han
    solidus,     // / ／ between Han
    dash,        // —— ⸺
    ellipsis,    // ……
    wide_space,  // U+3000
    space,       // U+0020 and its kind
    other,       // emoji, other scripts
};

// Of a character alone, in Chinese text. A hyphen, a solidus and a dash between Western characters
// are Western; only their neighbours tell.
CharacterClass character_class(char32_t code);

} // namespace board
