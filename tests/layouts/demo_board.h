// SPDX-License-Identifier: MIT
#pragma once

#include "base/file.h"
#include "layouts/composer.h"
#include "tests/catch.h"
#include "tests/recording.h"

namespace board {

inline Feed feed_from(std::string text) {
    auto reading = read_feed(std::move(text));
    for (const Diagnostic& found : reading.diagnostics)
        if (found.severity == Severity::error) FAIL(found.what.en << " at " << found.pointer);
    REQUIRE(reading.feed);
    return std::move(*reading.feed);
}

inline Feed demo_feed() {
    auto text = read_file(TEST_SOURCE "/content-sync/demo/feed.json", 4u << 20);
    REQUIRE(text);
    return feed_from(std::move(text).take());
}

inline Composer test_composer() {
    auto composer = Composer::open({TEST_SOURCE "/layouts"}, TEST_SOURCE "/fonts");
    if (!composer) FAIL(composer.error().what.en);
    return std::move(composer).take();
}

// Pictures whose sizes are known and whose pixels never arrive.
struct SizesOnly : RasterSource {
    Size size{Px{1920}, Px{1280}};
    std::optional<Size> raster_size(std::string_view asset) const override {
        if (asset.empty()) return std::nullopt;
        return size;
    }
    Result<Raster> raster(std::string_view) const override {
        return Error{Fault::missing, {"没有", "none"}};
    }
};

// No picture arrived at all.
struct NoPictures : RasterSource {
    std::optional<Size> raster_size(std::string_view) const override { return std::nullopt; }
    Result<Raster> raster(std::string_view) const override {
        return Error{Fault::missing, {"没有", "none"}};
    }
};

} // namespace board
