#include "extract/json_tree.h"

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>

#include "base/error.h"

namespace kveld::extract {
namespace {

using base::Error;
using base::ErrorKind;

constexpr std::size_t kDeepest = 64;

bool separates(char c) noexcept {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == ',' || c == ':';
}

// Takes RapidJSON's events. A value starts where the blanks and separators behind the event before end. Brackets and
// braces are told before the stream has passed them.
class TreeBuilder {
public:
    TreeBuilder(std::string_view text, const std::string& file, const rapidjson::MemoryStream& stream)
        : text_(text), file_(file), stream_(stream) {}

    bool Null() { return add(JsonValue::Kind::Null), true; }
    bool Bool(bool value) {
        add(JsonValue::Kind::Boolean).boolean = value;
        return true;
    }
    bool Int(int value) { return integer(value); }
    bool Uint(unsigned value) { return integer(value); }
    bool Int64(std::int64_t value) { return integer(value); }
    bool Uint64(std::uint64_t value) { return Double(static_cast<double>(value)); }
    bool Double(double value) {
        add(JsonValue::Kind::Number).number = value;
        return true;
    }
    bool RawNumber(const char* /*digits*/, rapidjson::SizeType /*length*/, bool /*copy*/) { return false; }
    bool String(const char* value, rapidjson::SizeType length, bool /*copy*/) {
        add(JsonValue::Kind::String).text.assign(value, length);
        return true;
    }
    bool StartObject() { return open(JsonValue::Kind::Object); }
    bool StartArray() { return open(JsonValue::Kind::Array); }
    bool Key(const char* name, rapidjson::SizeType length, bool /*copy*/) {
        name_.assign(name, length);
        const std::uint64_t start = next_start();
        move_to(stream_.Tell());
        if (tree_.values[open_.back()].field(name_) != nullptr) {
            throw Error(ErrorKind::Data, "the field '" + name_ + "' stands here twice")
                .at(base::place_of(text_, start, at_ - start, file_))
                .hint("keep one of the two");
        }
        return true;
    }
    bool EndObject(rapidjson::SizeType /*count*/) { return close(); }
    bool EndArray(rapidjson::SizeType /*count*/) { return close(); }

    JsonTree take() { return std::move(tree_); }

private:
    std::uint64_t next_start() {
        std::uint64_t start = at_;
        while (start < text_.size() && separates(text_[start])) ++start;
        move_to(start);
        return start;
    }

    void move_to(std::uint64_t offset) {
        const auto from = text_.begin() + static_cast<std::ptrdiff_t>(at_);
        const auto to = text_.begin() + static_cast<std::ptrdiff_t>(offset);
        line_ += static_cast<std::uint32_t>(std::count(from, to, '\n'));
        at_ = offset;
    }

    JsonValue& add(JsonValue::Kind kind) {
        const auto number = static_cast<std::uint32_t>(tree_.values.size());
        if (!open_.empty()) {
            JsonValue& parent = tree_.values[open_.back()];
            if (parent.kind == JsonValue::Kind::Object)
                parent.fields.emplace_back(name_, number);
            else
                parent.items.push_back(number);
        }
        JsonValue& value = tree_.values.emplace_back();
        value.kind = kind;
        value.start = next_start();
        value.line = line_;
        move_to(stream_.Tell());
        value.end = at_;
        return value;
    }

    bool integer(std::int64_t value) {
        JsonValue& added = add(JsonValue::Kind::Number);
        added.is_integer = true;
        added.integer = value;
        added.number = static_cast<double>(value);
        return true;
    }

    bool open(JsonValue::Kind kind) {
        const JsonValue& value = add(kind);
        if (open_.size() == kDeepest) {
            throw Error(ErrorKind::Data, "values stand inside each other more than 64 deep")
                .at(base::place_of(text_, value.start, 1, file_))
                .hint("no file of ours needs that; write it flatter");
        }
        move_to(value.start + 1);
        open_.push_back(static_cast<std::uint32_t>(tree_.values.size() - 1));
        return true;
    }

    bool close() {
        move_to(next_start() + 1);
        tree_.values[open_.back()].end = at_;
        open_.pop_back();
        return true;
    }

    std::string_view text_;
    const std::string& file_;
    const rapidjson::MemoryStream& stream_;
    JsonTree tree_;
    std::vector<std::uint32_t> open_;  // arrays and objects that have not ended
    std::string name_;                 // of the field whose value comes next
    std::uint64_t at_ = 0;
    std::uint32_t line_ = 1;
};

}  // namespace

const std::uint32_t* JsonValue::field(std::string_view name) const noexcept {
    const auto found = std::ranges::find_if(fields, [&](const auto& field) { return field.first == name; });
    return found == fields.end() ? nullptr : &found->second;
}

JsonTree read_json_tree(std::string_view text, const std::string& file) {
    rapidjson::MemoryStream stream(text.data(), text.size());
    TreeBuilder builder(text, file, stream);
    rapidjson::Reader reader;
    constexpr unsigned kFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;
    const rapidjson::ParseResult result = reader.Parse<kFlags>(stream, builder);
    if (result.IsError()) {
        throw Error(ErrorKind::Data, std::string("this is not JSON: ") + rapidjson::GetParseError_En(result.Code()))
            .at(base::place_of(text, std::min<std::uint64_t>(result.Offset(), text.size()), 1, file))
            .hint("mend it here or just before");
    }
    return builder.take();
}

}  // namespace kveld::extract
