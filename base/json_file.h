// SPDX-License-Identifier: MIT
#pragma once

#include "base/json.h"

#include <string>

namespace board {

class JsonFile;

// A value of a file that people edit, and where it stands there; valid while its JsonFile lives and
// stays where it is. A value that is not there is null and stands where its parent does.
class JsonSpot {
  public:
    JsonSpot() = default; // null, of no file

    const Json& value() const { return value_; }
    JsonSpot find(std::string_view key) const;
    JsonSpot at(std::size_t index) const;
    // Of an object: the member's key, and its spot.
    std::string_view key(std::size_t index) const { return value_.member(index).key; }

    // Fault::malformed, said with the place: "themes/red.json:12:7: /colours/ink: …".
    Error wrong(const Message& what) const;
    Error error(Fault fault, const Message& what) const;

  private:
    friend class JsonFile;
    const JsonFile* file_ = nullptr;
    Json value_;
    std::string pointer_; // RFC 6901
};

// A JSON file that people edit.
class JsonFile {
  public:
    // Errors name the file; what is no JSON is named with line and column.
    static Result<JsonFile> open(const std::string& path, JsonBudget budget = {});

    const std::string& path() const { return path_; }
    const JsonDocument& document() const { return document_; }
    JsonSpot root() const;

  private:
    JsonFile(std::string path, JsonDocument document)
        : path_{std::move(path)}
        , document_{std::move(document)} {}

    std::string path_;
    JsonDocument document_;
};

} // namespace board
