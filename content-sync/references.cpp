// SPDX-License-Identifier: MIT
#include "content-sync/references.h"

#include "base/shortened.h"
#include "content-sync/near_miss.h"

namespace board {

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

} // namespace board
