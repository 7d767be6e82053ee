// SPDX-License-Identifier: MIT
#pragma once

#include "base/message.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace board {

// Why a text is not plain UTF-8, said to whoever saved it, and the byte where that shows.
struct EncodingFault {
    std::size_t offset;
    Message what;
};

// Nothing where `text` is UTF-8 (RFC 3629) without a byte order mark and without NUL. Otherwise
// what it seems to be: UTF-16, UTF-8 with a byte order mark, GBK (GB 18030), Big5, or UTF-8 that
// was damaged; each with what to do.
std::optional<EncodingFault> encoding_fault(std::string_view text);

} // namespace board
