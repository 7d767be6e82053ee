// SPDX-License-Identifier: MIT
#pragma once

#include "player/prepared.h"
#include "player/surroundings.h"

#include <string>
#include <vector>

namespace board {

// What a screen says when it has no page to show, or when somebody asks it (key i): what is the
// matter, which screen this is, and what to do.
struct Notice {
    struct Fact {
        Message label, value;
        int use = 0; // the higher, the sooner it is left out where there is no room; 0: never
        bool operator==(const Fact&) const = default;
    };
    Message brand;
    Message title;
    Message what; // may be empty
    std::vector<Fact> facts;
    Message heading; // of the advice
    std::vector<Message> advice;
    bool numbered = true; // the advice: steps, one after the other

    bool operator==(const Notice&) const = default;
};

Notice notice_of(const Absence& absence, const Surroundings& surroundings);
// When nothing is the matter with the page.
Notice notice_of(const Surroundings& surroundings);

// The same for a face without Han characters: what was Chinese is English, and nothing is said
// twice.
Notice in_english(Notice notice);

} // namespace board
