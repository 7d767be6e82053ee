// SPDX-License-Identifier: MIT
#include "tests/bench/text_sample.h"

#include "base/file.h"
#include "base/utf8.h"

#include <cstdlib>

namespace board {

TextSample text_sample() {
    auto file = read_file(BENCH_SOURCE "/tests/bench/text_sample.txt", 1u << 20);
    if (!file) std::abort();
    TextSample sample;
    sample.whole = std::move(file).take();
    for (std::size_t begin = 0; begin < sample.whole.size();) {
        const std::size_t end = sample.whole.find('\n', begin);
        sample.paragraphs.push_back(sample.whole.substr(begin, end - begin));
        sample.characters += utf8_length(sample.paragraphs.back());
        begin = end == std::string::npos ? sample.whole.size() : end + 1;
    }
    return sample;
}

} // namespace board
