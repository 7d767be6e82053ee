// SPDX-License-Identifier: MIT
#include "content-sync/no_such.h"

#include "base/shortened.h"
#include "content-sync/near_miss.h"

#include <algorithm>

namespace board {
namespace {

// More than anybody looks through.
constexpr std::size_t most = 60;

std::string joined(const std::vector<std::string_view>& words, std::string_view separator) {
    std::string text;
    for (std::size_t i = 0; i < std::min(words.size(), most); ++i) {
        if (i > 0) text += separator;
        text += words[i];
    }
    return words.size() > most ? text + " …" : text;
}

} // namespace

Message no_such(const Message& kind, std::string_view word,
                const std::vector<std::string_view>& known) {
    Message what{"没有" + kind.zh + "“" + shortened(word) + "”",
                 "there is no " + kind.en + " \"" + shortened(word) + "\""};
    const std::string near{near_miss(word, known)};
    if (!near.empty()) {
        what.zh += "，是不是“" + near + "”？";
        what.en += "; did you mean \"" + near + "\"?";
    }
    if (known.empty()) return what;
    what.zh += (near.empty() ? "；现有：" : "现有：") + joined(known, "、");
    what.en += (near.empty() ? "; there are: " : " There are: ") + joined(known, ", ");
    return what;
}

Message no_such(const Message& kind, std::string_view word, const std::vector<std::string>& known) {
    return no_such(kind, word, std::vector<std::string_view>{known.begin(), known.end()});
}

} // namespace board
