// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace board {

// Limits on text that strangers send; checked before and while parsing.
struct JsonBudget {
    std::size_t bytes = 4u << 20;
    std::size_t depth = 16;
};

// Line and column (in characters), both from 1, as an editor program counts them.
struct TextPlace {
    std::size_t line = 1;
    std::size_t column = 1;
    bool operator==(const TextPlace&) const = default;
};

enum class JsonType { null, boolean, number, string, array, object };

// One value of a parsed document; a light view, valid while its JsonDocument lives.
class Json {
  public:
    Json() = default; // null

    JsonType type() const;
    bool is(JsonType wanted) const { return type() == wanted; }

    // The value, or nothing when it is of another type.
    std::optional<std::string_view> string() const;
    std::optional<std::int64_t> integer() const; // a number without fraction
    std::optional<double> number() const;
    std::optional<bool> boolean() const;

    // Arrays: elements. Objects: members. Else 0.
    std::size_t size() const;
    Json at(std::size_t index) const; // of an array
    struct Member;
    Member member(std::size_t index) const; // of an object
    // The member's value; null when there is none or this is no object.
    Json find(std::string_view key) const;
    bool has(std::string_view key) const;

    // Shorthands for reading validated input.
    std::string string_or(std::string_view fallback) const;
    std::int64_t integer_or(std::int64_t fallback) const;

    // RFC 6901; null when the pointer leads nowhere.
    Json resolve(std::string_view pointer) const;

    // The value as compact JSON text.
    std::string text() const;

  private:
    friend class JsonDocument;
    friend class JsonWriter;
    explicit Json(const void* node)
        : node_{node} {}
    const void* node_ = nullptr;
};

struct Json::Member {
    std::string_view key;
    Json value;
};

// A parsed text of RFC 8259, read strictly: UTF-8 without NUL and without a byte order mark (§8.1
// leaves that one open), no duplicate keys, no lone surrogates, within its budget. What it refuses
// it names with line and column.
class JsonDocument {
  public:
    // `told`, where given, receives the place of what was refused, and the message leaves it out.
    static Result<JsonDocument> parse(std::string text, JsonBudget budget = {},
                                      TextPlace* told = nullptr);
    JsonDocument(JsonDocument&&) noexcept;
    JsonDocument& operator=(JsonDocument&&) noexcept;
    ~JsonDocument();

    Json root() const;
    const std::string& text() const { return text_; } // as it came
    // Where the value at `pointer` (RFC 6901) begins; where its nearest parent begins, if it is
    // not there.
    TextPlace place(std::string_view pointer) const;

  private:
    struct Tree;
    JsonDocument(std::string text, std::unique_ptr<Tree> tree);

    std::string text_;
    std::unique_ptr<Tree> tree_;
};

// `base` + "/" + `token`, escaped as RFC 6901 asks.
std::string json_pointer(std::string_view base, std::string_view token);
std::string json_pointer(std::string_view base, std::size_t index);

} // namespace board
