// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/diagnostic.h"

#include <set>
#include <string>
#include <string_view>

namespace board {

// The findings about one document as they come up; knows which entries they break.
class Findings {
  public:
    // More than this many are counted only; whoever made so many mends the first ones first.
    // Each costs a walk over the text to find its line.
    static constexpr std::size_t most = 200;

    explicit Findings(const JsonDocument& document)
        : document_{document} {}

    void add(Severity severity, std::string code, std::string pointer, Message what);
    void error(std::string code, std::string pointer, Message what) {
        add(Severity::error, std::move(code), std::move(pointer), std::move(what));
    }
    void warning(std::string code, std::string pointer, Message what) {
        add(Severity::warning, std::move(code), std::move(pointer), std::move(what));
    }
    void note(std::string code, std::string pointer, Message what) {
        add(Severity::note, std::move(code), std::move(pointer), std::move(what));
    }

    // Leaves the entry out because of a fault that has been told elsewhere; a note says so, unless
    // the entry is out already.
    void leave_out(const std::string& entry, std::string code, std::string pointer, Message why);

    // Whether an error lies on or in the entry at `pointer`: "/items/3", "/screens/0",
    // "/assets/opening", or a member of the feed ("/issued").
    bool broken(std::string_view pointer) const { return broken_.contains(pointer); }

    // Whether further findings are counted only: their words need not be made.
    bool full() const { return found_.size() >= most; }

    // Whether there are so many that nobody reads each: what costs time to word may be left out.
    bool many() const { return found_.size() >= 50; }

    // Whether an error lies on the very value at `pointer`.
    bool wrong(std::string_view pointer) const { return wrong_.contains(pointer); }

    // All of them, with their places, in the order of the text.
    Diagnostics take();

  private:
    std::string item_at(std::string_view pointer) const;

    const JsonDocument& document_;
    Diagnostics found_;
    std::size_t uncounted_ = 0;
    std::set<std::string, std::less<>> broken_, wrong_;
};

} // namespace board
