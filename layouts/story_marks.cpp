// SPDX-License-Identifier: MIT
#include "layouts/story_marks.h"

#include <algorithm>
#include <array>
#include <utility>

namespace board {
namespace {

struct Element {
    std::string_view begin, end;
    AnnotationKind kind;
};

constexpr std::array<Element, 3> elements{
    {{"<u>", "</u>", AnnotationKind::proper_name},
     {"<cite>", "</cite>", AnnotationKind::book_title},
     {"<span class=\"mourning\">", "</span>", AnnotationKind::mourning}}};

} // namespace

// Emphasis may have begun since, and may end after it.
std::vector<StoryMarks::Open>::iterator StoryMarks::ruby() {
    return std::find_if(open_.begin(), open_.end(),
                        [](const Open& open) { return open.kind == AnnotationKind::ruby; });
}

bool StoryMarks::is_open(AnnotationKind kind) const {
    return std::any_of(open_.begin(), open_.end(),
                       [&](const Open& open) { return open.kind == kind; });
}

std::string* StoryMarks::aside() {
    if (parenthesis_) return &*parenthesis_;
    return reading_ ? &*reading_ : nullptr;
}

bool StoryMarks::take(std::string_view tag, const std::string& text) {
    for (const Element& element : elements) {
        if (tag == element.begin && !aside()) return begin(element.kind, text), true;
        if (tag == element.end && !aside() && is_open(element.kind))
            return end(element.kind, text), true;
    }
    return take_ruby(tag, text);
}

// HTML lets </rt> and </rp> be left out.
bool StoryMarks::take_ruby(std::string_view tag, const std::string& text) {
    if (tag == "<ruby>" && !is_open(AnnotationKind::ruby))
        return begin(AnnotationKind::ruby, text), true;
    if (ruby() == open_.end()) return false;
    if (tag == "</rp>" && parenthesis_) return parenthesis_.reset(), true;
    const bool known = tag == "<rt>" || tag == "</rt>" || tag == "<rp>" || tag == "</ruby>";
    if (!known) return false;
    parenthesis_.reset();
    end_reading(text);
    if (tag == "<rt>") reading_.emplace();
    if (tag == "<rp>") parenthesis_.emplace();
    if (tag == "</ruby>") open_.erase(ruby());
    return true;
}

void StoryMarks::end_reading(const std::string& text) {
    if (!reading_) return;
    Open& ruby = *this->ruby();
    if (ruby.begin < text.size() && !reading_->empty())
        annotations_.push_back({ruby.begin, text.size(), AnnotationKind::ruby, *reading_});
    ruby.begin = text.size();
    reading_.reset();
}

void StoryMarks::begin(AnnotationKind kind, const std::string& text) {
    open_.push_back({kind, text.size()});
}

void StoryMarks::end(AnnotationKind kind, const std::string& text) {
    const auto open = std::find_if(open_.rbegin(), open_.rend(),
                                   [&](const Open& each) { return each.kind == kind; });
    if (open == open_.rend()) return;
    if (open->begin < text.size()) annotations_.push_back({open->begin, text.size(), kind, {}});
    open_.erase(std::next(open).base());
}

std::vector<Annotation> StoryMarks::finish(std::string& text) {
    if (reading_) text += *reading_;
    if (parenthesis_) text += *parenthesis_;
    std::stable_sort(annotations_.begin(), annotations_.end(),
                     [](const Annotation& a, const Annotation& b) { return a.begin < b.begin; });
    open_.clear();
    reading_.reset();
    parenthesis_.reset();
    return std::exchange(annotations_, {});
}

} // namespace board
