// SPDX-License-Identifier: MIT
// Texts for the JSON reader: feeds, manifests, configurations and layouts all go through it.
#include "base/json_writer.h"
#include "tests/fuzz/law.h"

#include <string>

namespace {

using namespace board;

// Every value is where its pointer says, in the tree and in the text.
void check_below(const JsonDocument& document, Json value, const std::string& pointer, int& left) {
    if (left-- <= 0) return; // each costs a walk over the text
    hold(document.root().resolve(pointer).text() == value.text(), "a pointer leads to its value");
    hold_within(document.text(), document.place(pointer));
    for (std::size_t i = 0; value.is(JsonType::array) && i < value.size(); ++i)
        check_below(document, value.at(i), json_pointer(pointer, i), left);
    for (std::size_t i = 0; value.is(JsonType::object) && i < value.size(); ++i) {
        const auto member = value.member(i);
        hold(value.find(member.key).text() == member.value.text(), "a name has one value");
        check_below(document, member.value, json_pointer(pointer, member.key), left);
    }
}

void check_again(const std::string& written, const std::string& wanted) {
    const auto again = JsonDocument::parse(written);
    hold(bool{again}, "what was written can be read");
    hold(again->root().text() == wanted, "what was written reads the same");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string text{text_of(bytes, size)};
    TextPlace place;
    const auto document = JsonDocument::parse(text, {}, &place);
    if (!document) {
        hold_within(text, place);
        hold(!document.error().what.zh.empty() && !document.error().what.en.empty(),
             "a refusal says why");
        return 0;
    }
    hold(document->text() == text, "a document keeps its text");
    const std::string compact = document->root().text();
    check_again(compact, compact);
    JsonWriter writer;
    check_again(writer.value(document->root()).take(), compact);
    int left = 40;
    check_below(*document, document->root(), "", left);
    return 0;
}
