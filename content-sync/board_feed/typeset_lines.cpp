// SPDX-License-Identifier: MIT
#include "content-sync/board_feed/typeset_lines.h"

#include <cerrno>

namespace board {

std::optional<Result<std::string>> LineReader::next() {
    std::string line;
    bool too_long = false;
    int c = 0;
    errno = 0;
    while ((c = std::getc(stream_)) != EOF && c != '\n') {
        too_long = too_long || line.size() == most_bytes_;
        if (!too_long) line += static_cast<char>(c);
    }
    if (std::ferror(stream_)) return Error{Fault::io, errno_message(errno)};
    if (c == EOF && line.empty() && !too_long) return std::nullopt;
    ++number_;
    if (!too_long) return line;
    const std::string most = std::to_string(most_bytes_);
    return Error{Fault::budget,
                 {"这一行超过 " + most + " 字节", "this line is over " + most + " bytes"}};
}

} // namespace board
