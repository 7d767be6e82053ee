// SPDX-License-Identifier: MIT
#pragma once

// Behind json.h: what a Json's opaque node is. Included by base/json*.cpp only.

#include <rapidjson/document.h>

namespace board {

using JsonNode = rapidjson::Value;

inline const JsonNode& json_node(const void* node) {
    return *static_cast<const JsonNode*>(node);
}

} // namespace board
