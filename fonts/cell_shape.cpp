// SPDX-License-Identifier: MIT
#include "fonts/cell_shape.h"

namespace board {
namespace {

constexpr CellShape natural{};
constexpr CellShape whole = cell_shape_of_han;
constexpr CellShape half{2, 0, 0, InkPlace::centre};
constexpr CellShape opens{4, 2, 0, InkPlace::end};
constexpr CellShape closes{4, 0, 2, InkPlace::start};
constexpr CellShape centred{4, 1, 1, InkPlace::centre};

constexpr bool is_short_connector(char32_t code) {
    return code == U'-' || code == U'‐' || code == U'–';
}

// ‼ ⁇ ⁈ ⁉ fill their em.
constexpr bool is_double_mark(char32_t code) {
    return code == U'‼' || (code >= U'⁇' && code <= U'⁉');
}

CellShape pause(MarkStyle marks) {
    return marks == MarkStyle::gb ? closes : centred;
}

CellShape exclamation(char32_t code, MarkStyle marks, WritingMode mode) {
    const bool fixed = mode == WritingMode::vertical_rl || marks != MarkStyle::gb;
    return fixed || is_double_mark(code) ? whole : closes;
}

CellShape connector(char32_t code, MarkStyle marks) {
    if (!is_short_connector(code)) return whole;
    return marks == MarkStyle::gb ? half : natural;
}

CellShape solidus(char32_t code, MarkStyle marks) {
    if (code != U'/') return whole;
    return marks == MarkStyle::gb ? half : natural;
}

} // namespace

CellShape cell_shape(CharacterClass kind, char32_t code, MarkStyle marks, WritingMode mode) {
    switch (kind) {
    case CharacterClass::han:
    case CharacterClass::ellipsis:
    case CharacterClass::dash:
    case CharacterClass::wide_space:
        return whole;
    case CharacterClass::opening:
        return opens;
    case CharacterClass::closing:
        return closes;
    case CharacterClass::comma: // ； in vertical lines stands as ： does
        return mode == WritingMode::vertical_rl && code == U'；' ? whole : pause(marks);
    case CharacterClass::colon:
        return mode == WritingMode::vertical_rl ? whole : pause(marks);
    case CharacterClass::stop:
        return pause(marks);
    case CharacterClass::exclamation:
        return exclamation(code, marks, mode);
    case CharacterClass::interpunct:
        return marks == MarkStyle::gb ? half : centred;
    case CharacterClass::connector:
        return connector(code, marks);
    case CharacterClass::solidus:
        return solidus(code, marks);
    case CharacterClass::western:
    case CharacterClass::space:
    case CharacterClass::other:
        break;
    }
    return natural;
}

} // namespace board
