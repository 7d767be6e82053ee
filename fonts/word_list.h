// SPDX-License-Identifier: MIT
#pragma once

#include "base/file.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace board {

// How rare a word is: −ln p in steps of 1/1800, so that costs add up exactly.
using WordCost = std::uint32_t;
constexpr double word_cost_steps = 1800;
constexpr WordCost dearest_word = 0x7ffe; // about one in 80 million

// The compiled word list, as it lies on disk and in memory (this machine's byte order): a head, a
// record for each character of the BMP, and the nodes of a trie. Siblings stand together, sorted;
// so do the words of one first character, and few pages are ever touched.
struct WordListFormat {
    struct Head {
        std::array<char, 8> magic; // "BOARDWL1"
        std::uint32_t nodes, words;
    };
    // Where a node's children are and how many.
    struct Children {
        std::uint32_t first : 21;
        std::uint32_t count : 11;
    };
    // What a word costs that ends here, and whether it is one that must not be taken apart.
    struct Ending {
        std::uint16_t cost : 15; // no_word where none ends
        std::uint16_t whole : 1;
    };
    struct First {
        char16_t simplified; // the same character's Simplified form
        Ending ending;
        Children children;
    };
    struct Node {
        char16_t code;
        Ending ending;
        Children children;
    };
    static constexpr std::array<char, 8> magic{'B', 'O', 'A', 'R', 'D', 'W', 'L', '1'};
    static constexpr std::size_t firsts = 0x10000;
    static constexpr std::uint16_t no_word = 0x7fff;
};
static_assert(sizeof(WordListFormat::First) == 8 && sizeof(WordListFormat::Node) == 8);

// A mapped word list. All its words are Simplified; whoever asks simplifies first.
class WordList {
  public:
    // Fault::missing when there is no such file, Fault::malformed when it is no word list.
    static Result<WordList> open(const std::string& path);

    // One unit a code point, so that numbers hold; U+FFFD for what no word has.
    char16_t simplified(char32_t code) const {
        return code < WordListFormat::firsts ? firsts_[code].simplified : u'\ufffd';
    }

    // Calls `found(length, cost, whole)` for every word that `text` begins with, shortest first.
    template<class Found>
    void words_at(std::u16string_view text, Found found) const {
        const First& first = firsts_[text.front()];
        if (first.ending.cost != WordListFormat::no_word)
            found(std::size_t{1}, WordCost{first.ending.cost}, first.ending.whole != 0);
        Children among = first.children;
        for (std::size_t length = 2; length <= text.size(); ++length) {
            const Node* node = child(among, text[length - 1]);
            if (node == nullptr) return;
            if (node->ending.cost != WordListFormat::no_word)
                found(length, WordCost{node->ending.cost}, node->ending.whole != 0);
            among = node->children;
        }
    }

    std::size_t size() const { return words_; }

  private:
    using First = WordListFormat::First;
    using Node = WordListFormat::Node;
    using Children = WordListFormat::Children;

    WordList(MappedFile file);
    const Node* child(Children among, char16_t code) const;

    MappedFile file_;
    const First* firsts_;
    const Node* nodes_;
    std::uint32_t node_count_, words_;
};

} // namespace board
