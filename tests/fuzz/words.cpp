// SPDX-License-Identifier: MIT
#include "tests/fuzz/words.h"

#include <fstream>

namespace board {

std::vector<std::string> dictionary_words(const std::string& path) {
    std::vector<std::string> words;
    std::ifstream lines{path};
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.front() == '#') continue;
        if (line.size() < 3 || line.front() != '"' || line.back() != '"') return {};
        std::string word;
        for (std::size_t at = 1; at + 1 < line.size(); ++at) {
            if (line[at] == '\\' && line[at + 1] == 'x') {
                word += static_cast<char>(std::stoi(line.substr(at + 2, 2), nullptr, 16));
                at += 3;
            } else {
                word += line[at] == '\\' ? line[++at] : line[at];
            }
        }
        words.push_back(word);
    }
    return words;
}

} // namespace board
