// SPDX-License-Identifier: MIT
#include "content-sync/item_checks.h"

#include "base/shortened.h"
#include "content-sync/kind.h"
#include "content-sync/kind_checks.h"
#include "content-sync/near_miss.h"
#include "content-sync/quote_checks.h"
#include "content-sync/story_checks.h"
#include "content-sync/story_images.h"
#include "content-sync/time_reader.h"

#include <algorithm>
#include <set>

namespace board {
namespace {

void check_date_and_branch(const Feed& feed, const Declared& declared, const Item& item,
                           std::size_t row, Findings& findings) {
    const Json result = item.fields.find("results").at(row);
    const std::string pointer = json_pointer(json_pointer(item.pointer, "results"), row);
    const auto branch = result.find("branch").string();
    if (branch && feed.branch(*branch) == nullptr)
        report_missing(findings, item.pointer, json_pointer(pointer, "branch"),
                       {{"支部", "branch"}, *branch, "flag-unknown-"}, declared.branches);
    TimeReader{feed.utc_offset, findings}.member(result, "date", pointer, DayEdge::begin,
                                                 Severity::warning);
}

void check_flags(const Feed& feed, const Declared& declared, const Item& item, Findings& findings) {
    const std::string list = json_pointer(item.pointer, "results");
    const Json results = item.fields.find("results");
    if (findings.wrong(list)) return;
    std::set<std::pair<std::string, std::string>> seen;
    for (std::size_t i = 0; i < results.size(); ++i) {
        check_date_and_branch(feed, declared, item, i, findings);
        const std::string branch = results.at(i).find("branch").string_or("");
        const std::string check = results.at(i).find("check").string_or("");
        if (branch.empty() || check.empty() || seen.emplace(branch, check).second) continue;
        findings.error(
            "flag-twice", json_pointer(list, i),
            {"支部“" + shortened(branch) + "”的“" + shortened(check) + "”已有一面旗，请只留一面",
             "branch \"" + shortened(branch) + "\" has a flag for \"" + shortened(check) +
                 "\" already; keep one"});
    }
}

void check_negative_list(const Feed& feed, const Declared& declared, const Item& item,
                         Findings& findings) {
    const auto team = item.fields.find("team").string();
    if (team && feed.team(*team) == nullptr)
        report_missing(findings, item.pointer, json_pointer(item.pointer, "team"),
                       {{"班组", "team"}, *team}, declared.teams);
}

// A text whose picture is missing is still worth showing.
void check_pictures(const Feed& feed, const Declared& declared, const Item& item,
                    Findings& findings) {
    const std::string list = json_pointer(item.pointer, "pictures");
    const Json pictures = item.fields.find("pictures");
    // The schema knows nothing of what a later kind calls pictures.
    if (!pictures.is(JsonType::array) || findings.wrong(list)) return;
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        const auto asset = pictures.at(i).find("asset").string();
        const std::string pointer = json_pointer(json_pointer(list, i), "asset");
        if (asset && !findings.wrong(pointer) && !declared.assets.contains(*asset))
            report_unknown(findings, Severity::warning, pointer, {{"素材", "asset"}, *asset},
                           declared.assets);
        const auto known = feed.assets.find(asset.value_or(""));
        if (known != feed.assets.end() && !is_picture(known->second))
            findings.warning("asset-of-another-sort", pointer,
                             {"这里要用图片，这个素材是影音，不会显示；影音请用 video 一类",
                              "this asset is no picture and does not show; for films use the kind "
                              "video"});
    }
}

// By its name miswritten, or by what people call it: 谈心谈话 is "talks".
std::string_view kind_meant(std::string_view written) {
    std::vector<std::string_view> names;
    for (const Kind& kind : kinds()) {
        if (kind.title == written) return kind.name;
        names.push_back(kind.name);
    }
    return near_miss(written, names);
}

void note_kind(const Item& item, Findings& findings) {
    const std::string pointer = json_pointer(item.pointer, "kind");
    if (kind_named(item.kind) != nullptr || item.kind.empty() || findings.wrong(pointer)) return;
    const std::string near{kind_meant(item.kind)};
    if (near.empty())
        return findings.note("unknown-kind", pointer,
                             {"本版还没有“" + item.kind + "”这一种类，标题和正文按文章播出",
                              "this version has no kind \"" + item.kind +
                                  "\"; its title and text show as an article"});
    findings.warning("unknown-kind", pointer,
                     {"没有“" + item.kind + "”这一种类，是不是“" + near + "”？现在按文章播出",
                      "there is no kind \"" + item.kind + "\"; did you mean \"" + near +
                          "\"? It shows as an article"});
}

} // namespace

void check_item(const Feed& feed, const Declared& declared, const Item& item, Findings& findings) {
    if (item.kind == "flags") check_flags(feed, declared, item, findings);
    if (item.kind == "negative-list") check_negative_list(feed, declared, item, findings);
    check_pictures(feed, declared, item, findings);
    check_kind(feed, declared, item, findings);
    if (item.kind == "quote") {
        check_quote(item, findings);
    } else if (const auto text = item.fields.find("text").string()) {
        const std::string pointer = json_pointer(item.pointer, "text");
        check_story(std::string{*text}, pointer, findings);
        check_story_images(feed, declared, *text, pointer, findings);
    }
    note_kind(item, findings);
}

void note_unsupported(const Feed& feed, Findings& findings) {
    const auto first = [&](auto&& asks) {
        return std::find_if(feed.items.begin(), feed.items.end(), asks);
    };
    const auto pinned =
        first([](const Item& item) { return item.show.priority == Priority::pinned; });
    if (pinned != feed.items.end())
        findings.note("pinned-as-normal", pinned->pointer + "/show/priority",
                      {"本版播放器把 pinned 当作 normal，可用 weight 增加次数（只说这一次）",
                       "this version of the player treats pinned as normal; use weight to show an "
                       "item more often (said once)"});
    const auto signed_off = first([](const Item& item) { return item.fields.has("signoff"); });
    if (signed_off != feed.items.end())
        findings.note("signoff-not-enforced", signed_off->pointer + "/signoff",
                      {"本版播放器不检查审签（只说这一次）",
                       "this version of the player does not check sign-offs (said once)"});
}

} // namespace board
