// SPDX-License-Identifier: MIT
// cases/typography/annotation.json: what stands where beside the text, as a typographer says it.
#include "base/file.h"
#include "base/json.h"
#include "fonts/em_box.h"
#include "fonts/ink_box.h"
#include "fonts/paragraph.h"
#include "tests/fonts/test_typesetter.h"

#include <cmath>

using namespace board;

namespace {

constexpr Px em{200};

double in_em(F26Dot6 length) {
    return length.value / 64.0 / em.value;
}

JsonDocument cases() {
    auto text = read_file(TEST_CASES "/typography/annotation.json", 1u << 20);
    REQUIRE(text);
    auto parsed = JsonDocument::parse(std::move(text).take());
    REQUIRE(parsed);
    return std::move(parsed).take();
}

Annotation annotation_of(const Json& json, const std::string& text) {
    const std::string kind = json.find("kind").string_or("ruby"),
                      on = json.find("on").string_or("");
    const std::size_t begin = text.find(on);
    REQUIRE(begin != std::string::npos);
    const auto meant = kind == "dots"       ? AnnotationKind::emphasis_dots
                       : kind == "name"     ? AnnotationKind::proper_name
                       : kind == "title"    ? AnnotationKind::book_title
                       : kind == "mourning" ? AnnotationKind::mourning
                                            : AnnotationKind::ruby;
    return {begin, begin + on.size(), meant, json.find("text").string_or("")};
}

// A case, set as one line.
struct Set {
    std::vector<Annotation> given;
    Annotations shaped;
    Line line;
    ParagraphStyle style;
};

Set set(Typesetter& typesetter, const Json& json) {
    Set set;
    const std::string text = json.find("text").string_or("");
    set.style = in_language({}, json.find("lang").string_or("zh-Hans-CN"));
    set.style.em = em;
    if (json.find("mode").string_or("") == "vertical-rl") set.style.mode = WritingMode::vertical_rl;
    const Json list = json.find("annotations");
    for (std::size_t i = 0; i < list.size(); ++i)
        set.given.push_back(annotation_of(list.at(i), text));
    set.shaped = Annotations::shape(typesetter.faces, text, set.given, set.style);
    const auto paragraph = Paragraph::shape(typesetter, {text, {}, set.given}, set.style);
    CHECK(paragraph.missing().empty());
    set.line = paragraph.stretch({}, {});
    return set;
}

// In the line's own axes, as of a line with horizontal type. A rotated glyph's are the same.
struct Extents {
    double begin = 1e9, end = -1e9, over = 1e9, under = -1e9;
};

// What the readings' glyphs cover whose base begins at `offset`; `small` chooses them by size.
Extents covered(FaceLibrary& faces, const Line& line, std::size_t offset, Px least) {
    Extents all;
    for (const PlacedGlyph& glyph : line.glyphs) {
        if (glyph.cluster != offset || glyph.em < least || glyph.em == line.em) continue;
        PlacedGlyph bare = glyph;
        bare.inline_offset = bare.block_offset = {};
        const InkBox ink = ink_box(faces, {&bare, 1});
        const bool stands =
            line.mode == WritingMode::vertical_rl && glyph.form == GlyphForm::upright;
        const double x = in_em(glyph.inline_offset), y = in_em(glyph.block_offset);
        all.begin = std::min(all.begin, x + in_em(stands ? ink.top : ink.left));
        all.end = std::max(all.end, x + in_em(stands ? ink.bottom : ink.right));
        all.over = std::min(all.over, y + in_em(stands ? -ink.right : ink.top));
        all.under = std::max(all.under, y + in_em(stands ? -ink.left : ink.bottom));
    }
    return all;
}

double over_edge(const Set& set) {
    return set.style.mode == WritingMode::vertical_rl ? -0.5 : -in_em(em_box_ascent(em));
}

// Letters are larger than dots.
constexpr Px least_reading{em.value / 4};

void check_side(FaceLibrary& faces, const Set& set, std::size_t index, const std::string& side) {
    const PlacedCell& cell = set.line.cells[index];
    const Extents ink = covered(faces, set.line, cell.begin, least_reading);
    REQUIRE(ink.end > ink.begin);
    const bool vertical = set.style.mode == WritingMode::vertical_rl;
    const double pen = in_em(cell.pen), end = in_em(cell.pen + cell.advance);
    if (side == "above" || vertical) {
        // A descender may reach into the blank that Han type has at the top of its em box.
        CHECK(ink.under <= over_edge(set) + 0.04);
        CHECK(ink.over >= over_edge(set) - 0.6);
        if (side == "right") CHECK(ink.begin >= pen - 0.25);
        return;
    }
    CHECK(ink.begin >= pen + 1);
    CHECK(ink.end <= end);
    CHECK(ink.over >= over_edge(set) - 0.05);
    CHECK(ink.under <= over_edge(set) + 1.05);
}

void check_apart(FaceLibrary& faces, const Set& set, double apart) {
    double last = -1;
    for (const PlacedCell& cell : set.line.cells) {
        const Extents ink = covered(faces, set.line, cell.begin, least_reading);
        if (ink.end < ink.begin) continue;
        // Ink stands a little off its glyph's edges.
        CHECK(ink.begin >= last + apart - 0.05);
        CHECK(ink.begin >= -0.02);
        CHECK(ink.end <= in_em(set.line.measure) + 0.02);
        last = ink.end;
    }
}

void check_dots(FaceLibrary& faces, const Set& set, const Json& wanted) {
    std::vector<std::size_t> dotted;
    const double middle = (over_edge(set) * 2 + 1) / 2;
    const bool vertical = set.style.mode == WritingMode::vertical_rl;
    for (std::size_t i = 0; i < set.line.cells.size(); ++i) {
        const PlacedCell& cell = set.line.cells[i];
        const Extents ink = covered(faces, set.line, cell.begin, Px{1});
        if (ink.end < ink.begin) continue;
        dotted.push_back(i);
        CHECK(std::abs((ink.begin + ink.end) / 2 - in_em(cell.pen + cell.advance / 2)) < 0.02);
        if (vertical) CHECK(ink.under < middle - 0.5);
        if (!vertical) CHECK(ink.over > middle + 0.5);
        for (const Stroke& stroke : set.line.strokes)
            if (!vertical) CHECK(ink.over > in_em(stroke.block_end));
    }
    REQUIRE(dotted.size() == wanted.size());
    for (std::size_t i = 0; i < dotted.size(); ++i)
        CHECK(static_cast<std::int64_t>(dotted[i]) == wanted.at(i).integer_or(-1));
}

void check_strokes(const Set& set, const Json& wanted) {
    REQUIRE(set.line.strokes.size() == wanted.size());
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const Stroke& stroke = set.line.strokes[i];
        const std::string kind = wanted.at(i).at(0).string_or("");
        CHECK(kind == (stroke.kind == StrokeKind::straight ? "straight"
                       : stroke.kind == StrokeKind::wavy   ? "wavy"
                                                           : "frame"));
        const auto& first =
            set.line.cells[static_cast<std::size_t>(wanted.at(i).at(1).integer_or(0))];
        const auto& last =
            set.line.cells[static_cast<std::size_t>(wanted.at(i).at(2).integer_or(0))];
        const double before = in_em(stroke.inline_begin - first.pen);
        const double after = in_em(last.pen + last.advance - stroke.inline_end);
        CHECK(before >= 1.0 / 32 - 0.001);
        CHECK(before <= 1.0 / 8);
        CHECK(std::abs(before - after) < 0.002);
        const double top = over_edge(set);
        if (kind == "frame") {
            CHECK(in_em(stroke.block_begin) < top);
            CHECK(in_em(stroke.block_end) > top + 1);
        } else {
            CHECK(in_em(stroke.block_begin) > top + 1);
            CHECK(in_em(stroke.block_end) <= top + 1 + 0.1875);
        }
    }
}

void check_widths(const Set& set, const Json& json) {
    const Json wanted = json.find("advances_em");
    const double tolerance = json.find("tolerance_em").number().value_or(0.005);
    for (std::size_t i = 0; i < wanted.size(); ++i)
        CHECK(std::abs(in_em(set.line.cells[i].advance) - wanted.at(i).number().value_or(-1)) <=
              tolerance);
    const double least = json.find("wider_than_em").number().value_or(0);
    for (const PlacedCell& cell : set.line.cells) CHECK(in_em(cell.advance) > least);
}

void check_together(const Set& set, const Json& wanted) {
    std::string found, expected;
    for (std::size_t i = 0; i < set.line.cells.size(); ++i)
        if (set.shaped.keeps_together(set.line.cells[i].begin)) found += std::to_string(i) + " ";
    for (std::size_t i = 0; i < wanted.size(); ++i)
        expected += std::to_string(wanted.at(i).integer_or(-1)) + " ";
    CHECK(found == expected);
}

} // namespace

TEST_CASE("annotations stand where CLREQ wants them") {
    auto typesetter = test_typesetter();
    const JsonDocument document = cases();
    const Json list = document.root().find("cases");
    REQUIRE(list.size() > 10);
    for (std::size_t i = 0; i < list.size(); ++i) {
        const Json json = list.at(i);
        INFO(json.find("id").string_or("?")
             << " (CLREQ " << json.find("clreq").string_or("") << ")");
        const Set set_case = set(typesetter, json);
        check_widths(set_case, json);
        const Json stands = json.find("stands");
        for (std::size_t k = 0; k < stands.size(); ++k)
            check_side(typesetter.faces, set_case,
                       static_cast<std::size_t>(stands.at(k).at(0).integer_or(0)),
                       stands.at(k).at(1).string_or(""));
        if (json.has("apart_em"))
            check_apart(typesetter.faces, set_case, json.find("apart_em").number().value_or(9));
        if (json.has("dots")) check_dots(typesetter.faces, set_case, json.find("dots"));
        if (json.has("strokes")) check_strokes(set_case, json.find("strokes"));
        if (json.has("together")) check_together(set_case, json.find("together"));
        if (const Json room = json.find("room_em"); room.size() == 2) {
            const AnnotationRoom found = annotation_room(set_case.given, em, set_case.style.mode);
            CHECK(in_em(found.over) == Approx(room.at(0).number().value_or(-1)));
            CHECK(in_em(found.under) == Approx(room.at(1).number().value_or(-1)));
        }
    }
}

TEST_CASE("the line gap is half an em at least, five eighths where both sides are used") {
    const auto gap = [](AnnotationRoom room) { return in_em(room.line_gap(em)); };
    const F26Dot6 whole = to_f26dot6(em);
    CHECK(gap({}) == Approx(0));
    CHECK(gap({{}, whole / 4}) == Approx(0.5));
    CHECK(gap({whole / 16, whole / 4}) == Approx(0.625));
    CHECK(gap({whole / 2, whole / 4}) == Approx(0.75));
}
