// SPDX-License-Identifier: MIT
#include "content-sync/references.h"

#include "content-sync/near_miss.h"

namespace board {

Message unknown_reference(const Message& sort, std::string_view id,
                          const std::vector<std::string_view>& known) {
    const std::string name{id}, near{near_miss(id, known)};
    Message what{"没有编号为“" + name + "”的" + sort.zh,
                 "there is no " + sort.en + " \"" + name + "\""};
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
