// SPDX-License-Identifier: MIT
#include "content-sync/kind_checks.h"

#include "base/shortened.h"
#include "content-sync/occasion_checks.h"

#include <algorithm>
#include <array>
#include <set>
#include <span>

namespace board {
namespace {

struct Rows {
    Json list;
    std::string pointer;
    std::string of(std::size_t row, std::string_view member) const {
        return json_pointer(json_pointer(pointer, row), member);
    }
};

// None where the schema has refused the list as a whole.
Rows rows_of(const Item& item, std::string_view list, const Findings& findings) {
    const std::string pointer = json_pointer(item.pointer, list);
    if (findings.wrong(pointer)) return {};
    return {item.fields.find(list), pointer};
}

struct Counted {
    std::string_view whole, part; // the members' names
    Message whole_name, part_name;
};

// More done than was planned: shown as it is, but mostly a slip.
void check_counts(const Rows& rows, const Counted& counted, Findings& findings) {
    for (std::size_t i = 0; i < rows.list.size(); ++i) {
        const auto whole = rows.list.at(i).find(counted.whole).integer();
        const auto part = rows.list.at(i).find(counted.part).integer();
        if (!whole || !part || *part <= *whole) continue;
        const std::string of = std::to_string(*whole), done = std::to_string(*part);
        const std::string key{counted.whole};
        findings.warning("more-than-planned", rows.of(i, counted.part),
                         {counted.part_name.zh + " " + done + " 比" + counted.whole_name.zh + " " +
                              of + " 多，请查对；确实做多了，就把 " + key + " 也改成 " + done,
                          counted.part_name.en + " is " + done + ", more than the " + of + " " +
                              counted.whole_name.en + "; check it, or make \"" + key + "\" " +
                              done + " too"});
    }
}

// Two rows with one name are two where there should be one.
void check_twice(const Rows& rows, std::string_view member, const Message& sort,
                 Findings& findings) {
    std::set<std::string, std::less<>> seen;
    for (std::size_t i = 0; i < rows.list.size(); ++i) {
        const std::string name = rows.list.at(i).find(member).string_or("");
        if (name.empty() || seen.insert(name).second) continue;
        findings.warning("row-twice", rows.of(i, member),
                         {sort.zh + "“" + shortened(name) + "”前面已有一行，请合成一行或改正",
                          "the " + sort.en + " \"" + shortened(name) +
                              "\" has a row already; make them one or mend it"});
    }
}

// A department's heading comes again where its rows stand apart.
void check_departments(const Rows& rows, Findings& findings) {
    std::set<std::string, std::less<>> seen, told;
    std::string last;
    for (std::size_t i = 0; i < rows.list.size(); ++i) {
        const std::string name = rows.list.at(i).find("department").string_or("");
        if (!name.empty() && name != last && !seen.insert(name).second && told.insert(name).second)
            findings.warning("department-apart", rows.of(i, "department"),
                             {"“" + shortened(name) + "”的行没有排在一起，请移到一处",
                              "the rows of \"" + shortened(name) +
                                  "\" do not stand together; move them to one place"});
        last = name;
    }
}

void check_answered(const Rows& rows, Findings& findings) {
    for (std::size_t i = 0; i < rows.list.size(); ++i) {
        const Json row = rows.list.at(i);
        const std::string state = row.find("state").string_or("");
        if (!row.has("answered") || state == "answered" || findings.wrong(rows.of(i, "state")))
            continue;
        findings.warning(
            "answered-in-another-state", rows.of(i, "answered"),
            {"写了答复日期，状态却不是已答复；已答复请把 state 写成 answered，否则删去 answered",
             "has a date of its answer in another state; make \"state\" answered, or remove "
             "\"answered\""});
    }
}

// A page with nothing but its title is no page.
void check_substance(const Item& item, std::span<const std::string_view> members,
                     const Message& ask, Findings& findings) {
    const auto has = [&](std::string_view name) {
        const Json value = item.fields.find(name);
        return value.is(JsonType::array) ? value.size() > 0 : item.fields.has(name);
    };
    if (std::any_of(members.begin(), members.end(), has)) return;
    findings.warning(
        "only-a-title", item.pointer,
        {"除了标题没有别的内容，请写" + ask.zh, "has nothing but its title; write " + ask.en});
}

void check_film(const Feed& feed, const Declared& declared, const Item& item, Findings& findings) {
    for (const char* name : {"video", "poster", "subtitles"}) {
        const std::string pointer = json_pointer(item.pointer, name);
        const auto asset = item.fields.find(name).string();
        if (!asset || findings.wrong(pointer)) continue;
        if (!declared.assets.contains(*asset))
            report_unknown(findings, Severity::warning, pointer, {{"素材", "asset"}, *asset},
                           declared.assets);
        const auto known = feed.assets.find(*asset);
        const bool poster = std::string_view{name} == "poster";
        if (known == feed.assets.end() || is_picture(known->second) == poster) continue;
        findings.warning("asset-of-another-sort", pointer,
                         poster ? Message{"封面要用图片，这个素材是影音，封面处会空着",
                                          "a poster is a picture; this asset is none, and the "
                                          "poster's place stays empty"}
                                : Message{"这里要用影音文件，这个素材是图片；图片请写在 poster 里",
                                          "this asset is a picture; pictures go into \"poster\""});
    }
    if (!item.fields.has("poster"))
        findings.warning("video-without-poster", item.pointer,
                         {"没有封面，屏幕上只有标题和文字；请补上 poster",
                          "has no poster: boards show its words alone; add \"poster\""});
}

void check_ticker(const Item& item, Findings& findings) {
    const auto text = item.fields.find("text").string();
    if (!text || text->find('\n') == std::string_view::npos) return;
    findings.warning("ticker-line-break", json_pointer(item.pointer, "text"),
                     {"字幕只有一行，换行会显示成空格；几句话请分成几条",
                      "a ticker is one line, and the break shows as a blank; make it several "
                      "items"});
}

} // namespace

// The schema has no place for a name, but a sentence has. How people are called gives it away.
void check_unnamed(const Json& text, const std::string& pointer, Findings& findings) {
    static constexpr std::array<std::string_view, 3> addresses{"同志", "先生", "女士"};
    const std::string_view written = text.string().value_or("");
    const auto named = [&](std::string_view word) {
        return written.find(word) != std::string_view::npos;
    };
    if (findings.wrong(pointer) || std::none_of(addresses.begin(), addresses.end(), named)) return;
    findings.warning("name-in-talks", pointer,
                     {"谈话只写主题和数，不写人名；像是写到了人，请改成岗位或事情",
                      "talks say themes and counts, never who; this seems to name somebody: write "
                      "the post or the matter instead"});
}

void check_kind(const Feed& feed, const Declared& declared, const Item& item, Findings& findings) {
    static constexpr std::array<std::string_view, 3> of_lesson{"date", "outline", "text"};
    static constexpr std::array<std::string_view, 4> of_event{"begins", "text", "report",
                                                              "pictures"};
    static constexpr std::array<std::string_view, 2> of_exhibition{"text", "pictures"};
    const auto rows = [&](std::string_view list) { return rows_of(item, list, findings); };
    if (item.kind == "talks") {
        check_counts(rows("talks"),
                     {"planned", "held", {"计划数", "planned"}, {"完成数", "\"held\""}}, findings);
        check_twice(rows("talks"), "type", {"谈话类型", "type"}, findings);
        const Rows themes = rows("themes");
        for (std::size_t i = 0; i < themes.list.size(); ++i)
            check_unnamed(themes.list.at(i), json_pointer(themes.pointer, i), findings);
        check_unnamed(item.fields.find("followup"), json_pointer(item.pointer, "followup"),
                      findings);
    } else if (item.kind == "self-supervision") {
        check_counts(rows("duties"), {"due", "done", {"应做次数", "due"}, {"已做次数", "\"done\""}},
                     findings);
    } else if (item.kind == "assignments") {
        check_twice(rows("assignments"), "number", {"编号", "number"}, findings);
        check_answered(rows("assignments"), findings);
    } else if (item.kind == "risk-table") {
        check_departments(rows("rows"), findings);
    } else if (item.kind == "video") {
        check_film(feed, declared, item, findings);
    } else if (item.kind == "ticker") {
        check_ticker(item, findings);
    } else if (item.kind == "lesson") {
        check_substance(item, of_lesson, {"时间、提纲或正文", "date, outline or text"}, findings);
    } else if (item.kind == "event") {
        check_substance(item, of_event, {"开始时间、正文或图片", "begins, text or pictures"},
                        findings);
    } else if (item.kind == "exhibition") {
        check_substance(item, of_exhibition, {"正文或图片", "text or pictures"}, findings);
    }
    check_occasion(feed, item, findings);
}

} // namespace board
