// SPDX-License-Identifier: MIT
#pragma once

#include "base/log.h"
#include "content-sync/store/snapshot.h"
#include "layouts/composer.h"
#include "player/prepared.h"
#include "player/screen_choice.h"

#include <string>

namespace board {

struct PreparationOptions {
    std::string store;
    ScreenChoice screen;
    std::string theme; // empty: the screen's own
    LayoutFolders layouts;
    std::string fonts; // folder of fonts.json
};

// Makes pages: holds the open snapshot and the composer, and knows the rotation. A page is a
// function of snapshot, screen, size and time. Belongs to one thread.
class Preparation {
  public:
    Preparation(PreparationOptions options, const Log& log);

    // Opens the store's current snapshot if it is not the open one. A snapshot that cannot be
    // opened leaves the old one in use. Says whether other pages may come out now.
    enum class News { no, yes };
    News refresh();

    // Opens the typesetter, if it is not open, ahead of the first page; why it does not open.
    std::optional<Absence> warm_up() {
        auto refusal = open_composer();
        return refusal ? std::optional{std::move(refusal->absence)} : std::nullopt;
    }

    // The page whose turn it is at `time`.
    Prepared page_at(WallTime time, Size size);
    // What `slot`'s page has become, for the rest of its turn; when its item is not played any
    // more, the page whose turn it is at `time`.
    Prepared page_again(const Slot& slot, WallTime time, Size size);
    // The page `step` turns after `slot` in the rotation of `time`, as if its turn began then.
    Prepared page_beside(const Slot& slot, std::ptrdiff_t step, WallTime time, Size size);
    // How many turns the rotation of `time` has; 0 when there is nothing to show.
    std::size_t turns_at(WallTime time, Size size);

    std::uint64_t edition() const { return edition_; }

  private:
    // What is on from one change of the playlist, or of what pages say, to the next.
    struct Rotation {
        Screen screen;
        Size size;
        WallTime from, until;
        Programme programme;
        bool serves(WallTime time, Size wanted) const {
            return size == wanted && from <= time && time < until;
        }
    };
    struct Refusal {
        Absence absence;
        Screen screen;
    };

    std::optional<Refusal> make_rotation(WallTime time, Size size);
    // `unset` receives why the first item that cannot be set cannot.
    std::vector<ProgrammeItem> programme_items(const Screen& screen, WallTime time, Size size,
                                               std::optional<Error>& unset);
    Screen with_sound_theme(Screen screen) const;
    std::optional<Refusal> open_composer();
    ScreenProfile profile(const Screen& screen, Size size) const;
    Moment moment(const Slot& slot, WallTime time) const;
    Prepared paint(const Slot& slot, WallTime time);
    Prepared refused(Refusal refusal) const;
    News note_trouble(const Error& error);

    PreparationOptions options_;
    Log log_;
    std::optional<Composer> composer_;
    std::optional<Snapshot> snapshot_;
    std::optional<Rotation> rotation_;
    std::string refused_pointer_; // of the snapshot that could not be opened
    std::optional<Error> trouble_;
    std::uint64_t edition_ = 0;
};

} // namespace board
