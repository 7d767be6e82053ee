// SPDX-License-Identifier: MIT
#pragma once

// Catch2 as the distribution has it: version 3, or version 2 (Debian 12) under version 3's names.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>

using Catch::Approx;
#else
#include <catch2/catch.hpp>

namespace Catch::Matchers {
inline StdString::ContainsMatcher ContainsSubstring(const std::string& text) {
    return Catch::Contains(text);
}
} // namespace Catch::Matchers
#endif
