// SPDX-License-Identifier: MIT
#include "tests/crash/crash_states.h"

namespace board {

void CrashStates::judge(const View& view, std::size_t answers, const std::string& where) {
    ++found_.states;
    const View& old = life_.after(answers);
    const bool last = answers == StoreLife::passes;
    std::size_t* count = &found_.mixed;
    // Where there was nothing yet, a whole first snapshot may be found before it is pointed at.
    const View shown = answers == 0 ? View{view.shown, {}} : view;
    if (!last && shown == life_.after(answers + 1) && !(view == old))
        count = &found_.after;
    else if (answers > 0 && (view == old || (!last && view == life_.withdrawn(answers))))
        count = &found_.before;
    else if (answers == 0 && view.shown.empty())
        count = &found_.nothing;
    else if (view.shown.empty() || !view.trouble.empty())
        count = &found_.broken;
    else
        for (std::size_t earlier = 1; earlier < answers; ++earlier)
            if (view == life_.after(earlier)) count = &found_.lost;
    ++*count;
    if (found_.corrupt() == 1 && found_.first_fault.empty())
        found_.first_fault = where + ": shown '" + view.shown + "', trouble '" + view.trouble +
                             "', told before: '" + old.shown + "'";
}

Findings CrashStates::look_at(const DiskLog& log, std::size_t most, std::size_t first,
                              std::size_t answers) {
    constexpr std::uint64_t seed = 20'261'125;
    std::mt19937_64 random{seed};
    const std::size_t points = log.events.size() + 1 - first,
                      least = (most - found_.states) / points / 4 + 1;
    for (std::size_t count = first; count <= log.events.size(); ++count) {
        // What one point does not need is the later ones'.
        const std::size_t left = log.events.size() + 1 - count;
        const std::size_t share = most > found_.states ? (most - found_.states) / left : 0;
        const CrashPoint point{log, count, disk_};
        point.each(std::max(share, least), random, [&](const Tree& tree) {
            const std::size_t number = fingerprint(tree);
            auto known = known_.find(number);
            if (known == known_.end()) {
                mirror_.show(tree);
                known = known_.emplace(number, read_(folder_ / StoreLife::place)).first;
                ++found_.distinct;
            }
            judge(known->second, answers + point.answers(), "after event " + std::to_string(count));
        });
    }
    return found_;
}

} // namespace board
