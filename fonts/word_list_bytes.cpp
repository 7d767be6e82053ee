// SPDX-License-Identifier: MIT
#include "fonts/word_list_builder.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstring>

namespace board {
namespace {

using Format = WordListFormat;

// The sorted words [begin, end), which agree in their first `depth` characters.
struct Siblings {
    std::size_t begin, end, depth;
};

// Lays the trie out: a first character's nodes together, siblings next to each other.
class TrieLayout {
  public:
    struct Entry {
        const std::u16string* word;
        Format::Ending ending;
    };
    explicit TrieLayout(std::vector<Entry> entries)
        : entries_{std::move(entries)} {}

    Format::Children children(Siblings parent);
    Format::Ending ending(Siblings group) const {
        const bool ends = entries_[group.begin].word->size() == group.depth;
        return ends ? entries_[group.begin].ending : Format::Ending{Format::no_word, 0};
    }
    // The groups of [begin, end) by their next character.
    std::vector<Siblings> groups(Siblings parent) const;
    char16_t last_code(Siblings group) const {
        return (*entries_[group.begin].word)[group.depth - 1];
    }
    std::size_t size() const { return entries_.size(); }
    const std::vector<Format::Node>& nodes() const { return nodes_; }

  private:
    std::vector<Entry> entries_;
    std::vector<Format::Node> nodes_;
};

std::vector<Siblings> TrieLayout::groups(Siblings parent) const {
    std::vector<Siblings> found;
    for (std::size_t at = parent.begin; at < parent.end; ++at) {
        if (entries_[at].word->size() <= parent.depth) continue; // ends at the parent itself
        const char16_t code = (*entries_[at].word)[parent.depth];
        if (!found.empty() && last_code(found.back()) == code)
            found.back().end = at + 1;
        else
            found.push_back({at, at + 1, parent.depth + 1});
    }
    return found;
}

Format::Children TrieLayout::children(Siblings parent) {
    const std::vector<Siblings> below = groups(parent);
    const std::size_t first = nodes_.size();
    assert(below.size() < (1u << 11) && first + below.size() < (1u << 21));
    for (const Siblings group : below) nodes_.push_back({last_code(group), ending(group), {0, 0}});
    for (std::size_t i = 0; i < below.size(); ++i) {
        const Format::Children deeper = children(below[i]);
        nodes_[first + i].children = deeper;
    }
    return {static_cast<std::uint32_t>(first) & 0x1fffff,
            static_cast<std::uint32_t>(below.size()) & 0x7ff};
}

template<class T>
void append(std::string& bytes, const T* values, std::size_t count) {
    bytes.append(reinterpret_cast<const char*>(values), count * sizeof(T));
}

} // namespace

std::string WordListBuilder::bytes() const {
    std::vector<TrieLayout::Entry> entries;
    for (const auto& [word, entry] : words_) {
        const double cost = std::min<double>(dearest_word, entry.cost * word_cost_steps);
        const auto steps = static_cast<std::uint16_t>(std::lround(cost));
        entries.push_back({&word,
                           {static_cast<std::uint16_t>(steps & 0x7fff),
                            static_cast<std::uint16_t>(entry.whole ? 1 : 0)}});
    }
    TrieLayout trie{std::move(entries)};
    std::vector<Format::First> firsts(Format::firsts);
    for (std::size_t code = 0; code < Format::firsts; ++code)
        firsts[code] = {simplified_[code], {Format::no_word, 0}, {0, 0}};
    for (const Siblings group : trie.groups({0, trie.size(), 0})) {
        Format::First& first = firsts[trie.last_code(group)];
        first.ending = trie.ending(group);
        first.children = trie.children(group);
    }
    const Format::Head head{Format::magic, static_cast<std::uint32_t>(trie.nodes().size()),
                            static_cast<std::uint32_t>(words_.size())};
    std::string out;
    append(out, &head, 1);
    append(out, firsts.data(), firsts.size());
    append(out, trie.nodes().data(), trie.nodes().size());
    return out;
}

} // namespace board
