// SPDX-License-Identifier: MIT
#include "tests/fuzz/mutation.h"

namespace board {

// Not by std::uniform_int_distribution, which each library draws in its own way.
std::size_t Mutation::below(std::size_t end) {
    return end == 0 ? 0 : static_cast<std::size_t>(random_() % end);
}

void Mutation::change(Bytes& input) {
    const std::size_t at = below(input.size() + 1);
    switch (below(8)) {
    case 0:
        if (at < input.size()) input[at] = static_cast<char>(input[at] ^ (1 << below(8)));
        break;
    case 1:
        if (at < input.size()) input[at] = static_cast<char>(below(256));
        break;
    case 2:
        input.insert(at, 1, static_cast<char>(below(256)));
        break;
    case 3:
        if (!words_.empty()) input.insert(at, one_of(words_));
        break;
    case 4:
        if (!words_.empty()) {
            const Bytes& word = one_of(words_);
            input.replace(at, word.size(), word);
        }
        break;
    default:
        change_piece(input);
    }
}

void Mutation::change_piece(Bytes& input) {
    const std::size_t at = below(input.size() + 1);
    const std::size_t length = 1 + below(below(8) == 0 ? input.size() + 1 : 16);
    switch (below(5)) {
    case 0:
        input.erase(at, length);
        break;
    case 1:
        input.insert(at, input.substr(below(input.size() + 1), length));
        break;
    case 2: {
        const Bytes& other = one_of(corpus_);
        const Bytes piece = other.substr(below(other.size() + 1), length);
        input.replace(at, below(2) * piece.size(), piece);
        break;
    }
    case 3:
        for (std::size_t i = 0, count = 1 + below(40); i < count && input.size() < longest; ++i)
            input.insert(at, input, at, std::min(length, std::size_t{64}));
        break;
    default:
        if (below(4) == 0) input.resize(at);
    }
}

Bytes Mutation::next() {
    Bytes input = one_of(corpus_);
    for (std::size_t i = 0, count = 1 + below(8); i < count; ++i) change(input);
    if (input.size() > longest) input.resize(longest);
    return input;
}

} // namespace board
