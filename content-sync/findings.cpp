// SPDX-License-Identifier: MIT
#include "content-sync/findings.h"

#include <algorithm>

namespace board {
namespace {

// "/items/3" of "/items/3/show/from"; entries of a list or a map stand alone, other members whole.
std::string entry_of(std::string_view pointer) {
    const std::size_t first = std::min(pointer.find('/', 1), pointer.size());
    const std::string_view member = pointer.substr(0, first);
    const bool collection = member == "/items" || member == "/screens" || member == "/branches" ||
                            member == "/teams" || member == "/assets";
    if (!collection || first == pointer.size()) return std::string{member};
    return std::string{pointer.substr(0, pointer.find('/', first + 1))};
}

} // namespace

void Findings::add(Severity severity, std::string code, std::string pointer, Message what) {
    if (severity == Severity::error) {
        broken_.insert(entry_of(pointer));
        wrong_.insert(pointer);
    }
    if (full()) {
        ++uncounted_;
        return;
    }
    std::string item = item_at(pointer);
    found_.push_back(
        {severity, std::move(code), std::move(item), std::move(pointer), {}, std::move(what)});
}

void Findings::leave_out(const std::string& entry, std::string code, std::string pointer,
                         Message why) {
    if (broken_.insert(entry).second) note(std::move(code), std::move(pointer), std::move(why));
}

std::string Findings::item_at(std::string_view pointer) const {
    if (!pointer.starts_with("/items/")) return {};
    const Json item = document_.root().resolve(entry_of(pointer));
    return item.find("id").string_or("");
}

Diagnostics Findings::take() {
    for (Diagnostic& finding : found_) finding.place = document_.place(finding.pointer);
    sort_by_place(found_);
    if (uncounted_ > 0) {
        const std::string more = std::to_string(uncounted_);
        found_.push_back({Severity::note,
                          "more",
                          "",
                          "",
                          found_.back().place,
                          {"还有 " + more + " 处未列出，改好上面的再检查一次",
                           more + " more are not listed; mend these and check again"}});
    }
    return std::move(found_);
}

} // namespace board
