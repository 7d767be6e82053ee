// SPDX-License-Identifier: MIT
#include "content-sync/board_feed/specimen_page.h"

#include <algorithm>
#include <cassert>

namespace board {

std::vector<SpecimenPage> specimen_pages() {
    return {line_end_page(), mark_page(),       paragraph_page(), headline_page(),
            vertical_page(), annotation_page(), glyph_page(),     story_page()};
}

Sample sample(std::string text, std::string language) {
    Sample made;
    made.text.text = std::move(text);
    made.style = in_language({}, std::move(language));
    return made;
}

Sample lines(std::string text, double measure_em, std::string language) {
    Sample made = sample(std::move(text), std::move(language));
    made.measure_em = measure_em;
    return made;
}

Sample stretch(std::string text, std::string language, LineEdges edges) {
    Sample made = sample(std::move(text), std::move(language));
    made.edges = edges;
    made.cells = true;
    return made;
}

Sample labelled(std::string label, Sample plain) {
    plain.label = std::move(label);
    return plain;
}

Sample in_role(std::string role, Sample plain) {
    plain.style.role = std::move(role);
    return plain;
}

Sample vertical(Sample plain) {
    plain.style.mode = WritingMode::vertical_rl;
    return plain;
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
