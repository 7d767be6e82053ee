// SPDX-License-Identifier: MIT
#include "fonts/words.h"

#include "base/data_folder.h"
#include "base/utf8.h"
#include "fonts/icu_words.h"
#include "fonts/word_rules.h"
#include "fonts/word_text.h"

#include <algorithm>
#include <optional>

namespace board {
namespace {

constexpr const char* file_name = "/words.bin";

Error no_list(const std::string& path) {
    return {Fault::missing,
            {"没有词表 " + path +
                 "，标题改按 ICU 的词断行；词表在编译时由软件包 python3-jieba 生成，请重新安装",
             "there is no word list " + path +
                 ", headlines break by ICU's words; the list is made of the package python3-jieba "
                 "when the boards are built, install them again"}};
}

} // namespace

struct Words::Lists {
    std::optional<WordList> list;
    std::vector<std::string> given; // as keep() had them
    KeptWords kept;
    mutable IcuWords icu; // for want of a list

    WordText read(std::string_view text) const { return read_words(text, list ? &*list : nullptr); }
    void cut(const WordText& text, Token han, std::vector<Token>& tokens) const {
        if (list)
            cut_into_words(*list, kept, text.simplified, han.begin, han.end, tokens);
        else
            icu.cut(text.simplified, han.begin, han.end, tokens);
    }
};

Words::Words()
    : lists_{std::make_unique<Lists>()} {}
Words::Words(Words&&) noexcept = default;
Words& Words::operator=(Words&&) noexcept = default;
Words::~Words() = default;

Result<Words> Words::open(const std::string& fonts) {
    auto list = WordList::open(fonts + file_name);
    if (!list && list.error().fault == Fault::missing) {
        const std::string own = TRY(data_folder()) + file_name;
        list = WordList::open(own);
        if (!list && list.error().fault == Fault::missing) return no_list(own);
    }
    Words words;
    words.lists_->list = TRY(std::move(list));
    return words;
}

void Words::keep(const std::vector<std::string>& words) {
    if (words == lists_->given) return;
    lists_->given = words;
    lists_->kept.clear();
    for (const std::string& word : words) {
        const WordText text = lists_->read(word);
        if (text.simplified.empty()) continue;
        lists_->kept[text.simplified.front()].push_back(text.simplified);
    }
}

std::vector<std::size_t> Words::boundaries(std::string_view text) const {
    const WordText read = lists_->read(text);
    std::vector<Token> tokens;
    for (const Token& stretch : read.stretches) {
        if (stretch.kind == TokenKind::word)
            lists_->cut(read, stretch, tokens);
        else
            tokens.push_back(stretch);
    }
    // A kept word of several kinds of characters (AI大模型) is whole only here.
    const std::vector<bool> spanned = spanned_places(lists_->kept, read.simplified);
    std::vector<std::size_t> ends;
    for (const Token& token : join_by_rules(read.simplified, std::move(tokens)))
        if (!spanned[token.end]) ends.push_back(read.offsets[token.end]);
    return ends;
}

} // namespace board
