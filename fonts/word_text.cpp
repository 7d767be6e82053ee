// SPDX-License-Identifier: MIT
#include "fonts/word_text.h"

#include "base/utf8.h"

#include <unicode/uchar.h>

namespace board {
namespace {

bool is_han(char32_t code) {
    return (code >= 0x3400 && code <= 0x4dbf) || (code >= 0x4e00 && code <= 0x9fff) ||
           (code >= 0xf900 && code <= 0xfaff) || (code >= 0x20000 && code <= 0x3ffff) ||
           code == U'〇' || code == U'々';
}

bool is_digit(char32_t code) {
    return (code >= U'0' && code <= U'9') || (code >= U'０' && code <= U'９');
}

TokenKind kind_of(char32_t code) {
    if (is_han(code)) return TokenKind::word;
    if (is_digit(code)) return TokenKind::number;
    const auto point = static_cast<UChar32>(code);
    if (u_isUWhiteSpace(point)) return TokenKind::blank;
    const bool letter = u_isalnum(point) || (U_GET_GC_MASK(point) & U_GC_M_MASK) != 0;
    return letter ? TokenKind::western : TokenKind::mark;
}

// 12:30, 3.5, Wi-Fi: a mark that joins what stands on both its sides.
bool joins(char32_t code) {
    return std::u32string_view{U"-.,:'’_/&+"}.find(code) != std::u32string_view::npos;
}
// 25%, 30℃
bool follows_number(char32_t code) {
    return std::u32string_view{U"%‰℃°％"}.find(code) != std::u32string_view::npos;
}

bool is_western(TokenKind kind) {
    return kind == TokenKind::number || kind == TokenKind::western;
}

// Puts code points into stretches; words and numbers of Western letters in one piece.
class Stretches {
  public:
    explicit Stretches(std::vector<Token>& out)
        : out_{out} {}

    void add(char32_t code) {
        const TokenKind kind = kind_of(code);
        const std::size_t at = out_.empty() ? 0 : out_.back().end;
        if (kind == TokenKind::mark && !out_.empty() && out_.back().kind == TokenKind::number &&
            follows_number(code)) {
            ++out_.back().end;
        } else if (is_western(kind) && joins_before()) {
            out_.pop_back();
            grow(kind, 2);
        } else if (!out_.empty() && is_western(kind) && is_western(out_.back().kind)) {
            grow(kind, 1);
        } else if (!out_.empty() && kind == out_.back().kind && kind != TokenKind::mark) {
            ++out_.back().end;
        } else {
            out_.push_back({at, at + 1, kind});
        }
        last_ = code;
    }

  private:
    bool joins_before() const {
        return out_.size() > 1 && out_.back().kind == TokenKind::mark && joins(last_) &&
               is_western(out_[out_.size() - 2].kind);
    }
    // Digits with letters among them are a word: 5G.
    void grow(TokenKind kind, std::size_t by) {
        out_.back().end += by;
        if (kind == TokenKind::western) out_.back().kind = TokenKind::western;
    }

    std::vector<Token>& out_;
    char32_t last_ = 0;
};

} // namespace

WordText read_words(std::string_view text, const WordList* list) {
    WordText read;
    Stretches stretches{read.stretches};
    for (std::size_t at = 0; at < text.size();) {
        // Bytes that are no UTF-8 are passed one by one.
        const Utf8Step step = utf8_step(text, at).value_or(Utf8Step{0xfffd, at + 1});
        const char32_t code = step.code;
        read.offsets.push_back(at);
        if (list != nullptr)
            read.simplified += list->simplified(code);
        else
            read.simplified += code < 0x10000 ? static_cast<char16_t>(code) : u'\ufffd';
        stretches.add(code);
        at = step.next;
    }
    read.offsets.push_back(text.size());
    return read;
}

} // namespace board
