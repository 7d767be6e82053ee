// SPDX-License-Identifier: MIT
#include "content-sync/story_checks.h"

#include "base/shortened.h"
#include "base/utf8.h"
#include "content-sync/story_tags.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace board {
namespace {

constexpr std::string_view frame = "<span class=\"mourning\">";

bool is_ours(const StoryTag& tag) {
    static constexpr std::array<std::string_view, 11> ours{"<ruby>", "</ruby>", "<rt>",   "</rt>",
                                                           "<rp>",   "</rp>",   "<u>",    "</u>",
                                                           "<cite>", "</cite>", "</span>"};
    return tag.written == frame || std::find(ours.begin(), ours.end(), tag.written) != ours.end();
}

bool is_han(char32_t code) {
    return code == 0x3007 || (code >= 0x3400 && code <= 0x9FFF) ||
           (code >= 0xF900 && code <= 0xFAFF) || (code >= 0x20000 && code <= 0x3FFFF);
}

// How many Han characters `words` has; 0 when there are letters of another kind.
std::size_t han_count(std::string_view words) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < words.size();) {
        const auto step = utf8_step(words, at);
        if (!step) return 0;
        if (step->code < 0x0250 && std::isalnum(static_cast<int>(step->code & 0xFF)) != 0) return 0;
        count += is_han(step->code);
        at = step->next;
    }
    return count;
}

std::size_t syllable_count(std::string_view reading) {
    std::size_t count = 0;
    bool inside = false;
    for (const char c : reading) {
        count += c != ' ' && !inside;
        inside = c != ' ';
    }
    return count;
}

// One text's elements, from its first tag to its last.
class StoryCheck {
  public:
    StoryCheck(std::string_view text, const std::string& pointer, Findings& findings)
        : text_{text}
        , pointer_{pointer}
        , findings_{findings} {}

    void run() {
        for (const StoryTag& tag : story_tags(text_)) {
            leave_paragraphs_before(tag.paragraph);
            const bool stray_span = tag.written == "</span>" && !opened("span");
            if ((!is_ours(tag) || stray_span) && tag.closes) continue; // told where it opens
            if (!is_ours(tag))
                not_ours(tag);
            else if (tag.closes)
                close(tag);
            else
                open(tag);
        }
        leave_paragraphs_before(std::string::npos);
    }

  private:
    void warn(std::string code, Message what) {
        findings_.warning(std::move(code), pointer_, std::move(what));
    }
    std::string place(const StoryTag& tag) const {
        return std::to_string(utf8_length(text_.substr(0, tag.begin)) + 1);
    }
    bool opened(std::string_view name) const {
        return std::any_of(open_.begin(), open_.end(),
                           [&](const StoryTag& tag) { return tag.name == name; });
    }

    void leave_paragraphs_before(std::size_t paragraph) {
        for (const StoryTag& tag : open_) {
            if (tag.paragraph >= paragraph || tag.name == "rt" || tag.name == "rp") continue;
            const std::string name{tag.name};
            warn("mark-not-closed", {"第 " + place(tag) + " 个字符的 " + std::string{tag.written} +
                                         " 没有在同一段里结束，请在要标的字后面写 </" + name + ">",
                                     std::string{tag.written} + " at character " + place(tag) +
                                         " is not closed in its paragraph; write </" + name +
                                         "> after the words it is for"});
        }
        std::erase_if(open_, [&](const StoryTag& tag) { return tag.paragraph < paragraph; });
    }

    void not_ours(const StoryTag& tag) {
        const std::string written = shortened(tag.written);
        warn("html-is-text",
             {"第 " + place(tag) + " 个字符的 " + written +
                  " 会原样显示；正文里只认 <ruby>字<rt>注音</rt></ruby>、<u>专名</u>、"
                  "<cite>书名</cite>、" +
                  std::string{frame} + "逝者</span>",
              written + " at character " + place(tag) +
                  " shows as it is written; texts know <ruby>word<rt>reading</rt></ruby>, "
                  "<u>name</u>, <cite>book</cite> and " +
                  std::string{frame} + "name</span> only"});
    }

    void open(const StoryTag& tag) {
        const bool part = tag.name == "rt" || tag.name == "rp";
        if (part && !opened("ruby"))
            return warn("ruby-missing",
                        {"第 " + place(tag) + " 个字符的 " + std::string{tag.written} +
                             " 前面没有 <ruby>；请写成 <ruby>廉<rt>lián</rt></ruby>",
                         std::string{tag.written} + " at character " + place(tag) +
                             " has no <ruby> before it; write <ruby>廉<rt>lián</rt></ruby>"});
        if (tag.name == "ruby") {
            base_ = tag.begin + tag.written.size();
            readings_ = 0;
        }
        if (part) end_part(tag);
        open_.push_back(tag);
    }

    void close(const StoryTag& tag) {
        const bool part = tag.name == "rt" || tag.name == "rp";
        if (!opened(tag.name) && part) return; // told where it opens
        if (!opened(tag.name))
            return warn("mark-not-opened",
                        {"第 " + place(tag) + " 个字符的 " + std::string{tag.written} +
                             " 前面没有与它配对的 <" + std::string{tag.name} + ">，请补上或者删去",
                         std::string{tag.written} + " at character " + place(tag) + " has no <" +
                             std::string{tag.name} + "> before it; write one or delete it"});
        if (tag.name == "ruby" || part) end_part(tag);
        if (part) return;
        if (tag.name == "ruby" && readings_ == 0)
            warn("ruby-without-reading",
                 {"第 " + place(tag) + " 个字符结束的 <ruby> 里没有 <rt>，没有注音可显示",
                  "the <ruby> that ends at character " + place(tag) +
                      " has no <rt>: there is no reading to show"});
        const auto opening = std::find_if(open_.rbegin(), open_.rend(), [&](const StoryTag& each) {
            return each.name == tag.name;
        });
        if (opening != open_.rend()) open_.erase(std::next(opening).base());
    }

    // HTML lets </rt> and </rp> be left out: the next of them, or </ruby>, ends them.
    void end_part(const StoryTag& next) {
        if (open_.empty() || (open_.back().name != "rt" && open_.back().name != "rp")) return;
        const StoryTag part = open_.back();
        open_.pop_back();
        if (part.name == "rt") {
            const std::size_t begin = part.begin + part.written.size();
            check_reading(text_.substr(base_, part.begin - base_),
                          text_.substr(begin, next.begin - begin), part);
            ++readings_;
            base_ = next.begin + next.written.size();
        }
    }

    void check_reading(std::string_view base, std::string_view reading, const StoryTag& tag) {
        const std::size_t characters = han_count(base), syllables = syllable_count(reading);
        if (characters == 0 || syllables <= 1 || syllables == characters) return;
        warn("ruby-syllables",
             {"第 " + place(tag) + " 个字符起的注音有 " + std::to_string(syllables) +
                  " 个音节，而字有 " + std::to_string(characters) +
                  " 个；请逐字注音、用空格隔开，或者连写成一个词",
              "the reading at character " + place(tag) + " has " + std::to_string(syllables) +
                  " syllables for " + std::to_string(characters) +
                  " characters; write one for each, with blanks between, or all as one word"});
    }

    std::string_view text_;
    const std::string& pointer_;
    Findings& findings_;
    std::vector<StoryTag> open_;
    std::size_t base_ = 0, readings_ = 0;
};

} // namespace

void check_story(const std::string& text, const std::string& pointer, Findings& findings) {
    StoryCheck{text, pointer, findings}.run();
}

} // namespace board
