// SPDX-License-Identifier: MIT
#include "content-sync/published/web_page.h"

namespace board {

bool is_web_page(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    const auto first = bytes.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && bytes[first] == '<';
}

} // namespace board
