// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace board {

// Breaks `text` into lines no wider than `width` by the simplest rule that reads right: between Han
// characters anywhere, but never before a closing mark or after an opening one; Latin words stay
// whole unless one alone is too wide. `measure` gives a string's width in pixels.
std::vector<std::string> wrap_notice(std::string_view text, int width,
                                     const std::function<int(const std::string&)>& measure);

} // namespace board
