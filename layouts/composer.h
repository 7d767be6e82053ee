// SPDX-License-Identifier: MIT
#pragma once

#include "base/raster.h"
#include "content-sync/feed.h"
#include "layouts/frame.h"
#include "layouts/layout_folders.h"
#include "layouts/moment.h"
#include "layouts/picture.h"
#include "layouts/screen_profile.h"
#include "layouts/stirring_flag.h"

#include <memory>
#include <optional>
#include <vector>

namespace board {

// Where a page's photographs come from; a snapshot, in the player and in the preview.
class RasterSource {
  public:
    virtual ~RasterSource() = default;
    virtual std::optional<Size> raster_size(std::string_view asset) const = 0;
    virtual Result<Raster> raster(std::string_view asset) const = 0;
};

// Item + template + theme + screen → frames, and a frame → its picture. Owns the faces and all
// caches; belongs to one thread.
class Composer {
  public:
    // `fonts` holds fonts.json. Fault::missing names the package of a face that is not installed,
    // or the template that is not there.
    static Result<Composer> open(const LayoutFolders& layouts, const std::string& fonts);
    // What it goes on without, for a log: the word list (Fault::missing); headlines then break by
    // ICU's words.
    const std::optional<Error>& lack() const;
    Composer(Composer&&) noexcept;
    ~Composer();

    // The item's pages on this screen at that moment, at least one. An item that no template can
    // set is an error.
    Result<std::vector<Frame>> compose(const Feed& feed, const Item& item,
                                       const ScreenProfile& screen, const Moment& moment,
                                       const RasterSource& rasters);

    // The frame's pixels, all or those of a part of the page. A raster that cannot be opened leaves
    // its frame's designed ground.
    Picture paint(const Frame& frame, const RasterSource& rasters);
    Picture paint(const Frame& frame, Rect area, const RasterSource& rasters);
    // All of a ticker's line on its ground: laid side by side without end it runs without a seam.
    Picture ticker_strip(const Ticker& ticker);
    // The page's flags, ready to stir.
    std::vector<StirringFlag> stirring_flags(const Frame& frame, const RasterSource& rasters);

  private:
    struct Parts;
    explicit Composer(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

} // namespace board
