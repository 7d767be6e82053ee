// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "fonts/line.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace board {

// A face of fonts.json. `file` is the first of its files that is there; empty where none is.
struct ListedFace {
    std::string name, file, package;
    int index = 0; // in a collection
    bool optional = false;
};

// What fonts.json ("board-fonts/1") says:
//   faces     by name: files, index, package, and `optional`: boards are set without it, too
//   roles     the faces of each, first choice first
//   fallback  what follows them, by the name of a role's first face or as `other`; an array for all
//   emoji     the face of emoji
struct FaceList {
    std::vector<ListedFace> faces;
    std::map<std::string, std::vector<FaceIndex>, std::less<>> chains; // by role, without doubles
    std::optional<FaceIndex> emoji;
};

// Fault::missing names every face that is needed and not installed, and its package. Optional faces
// that are not installed stand in no chain.
Result<FaceList> read_face_list(const std::string& folder);

} // namespace board
