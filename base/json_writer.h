// SPDX-License-Identifier: MIT
#pragma once

#include "base/json.h"

#include <concepts>
#include <memory>
#include <string>
#include <string_view>

namespace board {

enum class JsonStyle { compact, indented };

// Writes one JSON text in order. Nesting is the caller's to keep right (asserted).
class JsonWriter {
  public:
    explicit JsonWriter(JsonStyle style = JsonStyle::indented);
    ~JsonWriter();

    JsonWriter& begin_object();
    JsonWriter& end_object();
    JsonWriter& begin_array();
    JsonWriter& end_array();
    JsonWriter& key(std::string_view name);
    JsonWriter& value(std::string_view text);
    JsonWriter& value(const char* text) { return value(std::string_view{text}); }
    JsonWriter& value(std::int64_t number);
    JsonWriter& value(double number);
    JsonWriter& value(bool truth);
    JsonWriter& value(const Json& copied);
    template<std::integral T>
    requires(!std::same_as<T, bool>) JsonWriter& value(T number) {
        return value(static_cast<std::int64_t>(number));
    }
    template<class T>
    JsonWriter& member(std::string_view name, const T& content) {
        return key(name).value(content);
    }

    // The finished text, with a newline at its end.
    std::string take();

  private:
    struct Sink;
    std::unique_ptr<Sink> sink_;
};

} // namespace board
