// SPDX-License-Identifier: MIT
#include "fonts/headline.h"

#include <algorithm>
#include <cassert>
#include <tuple>

namespace board {
namespace {

using Kind = HeadlineBreakKind;

// What comes before balance: counted, compared in this order.
struct Count {
    std::int64_t inside = INT64_MAX; // breaks inside words
    std::int64_t lines = 0;
    auto operator<=>(const Count&) const = default;
};

struct Beauty {
    std::int64_t alone = INT64_MAX; // lines of one character
    std::int64_t uneven = 0;        // Σ(width − mean)² and what breaks between words weigh
    auto operator<=>(const Beauty&) const = default;
};

// The text between two forced breaks. Its places are its begin, its breaks and its end.
class Part {
  public:
    Part(std::vector<HeadlineBreak> places, const HeadlineMetrics& metrics, F26Dot6 measure)
        : places_{std::move(places)}
        , metrics_{metrics}
        , measure_{measure} {}

    void append_lines(std::vector<std::size_t>& ends);

  private:
    std::size_t last() const { return places_.size() - 1; }
    F26Dot6 width(std::size_t from, std::size_t to) const {
        return metrics_.width(places_[from].cell, places_[to].cell);
    }
    // Calls `each(to, width)` for every line that may begin at `from`.
    template<class Each>
    void for_lines_from(std::size_t from, Each each) const;
    Count count_with(std::size_t to) const;
    void drop_needless_breaks();
    void count();
    std::vector<std::size_t> fairest(std::int64_t weight) const;
    bool balanced(const std::vector<std::size_t>& stops) const;

    std::vector<HeadlineBreak> places_;
    const HeadlineMetrics& metrics_;
    F26Dot6 measure_;
    std::vector<Count> counts_; // from each place to the end, at best
    std::int64_t mean_ = 0;
};

template<class Each>
void Part::for_lines_from(std::size_t from, Each each) const {
    for (std::size_t to = from + 1; to < places_.size(); ++to) {
        const F26Dot6 line = width(from, to);
        if (line > measure_ && to > from + 1) return;
        each(to, line);
        if (line > measure_) return;
    }
}

// A word that fits is never cut: beginning its line with it cuts no other word more often.
void Part::drop_needless_breaks() {
    std::vector<HeadlineBreak> kept{places_.front()};
    std::size_t word = 0;
    for (std::size_t at = 1; at < places_.size(); ++at) {
        if (at < last() && places_[at].kind == Kind::inside_word) continue;
        if (width(word, at) > measure_)
            kept.insert(kept.end(), places_.begin() + static_cast<std::ptrdiff_t>(word) + 1,
                        places_.begin() + static_cast<std::ptrdiff_t>(at));
        kept.push_back(places_[at]);
        word = at;
    }
    places_ = std::move(kept);
}

Count Part::count_with(std::size_t to) const {
    const bool cuts = to < last() && places_[to].kind == Kind::inside_word;
    return {counts_[to].inside + (cuts ? 1 : 0), counts_[to].lines + 1};
}

void Part::count() {
    counts_.assign(places_.size(), {});
    counts_.back().inside = 0;
    for (std::size_t from = last(); from-- > 0;)
        for_lines_from(from, [&](std::size_t to, F26Dot6) {
            counts_[from] = std::min(counts_[from], count_with(to));
        });
}

// Of the ways that count() has found best, the most beautiful: the stops of its lines.
std::vector<std::size_t> Part::fairest(std::int64_t weight) const {
    std::vector<Beauty> best(places_.size());
    std::vector<std::size_t> next(places_.size(), last());
    best.back().alone = 0;
    for (std::size_t from = last(); from-- > 0;)
        for_lines_from(from, [&](std::size_t to, F26Dot6 line) {
            if (count_with(to) != counts_[from]) return;
            const bool alone = metrics_.characters(places_[from].cell, places_[to].cell) <= 1;
            const std::int64_t off = line.value - mean_;
            const bool pauses = to == last() || places_[to].kind == Kind::after_mark;
            const Beauty beauty{best[to].alone + (alone ? 1 : 0),
                                best[to].uneven + off * off + (pauses ? 0 : weight)};
            if (beauty > best[from]) return;
            best[from] = beauty;
            next[from] = to; // of equals the last: the longest upper line
        });
    std::vector<std::size_t> stops;
    for (std::size_t at = 0; at != last();) stops.push_back(at = next[at]);
    return stops;
}

bool Part::balanced(const std::vector<std::size_t>& stops) const {
    std::int64_t shortest = INT64_MAX, longest = 0;
    std::size_t from = 0;
    for (const std::size_t to : stops) {
        const std::int64_t line = width(from, to).value;
        shortest = std::min(shortest, line);
        longest = std::max(longest, line);
        from = to;
    }
    return shortest * 100 >= longest * headline::least_balance;
}

void Part::append_lines(std::vector<std::size_t>& ends) {
    const F26Dot6 whole = width(0, last());
    if (last() == 1 || whole <= measure_) return ends.push_back(places_.back().cell);
    drop_needless_breaks();
    count();
    mean_ = whole.value / counts_.front().lines;
    // Two lines, each so far off, make as much unevenness as one break between words.
    const std::int64_t off = mean_ * headline::sense_tolerance / 100;
    std::vector<std::size_t> stops = fairest(2 * off * off);
    if (!balanced(stops)) {
        std::vector<std::size_t> by_balance = fairest(0);
        if (balanced(by_balance)) stops = std::move(by_balance);
    }
    for (const std::size_t stop : stops) ends.push_back(places_[stop].cell);
}

} // namespace

std::vector<std::size_t> headline_lines(std::span<const HeadlineBreak> breaks,
                                        const HeadlineMetrics& metrics, F26Dot6 measure) {
    assert(!breaks.empty());
    std::vector<std::size_t> ends;
    std::vector<HeadlineBreak> places{{0, Kind::forced}};
    for (std::size_t at = 0; at < breaks.size(); ++at) {
        places.push_back(breaks[at]);
        if (at + 1 < breaks.size() && breaks[at].kind != Kind::forced) continue;
        Part{std::move(places), metrics, measure}.append_lines(ends);
        places = {{breaks[at].cell, Kind::forced}};
    }
    return ends;
}

} // namespace board
