// SPDX-License-Identifier: MIT
#include "base/json_writer.h"

#include "base/json_node.h"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

namespace board {

// The pretty writer with no indent would still break lines, so there are two writers.
struct JsonWriter::Sink {
    explicit Sink(JsonStyle style)
        : style{style} {
        pretty.SetIndent(' ', 2);
    }

    template<class Deed>
    void with(Deed&& deed) {
        if (style == JsonStyle::compact)
            deed(plain);
        else
            deed(pretty);
    }

    JsonStyle style;
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> plain{buffer};
    rapidjson::PrettyWriter<rapidjson::StringBuffer> pretty{buffer};
};

JsonWriter::JsonWriter(JsonStyle style)
    : sink_{std::make_unique<Sink>(style)} {}
JsonWriter::~JsonWriter() = default;

JsonWriter& JsonWriter::begin_object() {
    sink_->with([](auto& writer) { writer.StartObject(); });
    return *this;
}

JsonWriter& JsonWriter::end_object() {
    sink_->with([](auto& writer) { writer.EndObject(); });
    return *this;
}

JsonWriter& JsonWriter::begin_array() {
    sink_->with([](auto& writer) { writer.StartArray(); });
    return *this;
}

JsonWriter& JsonWriter::end_array() {
    sink_->with([](auto& writer) { writer.EndArray(); });
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    sink_->with([&](auto& writer) {
        writer.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
    });
    return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
    sink_->with([&](auto& writer) {
        writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
    });
    return *this;
}

JsonWriter& JsonWriter::value(std::int64_t number) {
    sink_->with([&](auto& writer) { writer.Int64(number); });
    return *this;
}

JsonWriter& JsonWriter::value(double number) {
    sink_->with([&](auto& writer) { writer.Double(number); });
    return *this;
}

JsonWriter& JsonWriter::value(bool truth) {
    sink_->with([&](auto& writer) { writer.Bool(truth); });
    return *this;
}

JsonWriter& JsonWriter::value(const Json& copied) {
    sink_->with([&](auto& writer) {
        if (copied.node_ == nullptr)
            writer.Null();
        else
            json_node(copied.node_).Accept(writer);
    });
    return *this;
}

std::string JsonWriter::take() {
    std::string text{sink_->buffer.GetString(), sink_->buffer.GetSize()};
    text += '\n';
    return text;
}

} // namespace board
