// SPDX-License-Identifier: MIT
#include "base/json_parse.h"

#include <rapidjson/reader.h>

#include <charconv>

namespace board {
namespace {

using rapidjson::SizeType;

// A text that ends with NUL. rapidjson::StringStream says where it is only between values.
class TextStream {
  public:
    using Ch = char;
    explicit TextStream(const std::string& text)
        : begin_{text.c_str()}
        , at_{text.c_str()} {}
    Ch Peek() const { return *at_; }
    Ch Take() { return *at_++; }
    std::size_t Tell() const { return static_cast<std::size_t>(at_ - begin_); }
    // For streams that are written to; a reader that is not in situ never calls them.
    Ch* PutBegin() { return nullptr; }
    void Put(Ch) {}
    std::size_t PutEnd(Ch*) { return 0; }

  private:
    const char *begin_, *at_;
};

// Between the reader and the document: counts the depth and reads fractions again. A false ends the
// reading.
class Gate {
  public:
    using Ch = char;
    Gate(std::string_view text, const TextStream& stream, std::size_t most_depth,
         rapidjson::Document& out)
        : text_{text}
        , stream_{stream}
        , most_depth_{most_depth}
        , out_{out} {}

    bool Null() { return out_.Null(); }
    bool Bool(bool truth) { return out_.Bool(truth); }
    bool Int(int number) { return out_.Int(number); }
    bool Uint(unsigned number) { return out_.Uint(number); }
    bool Int64(std::int64_t number) { return out_.Int64(number); }
    bool Uint64(std::uint64_t number) { return out_.Uint64(number); }
    bool RawNumber(const Ch*, SizeType, bool) { return false; } // not asked for
    bool Double(double);
    bool String(const Ch* text, SizeType length, bool copy) {
        return out_.String(text, length, copy);
    }
    bool Key(const Ch* text, SizeType length, bool copy) { return out_.Key(text, length, copy); }
    bool StartObject() { return enter() && out_.StartObject(); }
    bool StartArray() { return enter() && out_.StartArray(); }
    bool EndObject(SizeType members) { return depth_-- > 0 && out_.EndObject(members); }
    bool EndArray(SizeType elements) { return depth_-- > 0 && out_.EndArray(elements); }

    std::optional<JsonRefusal> refusal;

  private:
    bool refuse(Fault fault, std::size_t offset, Message what) {
        refusal = JsonRefusal{fault, {offset, std::move(what)}};
        return false;
    }
    bool enter() {
        if (++depth_ <= most_depth_) return true;
        const std::string most = std::to_string(most_depth_);
        return refuse(Fault::budget, stream_.Tell(),
                      {"括号嵌套超过 " + most + " 层", "nested deeper than " + most + " levels"});
    }

    std::string_view text_;
    const TextStream& stream_;
    std::size_t most_depth_, depth_ = 0;
    rapidjson::Document& out_;
};

// The number ends where the stream stands.
bool Gate::Double(double) {
    const std::string_view before = text_.substr(0, stream_.Tell());
    const std::size_t begin = before.find_last_not_of("0123456789+-.eE") + 1;
    double number = 0;
    const auto [end, error] =
        std::from_chars(before.data() + begin, before.data() + before.size(), number);
    if (error == std::errc{}) return out_.Double(number);
    return refuse(Fault::malformed, begin,
                  {"这个数字太大，或太接近 0", "this number is too large, or too close to 0"});
}

} // namespace

std::optional<JsonRefusal> parse_json(const std::string& text, std::size_t most_depth,
                                      rapidjson::Document& document) {
    constexpr unsigned flags =
        rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;
    TextStream stream{text};
    Gate gate{text, stream, most_depth, document};
    rapidjson::Reader reader;
    const auto read = [&](rapidjson::Document&) {
        return !reader.Parse<flags>(stream, gate).IsError();
    };
    document.Populate(read);
    if (gate.refusal || !reader.HasParseError()) return std::move(gate.refusal);
    return JsonRefusal{Fault::malformed,
                       json_fault(text, reader.GetParseErrorCode(), reader.GetErrorOffset())};
}

} // namespace board
