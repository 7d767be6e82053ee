// SPDX-License-Identifier: MIT
#include "fonts/word_list_builder.h"

#include "base/utf8.h"

#include <unicode/utrans.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <memory>
#include <optional>

namespace board {
namespace {

struct CloseTransliterator {
    void operator()(UTransliterator* transliterator) const { utrans_close(transliterator); }
};

Error no_icu(UErrorCode status) {
    const std::string name = u_errorName(status);
    return {Fault::missing,
            {"ICU 没有繁简转换：" + name, "ICU has no Traditional to Simplified: " + name}};
}

// Calls `each(line)` for every line that says something.
template<class Each>
void for_each_line(std::string_view text, Each each) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        line = line.substr(0, line.find('#'));
        while (!line.empty() && (line.back() == ' ' || line.back() == '\r')) line.remove_suffix(1);
        if (!line.empty()) each(line);
    }
}

std::string_view take_field(std::string_view& line) {
    const std::string_view field = line.substr(0, line.find(' '));
    line.remove_prefix(std::min(field.size() + 1, line.size()));
    return field;
}

} // namespace

Result<WordListBuilder> WordListBuilder::make() {
    UErrorCode status = U_ZERO_ERROR;
    UTransliterator* opened =
        utrans_openU(u"Hant-Hans", -1, UTRANS_FORWARD, nullptr, 0, nullptr, &status);
    if (U_FAILURE(status)) return no_icu(status);
    const std::unique_ptr<UTransliterator, CloseTransliterator> owned{opened};
    WordListBuilder builder;
    builder.simplified_.resize(WordListFormat::firsts);
    for (std::size_t code = 0; code < WordListFormat::firsts; ++code) {
        const auto own = static_cast<char16_t>(code);
        builder.simplified_[code] = own;
        if (code < 0x3400 || (code > 0x9fff && code < 0xf900) || code > 0xfaff) continue;
        char16_t text[8]{own};
        int32_t length = 1, limit = 1;
        utrans_transUChars(opened, text, &length, 8, 0, &limit, &status);
        if (U_FAILURE(status)) return no_icu(status);
        if (length == 1) builder.simplified_[code] = text[0];
    }
    return builder;
}

std::u16string WordListBuilder::simplified(std::string_view word) const {
    std::u16string out;
    for (std::size_t at = 0; at < word.size();) {
        const auto step = utf8_step(word, at);
        if (!step || step->code >= WordListFormat::firsts) return {};
        out += simplified_[step->code];
        at = step->next;
    }
    return out;
}

Result<> WordListBuilder::add_list(std::string_view text) {
    std::optional<Error> fault;
    for_each_line(text, [&](std::string_view line) {
        const std::string_view whole_line = line;
        const std::string_view word = take_field(line), frequency = take_field(line);
        double number = 0;
        const auto read =
            std::from_chars(frequency.data(), frequency.data() + frequency.size(), number);
        const std::u16string key = simplified(word);
        const bool western = !key.empty() && key.front() < 0x2e80;
        if (western || key.empty()) return;
        if (read.ec != std::errc{} || number < 0) {
            const std::string shown{whole_line};
            fault = Error{Fault::malformed,
                          {"词表里这一行读不懂：" + shown, "not a line of a word list: " + shown}};
            return;
        }
        Word& entry = words_[key];
        entry.frequency += std::max(number, 1.0);
        entry.name = line == "nr";
        entry.idiom = line == "i";
        // Numbers, places and foreign names are no compounds of the words they may contain.
        entry.whole = entry.idiom || line == "m" || line == "ns" || line == "nrt";
        total_ += std::max(number, 1.0);
    });
    if (fault) return *fault;
    for (auto& [word, entry] : words_) entry.cost = std::log(total_ / entry.frequency);
    return {};
}

double WordListBuilder::cost_of(std::u16string_view word) const {
    const auto known = words_.find(word);
    if (known != words_.end()) return known->second.cost;
    return word.size() == 1 ? std::log(total_) : HUGE_VAL;
}

double WordListBuilder::cost_of_parts(const std::u16string& word) const {
    std::vector<double> best(word.size() + 1, HUGE_VAL);
    best[0] = 0;
    for (std::size_t end = 1; end <= word.size(); ++end)
        for (std::size_t begin = 0; begin < end; ++begin)
            if (end - begin < word.size())
                best[end] =
                    std::min(best[end], best[begin] + cost_of({word.data() + begin, end - begin}));
    return best.back();
}

Result<> WordListBuilder::add_own(std::string_view text) {
    std::vector<std::u16string> own;
    for_each_line(text, [&](std::string_view line) { own.push_back(simplified(line)); });
    for (const std::u16string& word : own) {
        if (word.size() < 2)
            return Error{Fault::malformed,
                         {"自有词表里有不成词的行", "a line of our own words is no word"}};
        const double parts = cost_of_parts(word);
        Word& entry = words_[word];
        const double listed = entry.frequency > 0 ? entry.cost : HUGE_VAL;
        entry.cost = std::max(0.0, std::min(listed, parts - std::log(4.0)));
        entry.whole = entry.own = true;
    }
    return {};
}

// How much likelier the word is than its halves by chance, from which on it is more than they say.
// The list's rarest entries (frequency 3 and less) are phrases as often as words, its rare “names”
// more often; sayings are seldom either.
double WordListBuilder::least_bond(const Word& entry) {
    const bool rare = entry.frequency <= 3;
    if (entry.idiom) return rare ? std::log(30.0) : 0;
    if (!rare) return std::log(60.0);
    return std::log(entry.name ? 5000.0 : 700.0);
}

bool WordListBuilder::is_loose(const std::u16string& word, const Word& entry) const {
    const bool fixed = entry.whole && !entry.idiom && entry.frequency > 3;
    if (word.size() != 4 || entry.own || fixed) return false;
    const auto first = words_.find(std::u16string_view{word}.substr(0, 2));
    const auto second = words_.find(std::u16string_view{word}.substr(2));
    if (first == words_.end() || second == words_.end()) return false;
    if (first->second.own && second->second.own) return true; // board words stand alone
    return first->second.cost + second->second.cost - entry.cost < least_bond(entry);
}

void WordListBuilder::drop_loose_compounds() {
    std::vector<std::u16string> loose;
    for (const auto& [word, entry] : words_)
        if (is_loose(word, entry)) loose.push_back(word);
    for (const std::u16string& word : loose) words_.erase(word);
}

} // namespace board
