// SPDX-License-Identifier: MIT
#include "layouts/format.h"

#include "base/shortened.h"

namespace board {
namespace {

// "board-template/12" is later than "board-template/1"; a word for a number is not.
bool is_later(std::string_view given, std::string_view known) {
    const std::size_t number = known.rfind('/') + 1;
    if (given.substr(0, number) != known.substr(0, number)) return false;
    const std::string_view version = given.substr(number), ours = known.substr(number);
    const bool digits = !version.empty() && version.front() != '0' &&
                        version.find_first_not_of("0123456789") == std::string_view::npos;
    if (!digits) return false;
    return version.size() != ours.size() ? version.size() > ours.size() : version > ours;
}

} // namespace

Result<> check_format(const JsonSpot& root, const std::string& format) {
    const JsonSpot spot = root.find("format");
    const std::string given = shortened(spot.value().string_or(""));
    if (given == format) return {};
    if (is_later(given, format))
        return spot.error(Fault::unsupported,
                          {"这是给更新的播放器用的（" + given + "），本程序能读 " + format,
                           "this is for a newer player (" + given + "); this one reads " + format});
    return spot.error(Fault::unsupported, {"应为 " + format, "has to be " + format});
}

} // namespace board
