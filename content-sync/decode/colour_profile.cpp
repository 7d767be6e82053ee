// SPDX-License-Identifier: MIT
#include "content-sync/decode/colour_profile.h"

#include <lcms2.h>

#include <bit>
#include <memory>

namespace board {
namespace {

struct CloseProfile {
    void operator()(void* profile) const { cmsCloseProfile(profile); }
};
struct DeleteTransform {
    void operator()(void* transform) const { cmsDeleteTransform(transform); }
};

} // namespace

ColourChange to_srgb(std::span<std::uint32_t> words, const std::string& profile) {
    if (profile.empty()) return ColourChange::none;
    const std::unique_ptr<void, CloseProfile> from{
        cmsOpenProfileFromMem(profile.data(), static_cast<cmsUInt32Number>(profile.size()))};
    if (!from || cmsGetColorSpace(from.get()) != cmsSigRgbData) return ColourChange::none;
    const std::unique_ptr<void, CloseProfile> srgb{cmsCreate_sRGBProfile()};
    constexpr auto format = std::endian::native == std::endian::little ? TYPE_BGRA_8 : TYPE_ARGB_8;
    const std::unique_ptr<void, DeleteTransform> transform{
        cmsCreateTransform(from.get(), format, srgb.get(), format, INTENT_RELATIVE_COLORIMETRIC,
                           cmsFLAGS_COPY_ALPHA | cmsFLAGS_BLACKPOINTCOMPENSATION)};
    if (!transform) return ColourChange::none;
    // In place: every pixel is read before it is written.
    cmsDoTransform(transform.get(), words.data(), words.data(),
                   static_cast<cmsUInt32Number>(words.size()));
    return ColourChange::done;
}

void warm_up_colours() {
    const std::unique_ptr<void, CloseProfile> srgb{cmsCreate_sRGBProfile()};
}

} // namespace board
