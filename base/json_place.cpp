// SPDX-License-Identifier: MIT
#include "base/json_place.h"

#include "base/utf8.h"

#include <algorithm>

namespace board {
namespace {

// Walks over JSON text that is known to be valid, value by value.
class Walker {
  public:
    explicit Walker(std::string_view text)
        : text_{text} {
        skip_blanks();
    }

    std::size_t offset() const { return at_; }
    bool on(char wanted) const { return at_ < text_.size() && text_[at_] == wanted; }

    // From an opening bracket or a comma to the value or key after it.
    void step() {
        ++at_;
        skip_blanks();
    }

    // The string under the cursor, without quotes and with its escapes as written.
    std::string_view take_string() {
        const std::size_t begin = ++at_;
        while (at_ < text_.size() && text_[at_] != '"') at_ += text_[at_] == '\\' ? 2 : 1;
        const std::string_view inside = text_.substr(begin, at_ - begin);
        step();
        return inside;
    }

    void skip_value() {
        if (on('"')) {
            take_string();
            return;
        }
        std::size_t depth = 0;
        while (at_ < text_.size()) {
            const char c = text_[at_];
            if (c == '"') {
                take_string();
                continue;
            }
            if (depth == 0 && (c == ',' || c == '}' || c == ']')) break;
            if (c == '{' || c == '[') ++depth;
            if ((c == '}' || c == ']') && --depth == 0) {
                ++at_;
                break;
            }
            ++at_;
        }
        skip_blanks();
    }

  private:
    void skip_blanks() { at_ = std::min(text_.find_first_not_of(" \t\r\n", at_), text_.size()); }

    std::string_view text_;
    std::size_t at_ = 0;
};

// A key as written may hold escapes; only the plain ones matter for finding our own names.
bool enter_member(Walker& walker, const std::string& name) {
    for (walker.step(); !walker.on('}');) {
        const bool found = walker.take_string() == name;
        walker.step(); // the colon
        if (found) return true;
        walker.skip_value();
        if (!walker.on(',')) return false;
        walker.step();
    }
    return false;
}

bool enter_element(Walker& walker, std::size_t index) {
    walker.step();
    for (std::size_t i = 0; i < index; ++i) {
        walker.skip_value();
        if (!walker.on(',')) return false;
        walker.step();
    }
    return !walker.on(']');
}

} // namespace

TextPlace text_place(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, offset);
    const std::size_t newline = before.rfind('\n');
    const std::string_view line =
        newline == std::string_view::npos ? before : before.substr(newline + 1);
    return {1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')),
            1 + utf8_length(line)};
}

std::string json_pointer_token(std::string_view& pointer) {
    pointer.remove_prefix(1);
    const std::size_t end = std::min(pointer.find('/'), pointer.size());
    std::string token;
    for (std::size_t i = 0; i < end; ++i) {
        const bool escape = pointer[i] == '~' && i + 1 < end;
        token += !escape ? pointer[i] : pointer[++i] == '1' ? '/' : '~';
    }
    pointer.remove_prefix(end);
    return token;
}

TextPlace json_place(std::string_view text, std::string_view pointer) {
    Walker walker{text};
    std::size_t found = walker.offset();
    while (!pointer.empty()) {
        const std::string token = json_pointer_token(pointer);
        bool entered = false;
        if (walker.on('{')) {
            entered = enter_member(walker, token);
        } else if (walker.on('[')) {
            const bool digits = !token.empty() && token.size() < 10 &&
                                token.find_first_not_of("0123456789") == std::string::npos;
            entered = digits && enter_element(walker, std::stoul(token));
        }
        if (!entered) break;
        found = walker.offset();
    }
    return text_place(text, found);
}

std::string json_pointer(std::string_view base, std::string_view token) {
    std::string pointer{base};
    pointer += '/';
    for (const char c : token) {
        if (c == '~')
            pointer += "~0";
        else if (c == '/')
            pointer += "~1";
        else
            pointer += c;
    }
    return pointer;
}

std::string json_pointer(std::string_view base, std::size_t index) {
    return json_pointer(base, std::to_string(index));
}

} // namespace board
