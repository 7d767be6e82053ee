// SPDX-License-Identifier: MIT
#pragma once

#include "base/message.h"
#include "layouts/frame.h"
#include "layouts/moment.h"
#include "layouts/picture.h"
#include "player/live_layers.h"
#include "player/programme.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <variant>

namespace board {

// A page's turn, and what stands on it.
struct PageTurn {
    Slot slot;
    int pages = 1; // of its item
    Priority priority = Priority::normal;
    Moment moment; // that it was composed for
    std::shared_ptr<const Frame> frame;
    // When something on it changes, such as the clock's minute; none: nothing will.
    std::optional<WallTime> changes;
    // When it has to be asked for again, however long somebody holds it: the playlist changes then,
    // or what pages say.
    std::optional<WallTime> until;
};

// A page, painted and waiting for its turn. Its picture is as the screen's surface wants it, turned
// where the screen hangs turned, and goes to whoever shows it.
struct PreparedPage {
    PageTurn turn;
    std::unique_ptr<Picture> picture;
    LiveLayers live;
};

// What has changed on a page that stands: the rectangle of the surface, and its new pixels, none
// where it looks as before.
struct Patch {
    PageTurn turn;
    Rect box;
    std::optional<Picture> picture;
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

    PreparedPage* page() { return std::get_if<PreparedPage>(&content); }
    const PreparedPage* page() const { return std::get_if<PreparedPage>(&content); }
    const Absence* absence() const { return std::get_if<Absence>(&content); }
};

} // namespace board
