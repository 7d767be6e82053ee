// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace board {

// Where templates and themes come from: the house's folder and, laid over it, a site's own, which
// holds only what differs. A site's templates/quote.json or themes/red.json takes the place of the
// house's; its templates/parts.json adds parts and replaces those of the same name.
struct LayoutFolders {
    std::string house;
    std::string site = {}; // empty: there is none

    // Whether the site's folder can be read and holds templates/ or themes/; Fault::missing: not.
    Result<> check_site() const;
    // All that there is in "templates" or "themes", sorted, without the endings.
    Result<std::vector<std::string>> names(std::string_view part) const;
    // The folder that has the file of this name: the site's, else the house's.
    std::string holder(std::string_view part, std::string_view name) const;
    // Fault::missing: no theme of this name; says which there are. An empty name is always there.
    Result<> check_theme(const std::string& name) const;
};

} // namespace board
