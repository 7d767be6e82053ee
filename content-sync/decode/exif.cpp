// SPDX-License-Identifier: MIT
#include "content-sync/decode/exif.h"

#include <cstddef>
#include <cstdint>

namespace board {
namespace {

// Integers of a TIFF structure, in the byte order that it declares; 0 beyond its end.
class Tiff {
  public:
    explicit Tiff(std::string_view bytes)
        : bytes_{bytes}
        , little_{bytes.starts_with("II")} {}
    std::uint32_t u16(std::size_t at) const {
        return little_ ? byte(at + 1) << 8 | byte(at) : byte(at) << 8 | byte(at + 1);
    }
    std::uint32_t u32(std::size_t at) const {
        return little_ ? u16(at + 2) << 16 | u16(at) : u16(at) << 16 | u16(at + 2);
    }

  private:
    std::uint32_t byte(std::size_t at) const {
        return at < bytes_.size() ? static_cast<unsigned char>(bytes_[at]) : 0u;
    }

    std::string_view bytes_;
    bool little_;
};

} // namespace

int exif_orientation(std::string_view tiff) {
    constexpr std::string_view name{"Exif\0\0", 6};
    constexpr std::uint32_t orientation_tag = 0x0112;
    if (tiff.starts_with(name)) tiff.remove_prefix(name.size());
    const Tiff numbers{tiff};
    const std::size_t directory = numbers.u32(4);
    const std::size_t entries = numbers.u16(directory);
    for (std::size_t i = 0; i < entries && i < 256; ++i) {
        const std::size_t entry = directory + 2 + i * 12;
        if (numbers.u16(entry) != orientation_tag) continue;
        const auto value = numbers.u16(entry + 8);
        return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
    }
    return 1;
}

} // namespace board
