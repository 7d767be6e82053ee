// SPDX-License-Identifier: MIT
#include "content-sync/quote_checks.h"

#include "base/shortened.h"
#include "base/utf8.h"
#include "content-sync/quote_lines.h"
#include "content-sync/story_tags.h"

namespace board {
namespace {

void check_couplet(const std::string& text, const std::string& pointer, Findings& findings) {
    const auto lines = quote_lines(text);
    if (lines.size() != 2) {
        const std::string count = std::to_string(lines.size());
        return findings.error("couplet-lines", pointer,
                              {"对联要正好两行，上联一行、下联一行，现在有 " + count +
                                   " 行；请在两联之间写 \\n，或者把 form 改成 verse",
                               "a couplet has exactly two lines; this one has " + count +
                                   "; write \\n between them, or make \"form\" verse"});
    }
    const std::size_t first = couplet_length(lines[0]), second = couplet_length(lines[1]);
    if (first == second && first > 0) return;
    const std::string above = std::to_string(first), below = std::to_string(second);
    findings.error("couplet-lengths", pointer,
                   {"上联“" + shortened(lines[0]) + "”有 " + above + " 字，下联“" +
                        shortened(lines[1]) + "”有 " + below +
                        " 字（标点不算），上下联的字数要相等",
                    "the first line \"" + shortened(lines[0]) + "\" has " + above +
                        " characters and the second \"" + shortened(lines[1]) + "\" has " + below +
                        ", marks not counted; they must be as long as each other"});
}

void check_banner(const Item& item, Findings& findings) {
    if (!item.fields.has("banner") || item.fields.find("form").string_or("") == "couplet") return;
    findings.warning("banner-without-couplet", json_pointer(item.pointer, "banner"),
                     {"只有对联才有横批，这里的横批不会显示；请把 form 写成 couplet，或删去横批",
                      "only a couplet has a banner, and this one does not show; make \"form\" "
                      "couplet or remove it"});
}

void report_blank(const std::string& pointer, Findings& findings) {
    findings.error("quote-blank", pointer,
                   {"正文里只有空白，请填写", "the text is blank; fill it in"});
}

void check_plain(const std::string& text, const std::string& pointer, Findings& findings) {
    const auto tags = story_tags(text);
    if (tags.empty()) return;
    const std::string written = shortened(tags.front().written);
    const std::string place = std::to_string(utf8_length(text.substr(0, tags.front().begin)) + 1);
    findings.warning("html-in-quote", pointer,
                     {"第 " + place + " 个字符的 " + written +
                          " 会原样显示；格言家书只是文字，要注音、标专名请用 article",
                      written + " at character " + place +
                          " shows as it is written: a quote is plain text; for readings and name "
                          "lines use the kind article"});
}

} // namespace

void check_quote(const Item& item, Findings& findings) {
    check_banner(item, findings);
    const std::string pointer = json_pointer(item.pointer, "text");
    const auto text = item.fields.find("text").string();
    if (!text || findings.wrong(pointer)) return;
    if (quote_lines(*text).empty()) return report_blank(pointer, findings);
    check_plain(std::string{*text}, pointer, findings);
    if (item.fields.find("form").string_or("") == "couplet")
        check_couplet(std::string{*text}, pointer, findings);
}

} // namespace board
