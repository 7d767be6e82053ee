// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <cstdio>
#include <initializer_list>
#include <string_view>
#include <utility>

namespace board {

// Lines for technicians: `part event key=value …`, one event a line, to a stream the caller owns.
class Log {
  public:
    struct Pair {
        std::string_view key;
        std::string value;
    };

    explicit Log(std::FILE* stream, std::string_view part)
        : stream_{stream}
        , part_{part} {}

    void info(std::string_view event, std::initializer_list<Pair> pairs = {}) const {
        write("info", event, pairs);
    }
    void warn(std::string_view event, std::initializer_list<Pair> pairs = {}) const {
        write("warn", event, pairs);
    }
    void warn(std::string_view event, const Error& error) const {
        write("warn", event, {{"why", error.what.en}});
    }

  private:
    void write(std::string_view level, std::string_view event,
               std::initializer_list<Pair> pairs) const;

    std::FILE* stream_;
    std::string part_;
};

} // namespace board
