// SPDX-License-Identifier: MIT
#include "content-sync/references.h"

#include "base/shortened.h"
#include "content-sync/near_miss.h"

namespace board {

DeclaredIds::DeclaredIds(Json root, std::string_view list, const Findings& findings)
    : unread_{findings.wrong(json_pointer("", list))} {
    const Json entries = root.find(list);
    if (unread_) return;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (entries.is(JsonType::object))
            ids_.insert(entries.member(i).key);
        else if (const auto id = entries.at(i).find("id").string())
            ids_.insert(*id);
    }
}

Message unknown_reference(const Reference& reference, const std::vector<std::string_view>& known) {
    const std::string name = shortened(reference.id), near{near_miss(reference.id, known)};
    Message what{"没有编号为“" + name + "”的" + reference.sort.zh,
                 "there is no " + reference.sort.en + " \"" + name + "\""};
    if (near.empty()) {
        what.zh += "，请查对编号";
        what.en += "; check the id";
    } else {
        what.zh += "，是不是“" + near + "”？";
        what.en += "; did you mean \"" + near + "\"?";
    }
    return what;
}

void report_unknown(Findings& findings, Severity severity, std::string pointer,
                    const Reference& reference, const DeclaredIds& known) {
    Message what;
    if (!findings.full())
        what = unknown_reference(reference,
                                 findings.many() ? std::vector<std::string_view>{} : known.all());
    findings.add(severity, std::string{reference.code} + reference.sort.en, std::move(pointer),
                 std::move(what));
}

void report_missing(Findings& findings, const std::string& entry, std::string pointer,
                    const Reference& reference, const DeclaredIds& known) {
    if (findings.wrong(pointer)) return;
    if (!known.contains(reference.id))
        return report_unknown(findings, Severity::error, std::move(pointer), reference, known);
    const std::string name = shortened(reference.id);
    findings.leave_out(entry, "left-out-with-" + reference.sort.en, std::move(pointer),
                       {reference.sort.zh + "“" + name +
                            "”本身有错误，没有采用，这一项也跟着不采用；改好那一处即可",
                        "the " + reference.sort.en + " \"" + name +
                            "\" has errors and is left out, and this goes with it; mend those"});
}

} // namespace board
