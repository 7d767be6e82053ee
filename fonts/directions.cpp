// SPDX-License-Identifier: MIT
#include "fonts/directions.h"

#include "fonts/proxy_text.h"

#include <unicode/ubidi.h>

#include <algorithm>
#include <memory>
#include <numeric>

namespace board {
namespace {

struct CloseBidi {
    void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};

// Whether UTF-8 may hold characters from right to left or bidi controls: by its lead bytes, so a
// few others are taken for such too.
bool may_turn_back(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const auto second = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0u;
        const auto third = i + 2 < text.size() ? static_cast<unsigned char>(text[i + 2]) : 0u;
        if (lead >= 0xD6 && lead <= 0xDF) return true;                     // U+0590–07FF
        if (lead == 0xE0 && second >= 0xA0 && second <= 0xA3) return true; // U+0800–08FF
        if (lead == 0xEF && second >= 0xAC && second <= 0xBB) return true; // U+FB00–FEFF
        if (lead == 0xF0 && (second == 0x90 || second == 0x9E)) return true;
        if (lead != 0xE2) continue;
        if (second == 0x80 && (third == 0x8F || (third >= 0xAA && third <= 0xAE))) return true;
        if (second == 0x81 && third >= 0xA6 && third <= 0xA9) return true;
    }
    return false;
}

} // namespace

std::vector<std::uint8_t> bidi_levels(std::string_view text) {
    if (!may_turn_back(text)) return {};
    const ProxyText units = plain_text(text);
    const std::unique_ptr<UBiDi, CloseBidi> bidi{ubidi_open()};
    UErrorCode status = U_ZERO_ERROR;
    ubidi_setPara(bidi.get(), units.text.data(), static_cast<int32_t>(units.text.size()), 0,
                  nullptr, &status);
    const UBiDiLevel* levels = ubidi_getLevels(bidi.get(), &status);
    if (U_FAILURE(status) || levels == nullptr) return {};
    std::vector<std::uint8_t> of_bytes(text.size());
    for (std::size_t i = 0; i < units.text.size(); ++i)
        std::fill(of_bytes.begin() + units.offsets[i], of_bytes.begin() + units.offsets[i + 1],
                  levels[i]);
    return of_bytes;
}

std::vector<std::size_t> visual_order(const std::vector<std::uint8_t>& levels) {
    std::vector<int32_t> order(levels.size());
    ubidi_reorderVisual(levels.data(), static_cast<int32_t>(levels.size()), order.data());
    return {order.begin(), order.end()};
}

} // namespace board
