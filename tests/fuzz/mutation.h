// SPDX-License-Identifier: MIT
#pragma once

#include <random>
#include <string>
#include <vector>

namespace board {

using Bytes = std::string;

// Changes inputs at random, the same way for the same seed.
class Mutation {
  public:
    static constexpr std::size_t longest = 200'000;

    // `corpus` is not empty; `words` may be.
    Mutation(std::vector<Bytes> corpus, std::vector<Bytes> words, std::uint64_t seed)
        : corpus_{std::move(corpus)}
        , words_{std::move(words)}
        , random_{seed} {}

    // One of the corpus with one to eight changes: bits, bytes, words, pieces of others, cuts.
    Bytes next();

  private:
    std::size_t below(std::size_t end); // 0 when end is 0
    const Bytes& one_of(const std::vector<Bytes>& list) { return list[below(list.size())]; }
    void change(Bytes& input);
    void change_piece(Bytes& input);

    std::vector<Bytes> corpus_, words_;
    std::mt19937_64 random_;
};

} // namespace board
