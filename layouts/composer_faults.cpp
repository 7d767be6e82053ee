// SPDX-License-Identifier: MIT
#include "layouts/composer_faults.h"

namespace board {

Error too_long(const Item& item) {
    return {
        Fault::budget,
        {"条目 " + item.id + " 排出来超过 " + std::to_string(most_pages) + " 页，请拆成几条",
         "item " + item.id + " runs over " + std::to_string(most_pages) + " pages; split it up"}};
}

Error no_room(const Item& item, Size size, const std::string& box) {
    const std::string screen =
        std::to_string(size.width.value) + "x" + std::to_string(size.height.value);
    return {
        Fault::budget,
        {"条目 " + item.id + " 在 " + screen +
             " 的屏幕上排不下：机构、处所的名称太长，或屏幕太小、太远（放不下的是：" + box + "）",
         "item " + item.id + " has no room on a screen of " + screen +
             ": the names around it are too long, or the screen is too small or too far (what does "
             "not fit: " +
             box + ")"}};
}

Error unknown_role(const std::string& role) {
    return {Fault::malformed,
            {"模板用了 fonts.json 里没有的角色“" + role + "”",
             "a template names the role \"" + role + "\", which fonts.json does not have"}};
}

} // namespace board
