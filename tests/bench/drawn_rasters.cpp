// SPDX-License-Identifier: MIT
#include "tests/bench/drawn_rasters.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace board {
namespace {

constexpr Size photograph{Px{1920}, Px{1280}};
constexpr const char* file_name = "photograph";

} // namespace

DrawnRasters::DrawnRasters() {
    std::string pattern = (std::filesystem::temp_directory_path() / "board-bench-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) std::abort();
    folder_ = pattern;
    std::vector<std::uint32_t> pixels;
    for (std::uint32_t y = 0; y < 1280; ++y)
        for (std::uint32_t x = 0; x < 1920; ++x)
            pixels.push_back(0xff000000u | ((x & 0xffu) << 16) | ((y & 0xffu) << 8) |
                             ((x ^ y) & 63u));
    std::ofstream file{folder_ + "/" + file_name, std::ios::binary};
    file << raster_header(photograph, Opacity::opaque);
    file.write(reinterpret_cast<const char*>(pixels.data()),
               static_cast<std::streamsize>(pixels.size() * sizeof(std::uint32_t)));
}

DrawnRasters::~DrawnRasters() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

std::optional<Size> DrawnRasters::raster_size(std::string_view) const {
    return photograph;
}

Result<Raster> DrawnRasters::raster(std::string_view) const {
    const Fd folder = TRY(open_folder(folder_));
    return Raster::open_at(folder, file_name);
}

} // namespace board
