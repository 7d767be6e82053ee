// SPDX-License-Identifier: MIT
#include "content-sync/asset_path.h"

#include <algorithm>

namespace board {
namespace {

bool is_safe(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20 && byte != 0x7f &&
           std::string_view{"\\:?#"}.find(c) == std::string_view::npos;
}

} // namespace

bool is_safe_asset_path(std::string_view path) {
    if (!std::all_of(path.begin(), path.end(), is_safe)) return false;
    while (true) {
        const std::size_t end = std::min(path.find('/'), path.size());
        const std::string_view step = path.substr(0, end);
        if (step.empty() || step == "." || step == "..") return false;
        if (end == path.size()) return true;
        path.remove_prefix(end + 1);
    }
}

} // namespace board
