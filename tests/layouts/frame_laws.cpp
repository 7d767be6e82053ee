// SPDX-License-Identifier: MIT
#include "tests/layouts/frame_laws.h"

#include "base/utf8.h"
#include "tests/layouts/contrast.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace board {
namespace {

const Rect& box_of(const FrameElement& element) {
    return std::visit([](const auto& shape) -> const Rect& { return shape.box; }, element);
}

std::string shown(const Rect& box) {
    return std::to_string(box.x.value) + "," + std::to_string(box.y.value) + " " +
           std::to_string(box.width.value) + "x" + std::to_string(box.height.value);
}

// Whether they share more than a hair's breadth.
bool overlap(const Rect& a, const Rect& b) {
    constexpr Px hair{2};
    return std::min(a.right(), b.right()) - std::max(a.x, b.x) > hair &&
           std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y) > hair;
}

bool inside(const Rect& box, Size page, Px slack) {
    return box.x >= -slack && box.y >= -slack && box.right() <= page.width + slack &&
           box.bottom() <= page.height + slack;
}

// What no text may lie upon: text, photographs, codes, drawings.
bool solid(const FrameElement& element) {
    return !std::holds_alternative<FilledBox>(element) &&
           !std::holds_alternative<ClothFlag>(element) && !std::holds_alternative<Ticker>(element);
}

// Without blanks, which lines swallow.
std::string bare(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto step = utf8_step(text, at);
        const std::string_view character = text.substr(at, step->next - at);
        if (character != " " && character != "\n" && character != "　") out += character;
        at = step->next;
    }
    return out;
}

std::string text_of(const Frame& frame) {
    std::string text;
    for (const FrameElement& element : frame.elements)
        if (const auto* line = std::get_if<TextLine>(&element)) text += bare(line->line.text);
    return text;
}

// How many bytes of `text` stand in a piece somewhere in `page`.
std::size_t longest_beginning(const std::string& text, const std::string& page) {
    std::size_t whole = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t next = utf8_step(text, at)->next;
        if (page.find(text.substr(0, next)) == std::string::npos) break;
        whole = at = next;
    }
    return whole;
}

// Texts go on from page to page; a beginning of one or two characters may be chance.
bool stands_on(const std::vector<std::string>& pages, std::string text) {
    constexpr std::size_t no_chance = 3 * 3;
    for (const std::string& page : pages) {
        const std::size_t part = longest_beginning(text, page);
        if (part == text.size()) return true;
        if (part >= no_chance) text.erase(0, part);
    }
    return false;
}

// Members that are not shown as they are written.
bool hidden(std::string_view key) {
    static constexpr std::array keys{"id",   "kind",   "asset",  "branch", "check",
                                     "flag", "type",   "state",  "level",  "before",
                                     "link", "date",   "due",    "begins", "priority",
                                     "ends", "poster", "format", "layout"};
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

void collect(const Json& json, std::vector<std::string>& texts) {
    if (const auto text = json.string()) texts.emplace_back(*text);
    for (std::size_t i = 0; i < json.size(); ++i) {
        if (json.is(JsonType::array)) collect(json.at(i), texts);
        if (json.is(JsonType::object) && !hidden(json.member(i).key))
            collect(json.member(i).value, texts);
    }
}

} // namespace

Faults geometry_faults(const Frame& frame, const ScreenProfile& screen) {
    Faults faults;
    const auto& all = frame.elements;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto* line = std::get_if<TextLine>(&all[i]);
        const Px slack = line ? line->line.em * 3 / 5 : Px{1};
        if (!inside(box_of(all[i]), frame.size, slack))
            faults.push_back("off the page: " + shown(box_of(all[i])) +
                             (line ? " " + line->line.text : ""));
        if (!line) continue;
        if (line->line.em < screen.smallest_em())
            faults.push_back("too small to read: " + line->line.text);
        for (std::size_t k = 0; k < all.size(); ++k) {
            const bool once = k != i && !(k < i && std::holds_alternative<TextLine>(all[k]));
            if (once && solid(all[k]) && overlap(line->box, box_of(all[k])))
                faults.push_back("overlapped: " + line->line.text + " " + shown(line->box) +
                                 " by element " + std::to_string(k) + " " + shown(box_of(all[k])));
        }
    }
    return faults;
}

Faults contrast_faults(const Frame& frame, const Theme& theme) {
    Faults faults;
    for (std::size_t i = 0; i < frame.elements.size(); ++i) {
        const auto* line = std::get_if<TextLine>(&frame.elements[i]);
        if (!line) continue;
        const Px x = line->box.x + line->box.width / 2, y = line->box.y + line->box.height / 2;
        Colour ground = frame.ground;
        for (std::size_t k = 0; k < i; ++k) {
            const Rect& box = box_of(frame.elements[k]);
            if (x < box.x || x >= box.right() || y < box.y || y >= box.bottom()) continue;
            if (const auto* filled = std::get_if<FilledBox>(&frame.elements[k]))
                ground = filled->colour;
            if (const auto* flag = std::get_if<ClothFlag>(&frame.elements[k])) ground = flag->cloth;
        }
        const bool page = ground == theme.colour("surface") || ground == theme.colour("panel") ||
                          ground == theme.colour("band");
        const double least = page ? 7 : 4.5;
        if (contrast(line->colour, ground) < least)
            faults.push_back("contrast " + std::to_string(contrast(line->colour, ground)) + ": " +
                             line->line.text);
    }
    return faults;
}

Faults page_faults(const std::vector<Frame>& frames) {
    Faults faults;
    for (std::size_t i = 0; i < frames.size(); ++i) {
        const Frame& frame = frames[i];
        const std::string number = std::to_string(i + 1) + "/" + std::to_string(frames.size());
        const bool picture = std::any_of(frame.elements.begin(), frame.elements.end(),
                                         [](const FrameElement& element) {
                                             return std::holds_alternative<PlacedPicture>(element);
                                         });
        if (frame.characters == 0 && !picture) faults.push_back("empty page " + number);
        if (frames.size() > 1 && text_of(frame).find(number) == std::string::npos)
            faults.push_back("page does not say " + number);
    }
    return faults;
}

Faults loss_faults(const std::vector<Frame>& frames, const Item& item) {
    std::vector<std::string> pages, texts;
    for (const Frame& frame : frames) pages.push_back(text_of(frame));
    collect(item.fields, texts);
    Faults faults;
    for (const std::string& text : texts)
        if (!stands_on(pages, bare(text))) faults.push_back("lost: " + text);
    return faults;
}

} // namespace board
