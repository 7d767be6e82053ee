// SPDX-License-Identifier: MIT
#pragma once

#include "layouts/composer.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace board {

// Every asset is a raster of 200 × 100 whose left half is of one colour (premultiplied) and whose
// right half is of another: red and blue, where nothing else is said.
struct HalfAndHalf : RasterSource {
    explicit HalfAndHalf(std::uint32_t left = 0xFFFF0000, std::uint32_t right = 0xFF0000FF,
                         Opacity opacity = Opacity::opaque) {
        std::string pattern = std::filesystem::temp_directory_path() / "board-raster-XXXXXX";
        folder = ::mkdtemp(pattern.data());
        std::ofstream file{folder + "/half"};
        file << raster_header({Px{200}, Px{100}}, opacity);
        for (int y = 0; y < 100; ++y)
            for (int x = 0; x < 200; ++x) {
                const std::uint32_t colour = x < 100 ? left : right;
                file.write(reinterpret_cast<const char*>(&colour), 4);
            }
    }
    HalfAndHalf(const HalfAndHalf&) = delete;
    HalfAndHalf& operator=(const HalfAndHalf&) = delete;
    ~HalfAndHalf() override { std::filesystem::remove_all(folder); }

    std::optional<Size> raster_size(std::string_view asset) const override {
        if (asset.empty()) return std::nullopt;
        return Size{Px{200}, Px{100}};
    }
    Result<Raster> raster(std::string_view) const override {
        return Raster::open_at(TRY(open_folder(folder)), "half");
    }
    std::string folder;
};

} // namespace board
