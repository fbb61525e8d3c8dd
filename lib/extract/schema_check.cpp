#include "extract/schema_check.h"

#include <rapidjson/document.h>
#include <rapidjson/pointer.h>
#include <rapidjson/schema.h>

#include "base/error.h"

namespace kveld::extract {
namespace {

using base::Error;
using base::ErrorKind;

constexpr unsigned kFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;

std::string_view view(const rapidjson::Value& value) {
    return {value.GetString(), value.GetStringLength()};
}

// One fault: the value that breaks the rule, and the part of the schema that holds the rule.
class Fault {
public:
    Fault(const JsonTree& tree, const rapidjson::Value* rules, const rapidjson::Pointer& where, std::string keyword)
        : rules_(rules), keyword_(std::move(keyword)) {
        const JsonValue* value = tree.values.data();
        for (std::size_t i = 0; i < where.GetTokenCount(); ++i) {
            const rapidjson::Pointer::Token& token = where.GetTokens()[i];
            const std::uint32_t* next = nullptr;
            if (value->kind == JsonValue::Kind::Object) next = value->field({token.name, token.length});
            if (value->kind == JsonValue::Kind::Array && token.index < value->items.size())
                next = &value->items[token.index];
            if (next == nullptr) break;
            name_.assign(token.name, token.length);
            value = &tree.values[*next];
            for (const char* field : {"id", "name"})
                if (const std::uint32_t* own = value->field(field); own != nullptr && entry_.empty())
                    entry_ = tree.values[*own].text;
        }
        value_ = value;
    }

    Error error(std::string_view text, const std::string& file) const {
        const auto [message, hint] = words();
        const bool is_long = value_->kind == JsonValue::Kind::Array || value_->kind == JsonValue::Kind::Object;
        Error error(ErrorKind::Data, (entry_.empty() ? "" : "the entry '" + entry_ + "': ") + message);
        error.at(base::place_of(text, value_->start, is_long ? 1 : value_->end - value_->start, file));
        if (!hint.empty()) error.hint(hint);
        return error;
    }

private:
    struct Words {
        std::string message;
        std::string hint;
    };

    Words words() const {
        if (keyword_ == "additionalProperties") return unknown_field();
        if (keyword_ == "required") return missing_field();
        if (keyword_ == "enum") return none_of_the_words();
        if (keyword_ == "type") return {"here must stand " + kind_wanted(), ""};
        if (keyword_ == "pattern") {
            return {"'" + value_->text + "' has not the form that must stand here",
                    "it must match " + std::string(rule_text("pattern"))};
        }
        if (keyword_ == "minItems") return {"this list has too few items", "add at least one"};
        if (keyword_ == "minLength") return {"this text is empty", "write it, or leave the field out"};
        return {"this breaks the rule '" + keyword_ + "' of the schema", ""};
    }

    Words unknown_field() const {
        std::vector<std::string> known;
        if (const rapidjson::Value* properties = rule("properties"))
            for (const auto& property : properties->GetObject()) known.emplace_back(view(property.name));
        const std::optional<std::string> meant = base::nearest(name_, known);
        return {"a field '" + name_ + "' may not stand here",
                meant ? "did you mean '" + *meant + "'?" : "these may: " + joined(known)};
    }

    Words missing_field() const {
        std::string missing;
        if (const rapidjson::Value* required = rule("required"))
            for (const auto& name : required->GetArray())
                if (missing.empty() && value_->field(view(name)) == nullptr) missing = view(name);
        return {"the field '" + missing + "' is missing here", "add it"};
    }

    Words none_of_the_words() const {
        std::vector<std::string> allowed;
        if (const rapidjson::Value* words = rule("enum"))
            for (const auto& word : words->GetArray())
                if (word.IsString()) allowed.emplace_back(view(word));
        const std::optional<std::string> meant = base::nearest(value_->text, allowed);
        return {"'" + value_->text + "' is none of the words that may stand here",
                meant ? "did you mean '" + *meant + "'?" : "these may: " + joined(allowed)};
    }

    std::string kind_wanted() const {
        const std::string_view type = rule_text("type");
        if (type == "string") return "a text in quotation marks";
        if (type == "array") return "a list in square brackets";
        if (type == "object") return "fields in braces";
        if (type == "boolean") return "true or false";
        if (type == "integer") return "a whole number";
        return "a " + std::string(type);
    }

    const rapidjson::Value* rule(const char* name) const {
        if (rules_ == nullptr || !rules_->IsObject()) return nullptr;
        const auto found = rules_->FindMember(name);
        return found == rules_->MemberEnd() ? nullptr : &found->value;
    }

    std::string_view rule_text(const char* name) const {
        const rapidjson::Value* found = rule(name);
        return found != nullptr && found->IsString() ? view(*found) : std::string_view();
    }

    static std::string joined(const std::vector<std::string>& words) {
        std::string result;
        for (const std::string& word : words) result += (result.empty() ? "" : ", ") + word;
        return result;
    }

    const rapidjson::Value* rules_;
    std::string keyword_;
    const JsonValue* value_ = nullptr;
    std::string name_;   // of the field, or number of the item, that the value is
    std::string entry_;  // the id or name of the entry that it stands in
};

}  // namespace

void check_schema(const JsonTree& tree, std::string_view text, const std::string& file, std::string_view schema_text,
                  const std::string& schema_file) {
    rapidjson::Document schema;
    schema.Parse<kFlags>(schema_text.data(), schema_text.size());
    if (schema.HasParseError()) {
        throw Error(ErrorKind::Data, "this schema is not JSON")
            .at(base::place_of(schema_text, schema.GetErrorOffset(), 1, schema_file));
    }
    const rapidjson::SchemaDocument compiled(schema);
    rapidjson::SchemaValidator validator(compiled);
    rapidjson::Document document;
    document.Parse<kFlags>(text.data(), text.size());
    if (document.Accept(validator)) return;
    const rapidjson::Value* rules = validator.GetInvalidSchemaPointer().Get(schema);
    throw Fault(tree, rules, validator.GetInvalidDocumentPointer(), validator.GetInvalidSchemaKeyword())
        .error(text, file);
}

}  // namespace kveld::extract
