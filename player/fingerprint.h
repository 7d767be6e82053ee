// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>

namespace board {

// FNV-1a, by pixels instead of bytes; the highest byte of a pixel counts for nothing, since the
// screen's surfaces leave it undefined.
class Fingerprint {
  public:
    void add(std::span<const std::uint32_t> pixels) {
        for (const auto pixel : pixels) hash_ = (hash_ ^ (pixel & 0xffffffu)) * 1'099'511'628'211u;
    }
    std::uint64_t value() const { return hash_; }

  private:
    std::uint64_t hash_ = 14'695'981'039'346'656'037u;
};

} // namespace board
