// SPDX-License-Identifier: MIT
#include "base/log.h"

#include "base/printable.h"

#include <string>

namespace board {
namespace {

// A value with blanks or quotes is quoted, so that a line stays one line and splits at blanks.
void append_value(std::string& line, std::string_view value) {
    if (!value.empty() && value.find_first_of(" \"=") == std::string_view::npos) {
        line += value;
        return;
    }
    line += '"';
    for (const char c : value) {
        if (c == '"' || c == '\\') line += '\\';
        line += c;
    }
    line += '"';
}

} // namespace

void Log::write(std::string_view level, std::string_view event,
                std::initializer_list<Pair> pairs) const {
    std::string line{part_};
    line += ' ';
    line += level;
    line += ' ';
    line += event;
    for (const auto& pair : pairs) {
        line += ' ';
        line += pair.key;
        line += '=';
        append_value(line, printable(pair.value));
    }
    line += '\n';
    std::fwrite(line.data(), 1, line.size(), stream_);
    std::fflush(stream_);
}

} // namespace board
