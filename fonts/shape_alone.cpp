// SPDX-License-Identifier: MIT
// Most of a Chinese text shapes character by character, and of few different characters.
#include "base/utf8.h"
#include "fonts/shape.h"

namespace board {
namespace {

// An item being shaped, from left to right of its text.
class Shaping {
  public:
    Shaping(FaceLibrary& faces, std::string_view text, const TextItem& item,
            std::string_view language, Px em, WritingMode mode)
        : faces_{faces}
        , text_{text}
        , item_{item}
        , language_{language}
        , em_{em}
        , mode_{mode}
        , known_{faces.lone_glyphs(item.face, language, em, mode)} {
        glyphs_.reserve((item.end - item.begin) / 3);
    }

    std::vector<ShapedGlyph> run() && {
        for (std::size_t at = item_.begin; at < item_.end;) {
            at = append_lone(at);
            const std::size_t end = end_of_joined(at);
            if (end > at) append_together(at, end);
            at = end;
        }
        return std::move(glyphs_);
    }

  private:
    // What a mark, a selector or a joiner follows is not alone.
    bool is_lone(const Utf8Step& step) const {
        if (!shapes_alone(step.code)) return false;
        const auto next = step.next < text_.size() ? utf8_step(text_, step.next) : std::nullopt;
        return !next || next->code < 0x80 || shapes_alone(next->code) || !follows_base(next->code);
    }

    std::size_t append_lone(std::size_t at) {
        while (at < item_.end) {
            const auto step = utf8_step(text_, at);
            if (!step || !is_lone(*step)) break;
            const LoneGlyph glyph = lone(step->code, at, step->next);
            glyphs_.push_back({item_.face, GlyphForm::upright, glyph.glyph, glyph.advance,
                               glyph.inline_offset, glyph.block_offset, at});
            at = step->next;
        }
        return at;
    }

    LoneGlyph lone(char32_t code, std::size_t begin, std::size_t end) {
        if (const auto known = known_.find(code)) return *known;
        TextItem part = item_;
        part.begin = begin;
        part.end = end;
        const auto shaped = shape_together(faces_, text_, part, language_, em_, mode_);
        LoneGlyph glyph;
        if (shaped.size() == 1)
            glyph = {shaped[0].glyph, shaped[0].advance, shaped[0].inline_offset,
                     shaped[0].block_offset};
        known_.add(code, glyph);
        return glyph;
    }

    std::size_t end_of_joined(std::size_t at) const {
        while (at < item_.end) {
            const auto step = utf8_step(text_, at);
            if (step && is_lone(*step)) break;
            at = step ? step->next : at + 1;
        }
        return at;
    }

    void append_together(std::size_t begin, std::size_t end) {
        TextItem part = item_;
        part.begin = begin;
        part.end = end;
        const auto shaped = shape_together(faces_, text_, part, language_, em_, mode_);
        glyphs_.insert(glyphs_.end(), shaped.begin(), shaped.end());
    }

    FaceLibrary& faces_;
    std::string_view text_;
    const TextItem& item_;
    std::string_view language_;
    Px em_;
    WritingMode mode_;
    LoneGlyphs& known_;
    std::vector<ShapedGlyph> glyphs_;
};

} // namespace

std::vector<ShapedGlyph> shape(FaceLibrary& faces, std::string_view text, const TextItem& item,
                               std::string_view language, Px em, WritingMode mode) {
    const bool plain = !item.missing && item.turn == CellTurn::upright && item.level == 0;
    if (!plain || faces.face(item.face) == nullptr)
        return shape_together(faces, text, item, language, em, mode);
    return Shaping{faces, text, item, language, em, mode}.run();
}

} // namespace board
