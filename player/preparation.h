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
    // How pictures come out: as people see the page, or as the surface of a screen that hangs
    // turned wants them. All sizes are the surface's.
    enum class Pictures { upright, for_the_surface };
    Preparation(PreparationOptions options, const Log& log, Pictures pictures = Pictures::upright);

    // Opens the store's current snapshot if it is not the open one. A snapshot that cannot be
    // opened leaves the old one in use. Says whether other pages may come out now.
    enum class News { no, yes };
    News refresh();

    // Opens the typesetter, if it is not open, ahead of the first page; why it does not open.
    std::optional<Absence> warm_up() {
        auto refusal = open_composer();
        return refusal ? std::optional{std::move(refusal->absence)} : std::nullopt;
    }

    // Whether the times that follow are known. While they are not, pages show no time, and the
    // playlist is that of the earliest it can be.
    void take_times_as(WallIs is);

    // The page whose turn it is at `time`.
    Prepared page_at(WallTime time, Size size);
    // What `slot`'s page has become, for the rest of its turn; when its item is not played any
    // more, the page whose turn it is at `time`.
    Prepared page_again(const Slot& slot, WallTime time, Size size);
    // The page `step` turns after `slot` in the rotation of `time`, as if its turn began then.
    Prepared page_beside(const Slot& slot, std::ptrdiff_t step, WallTime time, Size size);
    // What has changed on a page by `time`; none: it has to be asked for again, since more has
    // changed than can be painted over.
    std::optional<Patch> patch(const PageTurn& page, WallTime time, Size size);
    // Lets the ticker stand in parts from now on: this machine cannot keep it running.
    void hold_ticker() { ticker_held_ = true; }
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

    bool find_rotation(WallTime time, Size size);
    std::optional<Refusal> make_rotation(WallTime time, Size size);
    // `unset` receives why the first item that cannot be set cannot.
    std::vector<ProgrammeItem> programme_items(const Screen& screen, WallTime time, Size size,
                                               std::optional<Error>& unset);
    Screen with_sound_theme(Screen screen) const;
    std::optional<Refusal> open_composer();
    ScreenProfile profile(const Screen& screen, Size size) const;
    Moment moment_at(WallTime time, std::size_t turn, std::size_t turns,
                     std::vector<std::string> ticker) const;
    Moment moment(const Slot& slot, WallTime time) const;
    Result<PageTurn> set_page(const Slot& slot, WallTime time);
    Prepared prepare(const Slot& slot, WallTime time);
    Picture paint(const Frame& frame, Rect area);
    LiveLayers live_layers(const Frame& frame);
    std::shared_ptr<const TickerBand> ticker_band(const Frame& frame);
    void forget_rotations();
    bool ticker_runs(const Ticker& ticker) const;
    bool is_live(const Frame& before, const Frame& after, Rect area) const;
    Rotate rotate() const;
    Prepared refused(Refusal refusal) const;
    News note_trouble(const Error& error);

    PreparationOptions options_;
    Log log_;
    std::optional<Composer> composer_;
    std::optional<Snapshot> snapshot_;
    // The one in use, and the one before: a page may stand while the next is prepared that is
    // another rotation's first.
    std::optional<Rotation> rotation_, other_rotation_;
    Pictures pictures_;
    WallIs wall_is_ = WallIs::known;
    bool ticker_held_ = false;
    std::optional<Ticker> ticker_; // that runs
    std::shared_ptr<const TickerBand> band_;
    std::string refused_pointer_; // of the snapshot that could not be opened
    std::optional<Error> trouble_;
    std::uint64_t edition_ = 0;
};

} // namespace board
