// SPDX-License-Identifier: MIT
#include "content-sync/decode/exif.h"

#include "content-sync/decode/byte_order.h"

namespace board {
namespace {

// A TIFF structure declares the byte order of its numbers.
class Tiff {
  public:
    explicit Tiff(std::string_view bytes)
        : bytes_{bytes}
        , little_{bytes.starts_with("II")} {}
    std::uint32_t number(std::size_t at, std::size_t count) const {
        return little_ ? little_endian(bytes_, at, count) : big_endian(bytes_, at, count);
    }

  private:
    std::string_view bytes_;
    bool little_;
};

} // namespace

int exif_orientation(std::string_view tiff) {
    constexpr std::string_view name{"Exif\0\0", 6};
    constexpr std::uint32_t orientation_tag = 0x0112;
    if (tiff.starts_with(name)) tiff.remove_prefix(name.size());
    const Tiff numbers{tiff};
    const std::size_t directory = numbers.number(4, 4);
    const std::size_t entries = numbers.number(directory, 2);
    for (std::size_t i = 0; i < entries && i < 256; ++i) {
        const std::size_t entry = directory + 2 + i * 12;
        if (numbers.number(entry, 2) != orientation_tag) continue;
        const auto value = numbers.number(entry + 8, 2);
        return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
    }
    return 1;
}

} // namespace board
