// SPDX-License-Identifier: MIT
#include "content-sync/board_feed/preview_notes.h"

#include <algorithm>

namespace board {
namespace {

std::string where(const PreviewView& view) {
    const Size size = view.profile.size;
    return std::string{position_name(view.profile.position)} + " " +
           std::to_string(size.width.value) + "x" + std::to_string(size.height.value);
}

std::string missing_in(const std::vector<Frame>& frames) {
    std::vector<std::string> all;
    std::string text;
    for (const Frame& frame : frames)
        for (const std::string& character : frame.missing) {
            if (std::find(all.begin(), all.end(), character) != all.end()) continue;
            all.push_back(character);
            text += (text.empty() ? "" : " ") + character;
        }
    return text;
}

} // namespace

Diagnostics preview_notes(const Feed& written, const PreviewPages& pages, const PreviewView& view) {
    Diagnostics notes;
    for (const auto& [item, frames] : pages.items) {
        const Item* as_written = written.item(item->id);
        const std::string pointer = as_written == nullptr ? "/items" : as_written->pointer;
        const auto add = [&, &id = item->id](const char* code, Message what) {
            notes.push_back({Severity::note, code, id, pointer, written.document().place(pointer),
                             std::move(what)});
        };
        if (const std::string& overflow = frames.front().overflow; !overflow.empty())
            add("set-plain",
                {where(view) + "：版式里这个框放不下，改按 plain 排：" + overflow,
                 where(view) + ": this box of its template is too small, so it is set by plain: " +
                     overflow});
        if (const std::string missing = missing_in(frames); !missing.empty())
            add("missing-characters", {where(view) + "：字体里没有这些字，以〓代替：" + missing,
                                       where(view) +
                                           ": no face has these characters, 〓 stands "
                                           "for them: " +
                                           missing});
    }
    return notes;
}

} // namespace board
