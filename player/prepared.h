// SPDX-License-Identifier: MIT
#pragma once

#include "base/message.h"
#include "layouts/moment.h"
#include "layouts/picture.h"
#include "player/programme.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <variant>

namespace board {

// A page, painted and waiting for its turn.
struct PreparedPage {
    std::shared_ptr<const Picture> picture;
    Slot slot;
    int pages = 1; // of its item
    Moment moment; // that it was composed for
    // When it has to be asked for again, however long somebody holds it: the playlist changes then,
    // or what pages say.
    std::optional<WallTime> until;
};

// Why there is no page to show.
struct Absence {
    enum class Why {
        no_content,     // the store is empty, or not there
        unreadable,     // what the store has cannot be read
        unknown_screen, // the feed does not know this screen
        nothing_now,    // the feed has nothing for this screen at this hour
        no_layout,      // the typesetter cannot work: fonts or templates are missing
    };
    Why why = Why::no_content;
    Message what;
    std::optional<WallTime> until; // when this may be over by the clock alone
};

struct Prepared {
    std::variant<PreparedPage, Absence> content;
    Screen screen;             // as the feed has it, or as far as the options tell
    std::uint64_t edition = 0; // counts the snapshots that were opened; 0: none yet

    const PreparedPage* page() const { return std::get_if<PreparedPage>(&content); }
    const Absence* absence() const { return std::get_if<Absence>(&content); }
};

} // namespace board
