// SPDX-License-Identifier: MIT
#include "player/programme.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace board {
namespace {

using namespace std::chrono;

// Five characters a second, at a glance from afar; who has begun a long page reads faster, up to
// six.
milliseconds reading_time(std::size_t characters) {
    constexpr std::size_t short_page = 60, long_page = 180, more_than_any = 100'000;
    characters = std::min(characters, more_than_any);
    const auto longer = std::clamp(characters, short_page, long_page) - short_page;
    constexpr auto faster_by_one = long_page - short_page; // a character a second
    return milliseconds{characters * 1000 * faster_by_one / (5 * faster_by_one + longer)};
}

struct Rhythm {
    Dwell least, most;
};

Rhythm rhythm(Position position) {
    switch (position) {
    case Position::hall:
        return {seconds{12}, seconds{40}};
    case Position::garden:
        return {seconds{8}, seconds{30}};
    case Position::team:
        break;
    }
    return {seconds{6}, seconds{20}};
}

// Whether the item at `place` differs from those before and after it, round the cycle.
bool parted(const std::vector<std::size_t>& cycle, std::size_t place) {
    const auto count = cycle.size();
    return cycle[place] != cycle[(place + count - 1) % count] &&
           cycle[place] != cycle[(place + 1) % count];
}

// Moves the second of two equal neighbours to the nearest place where both are parted.
void part_neighbours(std::vector<std::size_t>& cycle) {
    const auto count = cycle.size();
    for (std::size_t place = 0; place < count; ++place) {
        if (cycle[place] != cycle[(place + count - 1) % count]) continue;
        for (std::size_t distance = 1; distance < count; ++distance) {
            const auto other = (place + distance) % count;
            std::swap(cycle[place], cycle[other]);
            if (parted(cycle, place) && parted(cycle, other)) break;
            std::swap(cycle[place], cycle[other]);
        }
    }
}

// Each item as many times as it weighs: the heaviest take their places first, at equal steps among
// those that are free, and so on down; equals keep the playlist's order.
std::vector<std::size_t> spread(const std::vector<ProgrammeItem>& items) {
    std::size_t places = 0;
    for (const auto& item : items) places += static_cast<std::size_t>(item.weight);
    std::vector<std::size_t> by_weight(items.size());
    std::iota(by_weight.begin(), by_weight.end(), std::size_t{0});
    std::stable_sort(by_weight.begin(), by_weight.end(), [&](std::size_t a, std::size_t b) {
        return items[a].weight > items[b].weight;
    });

    std::vector<std::size_t> cycle(places), free(places);
    std::iota(free.begin(), free.end(), std::size_t{0});
    for (const auto item : by_weight) {
        const auto weight = static_cast<std::size_t>(items[item].weight);
        const auto count = free.size();
        for (auto time = weight; time-- > 0;) { // from the end, since taking one shifts the rest
            const auto place = free.begin() + static_cast<std::ptrdiff_t>(time * count / weight);
            cycle[*place] = item;
            free.erase(place);
        }
    }
    part_neighbours(cycle);
    return cycle;
}

} // namespace

Dwell dwell_time(const Item& item, Position position, std::size_t characters) {
    if (item.show.seconds) return seconds{*item.show.seconds};
    const auto [least, most] = rhythm(position);
    return std::clamp<Dwell>(reading_time(characters), least, most);
}

Programme::Programme(const std::vector<ProgrammeItem>& items) {
    assert(!items.empty());
    for (const auto index : spread(items)) {
        const auto& item = items[index];
        assert(!item.pages.empty());
        int page = 0;
        for (const auto dwell : item.pages) {
            assert(dwell > Dwell::zero());
            turns_.push_back({item.id, ++page, cycle_, dwell});
            cycle_ += dwell;
        }
    }
}

WallTime Programme::cycle_start(WallTime time) const {
    const auto since_epoch = time.time_since_epoch();
    auto into = since_epoch % cycle_;
    if (into < Dwell::zero()) into += cycle_;
    return time - into;
}

Slot Programme::slot_of(std::size_t index, WallTime start) const {
    const auto& turn = turns_[index];
    return {index, turn.item, turn.page, start + turn.begins, start + turn.begins + turn.dwell};
}

Slot Programme::slot_at(WallTime time) const {
    const auto start = cycle_start(time);
    const auto after =
        std::upper_bound(turns_.begin(), turns_.end(), time - start,
                         [](Dwell into, const Turn& turn) { return into < turn.begins; });
    return slot_of(static_cast<std::size_t>(after - turns_.begin()) - 1, start);
}

std::optional<std::size_t> Programme::place_of(const Slot& slot) const {
    const auto distance = [&](std::size_t place) {
        return place > slot.index ? place - slot.index : slot.index - place;
    };
    std::optional<std::size_t> best;
    for (std::size_t place = 0; place < turns_.size(); ++place) {
        const auto& turn = turns_[place];
        if (turn.item != slot.item || turn.page > slot.page) continue;
        const int page = best ? turns_[*best].page : 0;
        if (turn.page > page || (turn.page == page && distance(place) < distance(*best)))
            best = place;
    }
    return best;
}

Slot Programme::slot(std::ptrdiff_t index, WallTime time) const {
    const auto count = static_cast<std::ptrdiff_t>(turns_.size());
    const auto wrapped = (index % count + count) % count;
    return slot_of(static_cast<std::size_t>(wrapped), cycle_start(time));
}

} // namespace board
