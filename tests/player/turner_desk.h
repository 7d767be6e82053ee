// SPDX-License-Identifier: MIT
#pragma once

#include "player/page_turner.h"
#include "tests/player/hand_clock.h"

namespace board {

// Stands in for the worker: three items of ten seconds each.
struct Desk {
    HandClock clock;
    PageTurner turner{clock};
    Programme programme{{{"a", {std::chrono::seconds{10}}, 1},
                         {"b", {std::chrono::seconds{10}}, 1},
                         {"c", {std::chrono::seconds{10}}, 1}}};
    int asks = 0, patches = 0;
    bool outgrown = false;
    std::uint64_t edition = 1;

    Prepared page(Slot slot) const {
        const auto minute =
            std::chrono::floor<std::chrono::minutes>(clock.wall()) + std::chrono::minutes{1};
        PageTurn turn{std::move(slot), 1, Priority::normal, {clock.wall(), 0, 0, {}}, nullptr,
                      minute,          {}};
        return {PreparedPage{std::move(turn), nullptr, {}}, {}, edition};
    }
    void edit(const std::vector<ProgrammeItem>& items) {
        programme = Programme{items};
        ++edition;
        turner.show_again();
    }

    decltype(Answer::content) answer(const Ask& ask) {
        const auto* changes = std::get_if<Ask::Changes>(&ask.wanted);
        if (!changes) return prepare(ask);
        ++patches;
        if (outgrown) return Outgrown{};
        return Patch{page(changes->page.slot).page()->turn, {}, {}};
    }

    Prepared prepare(const Ask& ask) {
        ++asks;
        if (const auto* at = std::get_if<Ask::At>(&ask.wanted))
            return page(programme.slot_at(at->time));
        if (const auto* again = std::get_if<Ask::Again>(&ask.wanted)) {
            const auto place = programme.place_of(again->slot);
            if (!place) return page(programme.slot_at(again->time));
            auto slot = programme.slot(static_cast<std::ptrdiff_t>(*place), again->time);
            slot.begins = again->slot.begins;
            slot.ends = again->slot.ends;
            return page(slot);
        }
        const auto& beside = std::get<Ask::Beside>(ask.wanted);
        auto slot = programme.slot(static_cast<std::ptrdiff_t>(beside.slot.index) + beside.step,
                                   beside.time);
        slot.begins = beside.time;
        slot.ends = beside.time + std::chrono::seconds{10};
        return page(slot);
    }

    // Lets everything happen that is due now; the items shown by it.
    std::string run() {
        std::string shown;
        const auto note = [&](const Prepared& prepared) {
            shown += prepared.page() ? prepared.page()->turn.slot.item : "-";
        };
        if (const auto prepared = turner.due()) note(*prepared);
        while (const auto ask = turner.take_ask()) {
            const auto change = turner.receive({ask->number, answer(*ask)});
            if (!change) continue;
            if (const auto* prepared = std::get_if<Prepared>(&*change)) note(*prepared);
        }
        return shown;
    }
};

inline std::string at(const Desk& desk) {
    return desk.programme.slot_at(desk.clock.wall()).item;
}

} // namespace board
