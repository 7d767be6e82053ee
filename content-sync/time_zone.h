// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace board {

// The offset from UTC of a zone without summer time: the Chinese zones of the IANA database by
// name, "UTC", or an offset such as "+08:00". Nothing for any other.
std::optional<std::chrono::minutes> utc_offset_of(std::string_view zone);

} // namespace board
