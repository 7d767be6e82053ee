// SPDX-License-Identifier: MIT
#pragma once

#include "base/message.h"

#include <string_view>
#include <vector>

namespace board {

// That nothing of this sort has the id, and which one may have been meant. `sort` is a noun in both
// languages: {"支部", "branch"}.
Message unknown_reference(const Message& sort, std::string_view id,
                          const std::vector<std::string_view>& known);

template<class T>
std::vector<std::string_view> ids_of(const std::vector<T>& entries) {
    std::vector<std::string_view> ids;
    for (const T& entry : entries) ids.push_back(entry.id);
    return ids;
}

} // namespace board
