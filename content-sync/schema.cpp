// SPDX-License-Identifier: MIT
#include "content-sync/schema.h"

#include "base/utf8.h"
#include "content-sync/near_miss.h"
#include "content-sync/schema_message.h"
#include "content-sync/schema_text.h"

#include <map>
#include <regex>

namespace board {
namespace {

using Breaches = std::vector<Schema::Breach>;

// A value inside an entry that has so many breaches is not looked at further: the entry is out
// anyway, and a hostile feed must not turn each of its bytes into a sentence.
constexpr std::size_t most_in_one = 100;

// Each pattern is compiled once for a whole check.
using Patterns = std::map<std::string, std::regex, std::less<>>;

bool equal(Json a, Json b) {
    return a.type() == b.type() && a.text() == b.text();
}

bool holds(Json choices, Json value) {
    for (std::size_t i = 0; i < choices.size(); ++i)
        if (equal(choices.at(i), value)) return true;
    return false;
}

bool has_type(std::string_view type, Json value) {
    switch (value.type()) {
    case JsonType::null:
        return type == "null";
    case JsonType::boolean:
        return type == "boolean";
    case JsonType::number:
        return type == "number" || (type == "integer" && value.integer());
    case JsonType::string:
        return type == "string";
    case JsonType::array:
        return type == "array";
    case JsonType::object:
        return type == "object";
    }
    return false;
}

// One schema against one value, and what is below them. Recursion is as deep as the value (which
// has a budget) and the schema's own chain of references.
class Check {
  public:
    Check(Json root, Patterns& patterns, Breaches& breaches)
        : root_{root}
        , patterns_{patterns}
        , breaches_{breaches} {}

    void run(Json schema, Json value, const std::string& pointer, SchemaName name);

  private:
    void judge(Json schema, Json value);
    void check_string(Json schema, std::string_view text);
    void check_number(Json schema, Json value);
    void check_array(Json schema, Json value);
    void check_object(Json schema, Json value);
    std::string_view name_meant(Json properties, std::string_view key) const;
    void check_unlisted(Json properties, Json::Member member, Json additional);
    bool plausible(Json alternative, Json value) const;
    void check_alternatives(Json schema, Json value);
    bool known_to_chosen(std::string_view key) const;
    void add(std::string_view keyword, Message what);
    bool enough(std::size_t before) const;
    SchemaName name_of(Json schema, std::string_view key) const;
    Json target(Json schema) const;

    Json root_;
    Patterns& patterns_;
    Breaches& breaches_;
    std::string pointer_;
    SchemaName name_;
    bool alternative_ = false;   // to others beside it: what it does not list, its parent judges
    std::optional<Json> chosen_; // the alternative below this schema that speaks
    std::size_t unlisted_ = 0;
};

void Check::add(std::string_view keyword, Message what) {
    breaches_.push_back(
        {Severity::error, "schema-" + std::string{keyword}, pointer_, std::move(what)});
}

// "#/definitions/id"; draft 4 lets a reference stand alone, so its neighbours are annotations.
Json Check::target(Json schema) const {
    for (auto reference = schema.find("$ref").string(); reference;
         reference = schema.find("$ref").string())
        schema = root_.resolve(reference->substr(1));
    return schema;
}

SchemaName Check::name_of(Json schema, std::string_view key) const {
    const Json title = schema.has("title") ? schema.find("title") : target(schema).find("title");
    return {title.string_or(key), std::string{key}};
}

void Check::run(Json schema, Json value, const std::string& pointer, SchemaName name) {
    Check here{root_, patterns_, breaches_};
    here.pointer_ = pointer;
    here.name_ = std::move(name);
    here.judge(schema, value);
}

void Check::judge(Json schema, Json value) {
    const Json examples = schema.find("examples");
    schema = target(schema);
    if (schema.has("type") && !has_type(schema.find("type").string_or(""), value))
        return add("type", type_message(name_, schema, value));
    if (const Json choices = schema.find("enum"); choices.size() > 0 && !holds(choices, value))
        return add("enum", enum_message(name_, schema, value));
    if (const Json refused = schema.find("not"); holds(refused.find("enum"), value))
        return add("not", not_message(name_, value));
    if (schema.has("anyOf")) check_alternatives(schema, value);
    if (const auto text = value.string()) {
        const std::size_t before = breaches_.size();
        check_string(schema, *text);
        // The property's own example says more than its definition's.
        if (breaches_.size() > before && breaches_.back().code == "schema-pattern")
            breaches_.back().what = pattern_message(
                name_, examples.size() > 0 ? examples : schema.find("examples"), *text);
    }
    if (value.is(JsonType::number)) check_number(schema, value);
    if (value.is(JsonType::array)) check_array(schema, value);
    if (value.is(JsonType::object)) check_object(schema, value);
}

void Check::check_string(Json schema, std::string_view text) {
    const std::size_t length = utf8_length(text);
    const auto limit = [&](const char* key, std::int64_t fallback) {
        return static_cast<std::size_t>(schema.find(key).integer_or(fallback));
    };
    if (length < limit("minLength", 0))
        return add("minLength", length_message(name_, schema, length));
    if (schema.has("maxLength") && length > limit("maxLength", 0))
        return add("maxLength", length_message(name_, schema, length));
    const auto pattern = schema.find("pattern").string();
    if (!pattern) return;
    // std::regex recurses by the text's length; every pattern of ours stands beside a maxLength.
    assert(schema.has("maxLength"));
    const auto [shape, added] = patterns_.try_emplace(std::string{*pattern}, std::string{*pattern});
    if (!std::regex_search(text.begin(), text.end(), shape->second))
        add("pattern", pattern_message(name_, schema.find("examples"), text));
}

void Check::check_number(Json schema, Json value) {
    const double number = *value.number();
    const Json least = schema.find("minimum"), most = schema.find("maximum");
    if (least.number() && number < *least.number())
        add("minimum", range_message(name_, schema, value));
    if (most.number() && number > *most.number())
        add("maximum", range_message(name_, schema, value));
}

// The feed's own lists are gone through to the end; they have limits in the schema.
bool Check::enough(std::size_t before) const {
    const bool list_of_feed = pointer_.find('/', 1) == std::string::npos;
    return !list_of_feed && breaches_.size() - before >= most_in_one;
}

void Check::check_array(Json schema, Json value) {
    const auto count = static_cast<std::int64_t>(value.size());
    if (count < schema.find("minItems").integer_or(0))
        add("minItems", count_message(name_, schema, value.size()));
    if (schema.has("maxItems") && count > schema.find("maxItems").integer_or(0))
        return add("maxItems", count_message(name_, schema, value.size()));
    const Json element = schema.find("items");
    if (!element.is(JsonType::object)) return;
    const std::size_t before = breaches_.size();
    for (std::size_t i = 0; i < value.size() && !enough(before); ++i)
        run(element, value.at(i), json_pointer(pointer_, i), entry_of(name_, i));
}

void Check::check_object(Json schema, Json value) {
    const Json properties = schema.find("properties"), required = schema.find("required");
    for (std::size_t i = 0; i < required.size(); ++i) {
        const std::string key = required.at(i).string_or("");
        if (!value.has(key))
            add("required", required_message(name_of(properties.find(key), key), key));
    }
    if (const Json most = schema.find("maxProperties");
        most.integer() && static_cast<std::int64_t>(value.size()) > *most.integer())
        return add("maxProperties", count_message(name_, schema, value.size()));
    const Json additional = schema.find("additionalProperties");
    const std::size_t before = breaches_.size();
    for (std::size_t i = 0; i < value.size() && !enough(before); ++i) {
        const Json::Member member = value.member(i);
        if (properties.has(member.key))
            run(properties.find(member.key), member.value, json_pointer(pointer_, member.key),
                name_of(properties.find(member.key), member.key));
        else
            check_unlisted(properties, member, additional);
    }
}

void Check::check_unlisted(Json properties, Json::Member member, Json additional) {
    const std::string below = json_pointer(pointer_, member.key);
    if (additional.is(JsonType::object))
        return run(additional, member.value, below, name_of(additional, member.key));
    if (additional.boolean() == false)
        return add("additionalProperties",
                   unwelcome_message(member.key, name_meant(properties, member.key)));
    if (additional.boolean() == true || properties.size() == 0) return;
    if (alternative_ || known_to_chosen(member.key)) return;
    if (unlisted_++ >= most_in_one) return;
    breaches_.push_back({Severity::warning, "unknown-property", below,
                         unknown_message(member.key, name_meant(properties, member.key))});
}

// The property that is called so (计划数 is "planned"), or else has almost this name.
std::string_view Check::name_meant(Json properties, std::string_view key) const {
    std::vector<std::string_view> known;
    for (const Json names : {properties, chosen_ ? chosen_->find("properties") : Json{}}) {
        for (std::size_t i = 0; i < names.size(); ++i) {
            const Json::Member property = names.member(i);
            if (name_of(property.value, property.key).zh == key) return property.key;
            known.push_back(property.key);
        }
    }
    return near_miss(key, known);
}

bool Check::known_to_chosen(std::string_view key) const {
    return chosen_ && (chosen_->find("properties").has(key) ||
                       chosen_->find("additionalProperties").boolean() == true);
}

// Whether an alternative can be meant at all: one for another `kind` cannot.
bool Check::plausible(Json alternative, Json value) const {
    const Json kind = target(alternative).find("properties").find("kind");
    if (!value.has("kind")) return true;
    const Json choices = kind.find("enum"), refused = kind.find("not").find("enum");
    return (choices.size() == 0 || holds(choices, value.find("kind"))) &&
           !holds(refused, value.find("kind"));
}

// Of several alternatives the nearest one speaks, the later of equals: one of another sort is
// farther away than any number of breaches.
void Check::check_alternatives(Json schema, Json value) {
    const Json alternatives = schema.find("anyOf");
    std::vector<Json> candidates, all;
    for (std::size_t i = 0; i < alternatives.size(); ++i) {
        all.push_back(alternatives.at(i));
        if (plausible(all.back(), value)) candidates.push_back(all.back());
    }
    Breaches nearest;
    std::size_t least = SIZE_MAX;
    for (const Json alternative : candidates.empty() ? all : candidates) {
        Breaches found;
        Check there{root_, patterns_, found};
        there.pointer_ = pointer_;
        there.name_ = name_;
        there.alternative_ = true;
        there.judge(alternative, value);
        std::size_t distance = 0;
        for (const Schema::Breach& breach : found) {
            const bool other_sort = breach.pointer == pointer_ &&
                                    (breach.code == "schema-type" || breach.code == "schema-enum");
            if (breach.severity == Severity::error) distance += other_sort ? 1'000'000 : 1;
        }
        if (distance > least) continue;
        least = distance;
        nearest = std::move(found);
        chosen_ = target(alternative);
        if (least == 0) break;
    }
    breaches_.insert(breaches_.end(), nearest.begin(), nearest.end());
}

} // namespace

Schema Schema::board_feed() {
    auto document = JsonDocument::parse(std::string{board_feed_schema_text()});
    assert(document);
    return Schema{std::move(document).take()};
}

Result<Schema> Schema::parse(std::string text) {
    return Schema{TRY(JsonDocument::parse(std::move(text)))};
}

std::vector<Schema::Breach> Schema::check(Json value) const {
    std::vector<Breach> breaches;
    Patterns patterns;
    Check{root(), patterns, breaches}.run(root(), value, "", {"播出单", "feed"});
    return breaches;
}

} // namespace board
