// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/word_list.h"

#include <map>
#include <vector>

namespace board {

// Makes the compiled word list out of the package's list and our own words. Runs when the boards
// are built, never on a board.
class WordListBuilder {
  public:
    // How each Traditional character is written in Simplified Chinese, by ICU's "Hant-Hans".
    static Result<WordListBuilder> make();

    // Lines "word frequency tag", as python3-jieba has them.
    Result<> add_list(std::string_view text);
    // Lines of one word each, # begins a comment. Kept whole, and cheaper than their own parts.
    Result<> add_own(std::string_view text);
    // Takes out rare compounds that say no more than their halves: 努力学习 is two words.
    void drop_loose_compounds();

    std::string bytes() const;
    std::size_t size() const { return words_.size(); }

  private:
    struct Word {
        double frequency = 0; // in the package's list
        bool name = false;    // tagged as a person's name; the list's rare ones are doubtful
        bool idiom = false;   // a saying: its halves are no words by themselves
        bool own = false;     // one of ours
        bool whole = false;   // not to be taken apart
        double cost = 0;      // −ln p
    };

    WordListBuilder() = default;
    std::u16string simplified(std::string_view word) const;
    double cost_of(std::u16string_view word) const;
    double cost_of_parts(const std::u16string& word) const;
    static double least_bond(const Word& entry);
    bool is_loose(const std::u16string& word, const Word& entry) const;

    std::vector<char16_t> simplified_; // of each BMP character
    std::map<std::u16string, Word, std::less<>> words_;
    double total_ = 0;
};

} // namespace board
