// SPDX-License-Identifier: MIT
#include "content-sync/board_feed/specimen_page.h"

#include <algorithm>
#include <cassert>

namespace board {

std::vector<SpecimenPage> specimen_pages() {
    return {line_end_page(), mark_page(),       paragraph_page(), headline_page(),
            vertical_page(), annotation_page(), glyph_page()};
}

Sample sample(std::string label, std::string text, int em, std::string language) {
    Sample made;
    made.label = std::move(label);
    made.text.text = std::move(text);
    made.style = in_language({}, std::move(language));
    made.style.em = Px{em};
    return made;
}

Sample stretch(std::string label, std::string text, int em, std::string language, LineEdges edges) {
    Sample made = sample(std::move(label), std::move(text), em, std::move(language));
    made.edges = edges;
    made.cells = true;
    return made;
}

Sample annotated(Sample plain, AnnotationKind kind, const std::vector<std::string>& words,
                 const std::vector<std::string>& readings) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        at = plain.text.text.find(words[i], at);
        assert(at != std::string::npos);
        const std::string reading = i < readings.size() ? readings[i] : "";
        plain.text.annotations.push_back({at, at + words[i].size(), kind, reading});
        at += words[i].size();
    }
    auto& all = plain.text.annotations;
    std::stable_sort(all.begin(), all.end(),
                     [](const Annotation& a, const Annotation& b) { return a.begin < b.begin; });
    return plain;
}

} // namespace board
