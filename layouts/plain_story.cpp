// SPDX-License-Identifier: MIT
#include "layouts/plain_story.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <span>

namespace board {
namespace {

// Plain text as CommonMark that shows it letter by letter (§2.4, backslash escapes).
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (static_cast<unsigned char>(c) < 0x80 && std::ispunct(static_cast<unsigned char>(c)))
            out += '\\';
        out += c == '\n' ? ' ' : c;
    }
    return out;
}

// A quote is plain text, each of its lines a line.
std::string quote_as_story(std::string_view text) {
    std::string story;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        story += (story.empty() ? "" : "\\\n") + escaped(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return story;
}

struct Named {
    std::string_view name, label; // an empty label: the text alone
};

// What an item may say beside its body, before it and after it.
constexpr std::array head{Named{"subtitle", ""},      Named{"period", ""},
                          Named{"month", ""},         Named{"number", "文号"},
                          Named{"when.text", "时间"}, Named{"countdown", ""},
                          Named{"place", "地点"},     Named{"host", "主办"},
                          Named{"speaker", "主讲"},   Named{"minutes", "片长（分钟）"},
                          Named{"addressee", "主送"}};
constexpr std::array foot{Named{"followup", "后续跟进"}, Named{"due.text", "办理期限"},
                          Named{"issuer", ""}, Named{"date.text", ""}, Named{"source", ""}};

// What the records of its lists may say.
constexpr std::array row_texts{Named{"name", ""},
                               Named{"check.name", ""},
                               Named{"word", "旗色"},
                               Named{"means", "含义"},
                               Named{"department", "部门"},
                               Named{"post", "岗位"},
                               Named{"risk", "风险点"},
                               Named{"level.word", "风险等级"},
                               Named{"forbidden", "禁止"},
                               Named{"point", ""},
                               Named{"text", ""},
                               Named{"type.word", "谈话类型"},
                               Named{"planned", "计划数"},
                               Named{"held", "完成数"},
                               Named{"number", "编号"},
                               Named{"opinion", "委派意见"},
                               Named{"state.word", "状态"},
                               Named{"due.date", "期限"},
                               Named{"due.text", ""},
                               Named{"duty", "监督职责"},
                               Named{"due", "应做次数"},
                               Named{"done", "已做次数"},
                               Named{"measure", "防控措施"},
                               Named{"owner", "责任岗位"},
                               Named{"count.text", ""},
                               Named{"flags", ""},
                               Named{"title", ""},
                               Named{"author", ""},
                               Named{"caption", ""},
                               Named{"value", ""}};
constexpr std::array lists{"rows",        "branches", "legend", "points",  "talks",   "themes",
                           "assignments", "duties",   "levels", "outline", "pictures"};

std::string field(const Record& record, std::string_view name) {
    const auto found = record.fields.find(name);
    return found == record.fields.end() ? std::string{} : found->second;
}

class Story {
  public:
    void add(const std::string& text) {
        if (!text.empty()) text_ += text + "\n\n";
    }
    void add(const Record& record, std::span<const Named> names) {
        for (const auto& [name, label] : names) {
            const std::string text = escaped(field(record, name));
            if (text.empty()) continue;
            add(label.empty() ? text : "**" + std::string{label} + "**　" + text);
        }
    }
    void add_list(const Record& record, std::string_view name) {
        const auto records = record.lists.find(name);
        if (records == record.lists.end()) return;
        for (const Record& row : records->second) {
            // A row's number counts rows; an assignment's is its own.
            Record said = row;
            if (name != "assignments") said.fields.erase("number");
            if (name == "assignments") said.fields.erase("due");
            if (name == "pictures") add_picture(said);
            add(said, row_texts);
            add_list(row, "duties");
        }
    }
    // Its caption goes with it, and stands alone where it is not at hand.
    void add_picture(Record& picture) {
        const std::string asset = field(picture, "asset");
        if (asset.empty()) return;
        add("![" + escaped(field(picture, "caption")) + "](" + asset + ")");
        picture.fields.erase("caption");
    }
    std::string take() { return std::move(text_); }

  private:
    std::string text_;
};

} // namespace

std::string plain_story(const Record& item) {
    Story story;
    const std::string title = escaped(field(item, "title"));
    if (!title.empty()) story.add("# " + title);
    story.add(item, head);
    const bool quote = field(item, "kind") == "quote";
    if (quote) story.add(escaped(field(item, "banner")));
    story.add(quote ? quote_as_story(field(item, "text")) : field(item, "text"));
    for (const char* list : lists) story.add_list(item, list);
    story.add(item, foot);
    return story.take();
}

} // namespace board
