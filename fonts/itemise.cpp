// SPDX-License-Identifier: MIT
#include "fonts/itemise.h"

#include "base/utf8.h"
#include "fonts/language.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace board {
namespace {

// Marks of Chinese text that Unicode gives the script Common.
bool is_shared_mark(char32_t code) {
    return (code >= 0x2010 && code <= 0x2027) || code == 0x00B7 || code == 0x2E3A ||
           (code >= 0x3000 && code <= 0x303F) || (code >= 0xFF00 && code <= 0xFFEF);
}

enum class Marks { western, chinese }; // whose the shared ones are

UScriptCode script_of(char32_t code, Marks marks) {
    if (code >= 0x4E00 && code <= 0x9FFF) return USCRIPT_HAN;
    if (marks == Marks::chinese && is_shared_mark(code)) return USCRIPT_HAN;
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(static_cast<UChar32>(code), &status);
    return U_FAILURE(status) ? USCRIPT_COMMON : script;
}

bool takes_neighbours_script(UScriptCode script) {
    return script == USCRIPT_COMMON || script == USCRIPT_INHERITED;
}

// The script of the first character that has one of its own: what leading digits and blanks take.
UScriptCode first_script(std::string_view text, Marks marks) {
    for (std::size_t at = 0; at < text.size();) {
        const auto step = utf8_step(text, at);
        if (!step) break;
        const UScriptCode script = script_of(step->code, marks);
        if (!takes_neighbours_script(script)) return script;
        at = step->next;
    }
    return marks == Marks::chinese ? USCRIPT_HAN : USCRIPT_LATIN;
}

bool continues(const TextItem& item, const TextItem& next) {
    return item.face == next.face && item.script == next.script && item.missing == next.missing;
}

} // namespace

bool follows_base(char32_t code) {
    const auto c = static_cast<UChar32>(code);
    return u_hasBinaryProperty(c, UCHAR_GRAPHEME_EXTEND) ||
           u_hasBinaryProperty(c, UCHAR_VARIATION_SELECTOR) ||
           u_hasBinaryProperty(c, UCHAR_EMOJI_MODIFIER) ||
           u_hasBinaryProperty(c, UCHAR_JOIN_CONTROL);
}

std::vector<TextItem> itemise(FaceLibrary& faces, std::string_view text,
                              const std::vector<RoleRange>& ranges, std::string_view language) {
    std::vector<TextItem> items;
    const Marks marks = is_chinese(language) ? Marks::chinese : Marks::western;
    UScriptCode current = first_script(text, marks);
    for (const RoleRange& range : ranges) {
        const auto& chain = faces.chain(range.role);
        bool first_of_range = true;
        for (std::size_t at = range.begin; at < range.end;) {
            const auto step = utf8_step(text, at);
            if (!step) break;
            const UScriptCode script = script_of(step->code, marks);
            if (!takes_neighbours_script(script)) current = script;
            TextItem item{at, step->next, {}, current};
            if (!first_of_range && follows_base(step->code)) {
                items.back().end = step->next;
            } else {
                const auto face = faces.face_for(chain, step->code);
                item.face = face.value_or(chain.front());
                item.missing = !face && u_isgraph(static_cast<UChar32>(step->code));
                if (!first_of_range && continues(items.back(), item))
                    items.back().end = item.end;
                else
                    items.push_back(item);
                first_of_range = false;
            }
            at = step->next;
        }
    }
    return items;
}

} // namespace board
