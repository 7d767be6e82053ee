// SPDX-License-Identifier: MIT
#pragma once

#include "base/json.h"
#include "content-sync/diagnostic.h"

#include <string>
#include <vector>

namespace board {

// A JSON Schema (draft 4) and a checker that finds every breach in one go and says it in the
// schema's own titles. Keywords: type, enum, required, properties, additionalProperties (a schema
// or a boolean), maxProperties, items (one schema), minItems, maxItems, minLength, maxLength,
// pattern, minimum, maximum, anyOf, not, and $ref into the same file. Others are annotations to it.
class Schema {
  public:
    // The schema of a feed.json, "board-feed/1".
    static Schema board_feed();
    // Any other one; Fault::malformed when it isn't JSON.
    static Result<Schema> parse(std::string text);

    // Every breach in `value` (of a value deep inside that has very many, the first ones), pointers
    // relative to it. Breaches are errors with the code "schema-" + keyword; a property that the
    // schema does not list is the warning "unknown-property", unless additionalProperties welcomes
    // it.
    struct Breach {
        Severity severity;
        std::string code, pointer;
        Message what;
    };
    std::vector<Breach> check(Json value) const;

    Json root() const { return document_.root(); }
    // The schema text as published.
    const std::string& text() const { return document_.text(); }

  private:
    explicit Schema(JsonDocument document)
        : document_{std::move(document)} {}
    JsonDocument document_;
};

} // namespace board
