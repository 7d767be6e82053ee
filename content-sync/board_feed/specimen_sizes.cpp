// SPDX-License-Identifier: MIT
#include "content-sync/board_feed/specimen_sizes.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace board {
namespace {

// What is lost when `most`, sorted, from `begin` to before `end` are all set in the smallest.
double loss(const std::vector<Px>& most, std::size_t begin, std::size_t end) {
    double sum = 0;
    for (std::size_t i = begin; i < end; ++i)
        sum += std::log(static_cast<double>(most[i].value) / most[begin].value);
    return sum;
}

// Where, in sorted sizes, the groups begin that lose least; found by the least loss of the sizes
// before each place in one group more.
std::vector<std::size_t> groups(const std::vector<Px>& most, std::size_t count) {
    const std::size_t size = most.size();
    struct Best {
        double loss = std::numeric_limits<double>::infinity();
        std::size_t begin = 0;
    };
    std::vector best(count + 1, std::vector<Best>(size + 1));
    best[0][0].loss = 0;
    for (std::size_t group = 1; group <= count; ++group)
        for (std::size_t end = 1; end <= size; ++end)
            for (std::size_t begin = 0; begin < end; ++begin) {
                const double sum = best[group - 1][begin].loss + loss(most, begin, end);
                if (sum < best[group][end].loss) best[group][end] = {sum, begin};
            }
    std::vector<std::size_t> begins;
    for (std::size_t end = size, group = count; end > 0; --group) {
        end = best[group][end].begin;
        begins.push_back(end);
    }
    return begins;
}

} // namespace

std::vector<Px> shared_sizes(const std::vector<Px>& most, int count) {
    std::vector<Px> sorted = most, sizes;
    std::sort(sorted.begin(), sorted.end());
    const auto begins = groups(sorted, std::min(static_cast<std::size_t>(count), sorted.size()));
    for (const Px own : most) {
        Px size = sorted.front();
        for (const std::size_t begin : begins)
            if (sorted[begin] <= own) size = std::max(size, sorted[begin]);
        sizes.push_back(size);
    }
    return sizes;
}

} // namespace board
