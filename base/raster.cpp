// SPDX-License-Identifier: MIT
#include "base/raster.h"

#include <array>
#include <bit>
#include <cstring>

namespace board {
namespace {

static_assert(std::endian::native == std::endian::little, "rasters are mapped as they lie");

constexpr char magic[] = {'b', 'r', 'd', 'r', 'a', 's', 't', '1'};
constexpr std::size_t header_bytes = 24;

Error not_a_raster() {
    return {Fault::malformed, {"不是本系统的图像数据", "not a raster of ours"}};
}

} // namespace

std::string raster_header(Size size, Opacity opacity) {
    const std::array<std::uint32_t, 4> words{static_cast<std::uint32_t>(size.width.value),
                                             static_cast<std::uint32_t>(size.height.value),
                                             opacity == Opacity::opaque ? 0u : 1u, 0u};
    std::string header{magic, sizeof magic};
    header.append(reinterpret_cast<const char*>(words.data()), sizeof words);
    return header;
}

Result<Raster> Raster::open_at(const Fd& folder, const std::string& name) {
    return TRY_WITHIN(of(TRY(MappedFile::open_at(folder, name))), name, name);
}

Result<Raster> Raster::of(MappedFile file) {
    const auto bytes = file.bytes();
    if (bytes.size() < header_bytes || std::memcmp(bytes.data(), magic, sizeof magic) != 0)
        return not_a_raster();
    std::array<std::uint32_t, 4> words{};
    std::memcpy(words.data(), bytes.data() + sizeof magic, sizeof words);
    const std::int64_t width = words[0], height = words[1];
    if (width < 1 || height < 1 || width > most_edge || height > most_edge ||
        width * height > most_pixels || words[2] > 1 ||
        bytes.size() != header_bytes + static_cast<std::size_t>(width * height) * 4)
        return not_a_raster();
    return Raster{std::move(file), Size{Px{static_cast<int>(width)}, Px{static_cast<int>(height)}},
                  words[2] == 0 ? Opacity::opaque : Opacity::translucent};
}

std::span<const std::uint32_t> Raster::pixels() const {
    const auto* first = reinterpret_cast<const std::uint32_t*>(file_.bytes().data() + header_bytes);
    return {first, static_cast<std::size_t>(size_.width.value) *
                       static_cast<std::size_t>(size_.height.value)};
}

} // namespace board
