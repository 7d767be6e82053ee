// SPDX-License-Identifier: MIT
#include "fonts/itemise.h"

#include "base/utf8.h"
#include "fonts/language.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>

namespace board {
namespace {

bool is_han(char32_t code) {
    return code >= 0x4E00 && code <= 0x9FFF;
}

// Marks of Chinese text that Unicode gives the script Common.
bool is_shared_mark(char32_t code) {
    return (code >= 0x2010 && code <= 0x2027) || code == 0x00B7 || code == 0x2E3A ||
           (code >= 0x3000 && code <= 0x303F) || (code >= 0xFF00 && code <= 0xFFEF);
}

enum class Marks { western, chinese }; // whose the shared ones are

UScriptCode script_of(char32_t code, Marks marks) {
    if (is_han(code) || (marks == Marks::chinese && is_shared_mark(code))) return USCRIPT_HAN;
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(static_cast<UChar32>(code), &status);
    return U_FAILURE(status) ? USCRIPT_COMMON : script;
}

bool takes_neighbours_script(UScriptCode script) {
    return script == USCRIPT_COMMON || script == USCRIPT_INHERITED || script == USCRIPT_UNKNOWN;
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

// One that is missing stands alone, to be reported by itself.
bool continues(const TextItem& item, const TextItem& next) {
    return item.end == next.begin && item.face == next.face && item.script == next.script &&
           !item.missing && !next.missing;
}

// A mark's face may know it only together with its base, as one character.
bool has_composed(FaceLibrary& faces, FaceIndex face, char32_t base, char32_t mark) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2* composer = unorm2_getNFCInstance(&status);
    if (U_FAILURE(status)) return false;
    const UChar32 one =
        unorm2_composePair(composer, static_cast<UChar32>(base), static_cast<UChar32>(mark));
    return one >= 0 && faces.has(face, static_cast<char32_t>(one));
}

// How much of the cluster a face that has its base can set.
std::size_t settable_end(FaceLibrary& faces, FaceIndex face, std::string_view text,
                         const TextCluster& cluster) {
    const auto base = utf8_step(text, cluster.begin);
    bool first_mark = true;
    for (std::size_t at = base ? base->next : cluster.end; at < cluster.end;) {
        const auto step = utf8_step(text, at);
        if (!step) break;
        const bool known = is_unseen(step->code) || faces.has(face, step->code) ||
                           (first_mark && has_composed(faces, face, cluster.base, step->code));
        if (!known) return at;
        first_mark = false;
        at = step->next;
    }
    return cluster.end;
}

struct FaceChoice {
    std::optional<FaceIndex> face;
    std::size_t end = 0; // of what it sets; marks that it lacks are left over
};

FaceChoice choose_face(FaceLibrary& faces, const std::vector<FaceIndex>& chain,
                       std::string_view text, const TextCluster& cluster) {
    if (cluster.variation != 0)
        if (const auto face = faces.face_for_variant(chain, cluster.base, cluster.variation))
            return {face, cluster.end};
    if (cluster.emoji)
        if (const auto face = faces.emoji_face_for(cluster.base)) return {face, cluster.end};
    const auto first = faces.face_for(chain, cluster.base);
    if (!first) return {std::nullopt, cluster.end};
    const std::size_t end = settable_end(faces, *first, text, cluster);
    if (end == cluster.end) return {first, end};
    for (const FaceIndex face : chain)
        if (faces.has(face, cluster.base) &&
            settable_end(faces, face, text, cluster) == cluster.end)
            return {face, cluster.end};
    return {first, end};
}

// A blank belongs to the words on its left: else it would cut a run of another script in two.
bool takes_neighbours_face(FaceLibrary& faces, const TextItem& left, const TextCluster& cluster) {
    if (cluster.base != U' ' || cluster.begin != left.end || left.missing) return false;
    const Face* face = faces.face(left.face);
    return face != nullptr && !face->in_colour() && face->has(U' ');
}

TextItem item_of(FaceLibrary& faces, const std::vector<FaceIndex>& chain, std::string_view text,
                 const TextCluster& cluster, UScriptCode script) {
    if (is_unseen(cluster.base)) return {cluster.begin, cluster.end, chain.front(), script, false};
    const auto choice = choose_face(faces, chain, text, cluster);
    const bool blank = u_isUWhiteSpace(static_cast<UChar32>(cluster.base)) != 0;
    return {cluster.begin, choice.end, choice.face.value_or(chain.front()), script,
            !choice.face && !blank};
}

} // namespace

std::vector<TextItem> itemise(FaceLibrary& faces, std::string_view text,
                              const std::vector<RoleRange>& ranges, std::string_view language) {
    std::vector<TextItem> items;
    const Marks marks = is_chinese(language) ? Marks::chinese : Marks::western;
    UScriptCode current = first_script(text, marks);
    for (const RoleRange& range : ranges) {
        const auto& chain = faces.chain(range.role);
        for (std::size_t at = range.begin; at < range.end;) {
            const TextCluster cluster = cluster_at(text, at, range.end);
            const UScriptCode script = script_of(cluster.base, marks);
            if (!takes_neighbours_script(script)) current = script;
            TextItem item = item_of(faces, chain, text, cluster, current);
            const bool inside = at > range.begin;
            if (inside && takes_neighbours_face(faces, items.back(), cluster))
                item.face = items.back().face;
            if (inside && continues(items.back(), item))
                items.back().end = item.end;
            else
                items.push_back(item);
            at = item.end;
        }
    }
    return items;
}

} // namespace board
