#include "text/json_text.h"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>
#include <rapidjson/schema.h>
#include <rapidjson/stringbuffer.h>

#include <string_view>
#include <vector>

#include "base/file.h"

namespace kveld::text {
namespace {

constexpr unsigned kParseFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;

// Reads along with the parser until it comes to the value that a JSON pointer names.
class PlaceFinder : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, PlaceFinder> {
public:
    PlaceFinder(const rapidjson::MemoryStream& stream, std::string_view text, const std::string& wanted)
        : stream_(stream), text_(text), wanted_(wanted) {}

    bool Default() { return value(); }
    bool String(const char*, rapidjson::SizeType, bool) { return value(); }
    bool Key(const char* name, rapidjson::SizeType length, bool) {
        levels_.back().name.assign(name, length);
        return true;
    }
    bool StartObject() { return open(false); }
    bool StartArray() { return open(true); }
    bool EndObject(rapidjson::SizeType) { return close(); }
    bool EndArray(rapidjson::SizeType) { return close(); }

    std::size_t offset() const noexcept { return offset_; }

private:
    struct Level {
        bool is_array;
        std::size_t index = 0;
        std::string name{};
    };

    std::string here() const {
        std::string pointer;
        for (const Level& level : levels_) pointer += '/' + (level.is_array ? std::to_string(level.index) : level.name);
        return pointer;
    }
    bool value() {
        if (here() == wanted_) {
            offset_ = start_of_value(stream_.Tell());
            return false;
        }
        if (!levels_.empty()) ++levels_.back().index;
        return true;
    }
    // Of the text, number or word that ends here.
    std::size_t start_of_value(std::size_t end) const {
        if (text_[end - 1] != '"') {
            const std::size_t before = text_.find_last_of(" \t\r\n:,[{", end - 1);
            return before == std::string_view::npos ? 0 : before + 1;
        }
        std::size_t start = end - 1;
        do {
            start = text_.rfind('"', start - 1);
        } while (is_escaped(start));
        return start;
    }
    bool is_escaped(std::size_t quote) const {
        std::size_t backslashes = 0;
        while (backslashes < quote && text_[quote - 1 - backslashes] == '\\') ++backslashes;
        return backslashes % 2 == 1;
    }
    bool open(bool is_array) {
        if (here() == wanted_) {
            offset_ = stream_.Tell() - 1;
            return false;
        }
        levels_.push_back({is_array});
        return true;
    }
    bool close() {
        levels_.pop_back();
        if (!levels_.empty()) ++levels_.back().index;
        return true;
    }

    const rapidjson::MemoryStream& stream_;
    std::string_view text_;
    const std::string& wanted_;
    std::vector<Level> levels_;
    std::size_t offset_ = 0;
};

std::string string_of(const rapidjson::Value& value) {
    return {value.GetString(), value.GetStringLength()};
}

rapidjson::Document parse(const std::string& text, const std::string& file) {
    rapidjson::Document document;
    document.Parse<kParseFlags>(text.data(), text.size());
    if (document.HasParseError()) {
        throw base::Error(base::ErrorKind::Data,
                          file + " is not JSON: " + rapidjson::GetParseError_En(document.GetParseError()))
            .at(base::place_of(text, document.GetErrorOffset(), 1, file));
    }
    return document;
}

std::string as_text(const rapidjson::Pointer& pointer) {
    rapidjson::StringBuffer buffer;
    pointer.Stringify(buffer);
    return buffer.GetString();
}

}  // namespace

struct JsonText::Parsed {
    rapidjson::Document root;

    const rapidjson::Value& at(const std::string& pointer) const {
        const rapidjson::Value* value = rapidjson::Pointer(pointer.data(), pointer.size()).Get(root);
        KVELD_CHECK(value != nullptr,
                    "the program asks a pack for a field that its schema doesn't promise: " + pointer);
        return *value;
    }
};

JsonText::JsonText(const std::filesystem::path& path, const std::filesystem::path& schema)
    : path_(path.string()), text_(base::read_file(path)) {
    auto parsed = std::make_unique<Parsed>();
    parsed->root = parse(text_, path_);
    parsed_ = std::move(parsed);
    check_against(schema);
}

JsonText::~JsonText() = default;

bool JsonText::has(const std::string& pointer) const {
    return rapidjson::Pointer(pointer.data(), pointer.size()).Get(parsed_->root) != nullptr;
}

std::size_t JsonText::size(const std::string& pointer) const {
    return parsed_->at(pointer).Size();
}

bool JsonText::truth(const std::string& pointer) const {
    return parsed_->at(pointer).GetBool();
}

std::string JsonText::text(const std::string& pointer) const {
    return string_of(parsed_->at(pointer));
}

std::vector<std::string> JsonText::words(const std::string& pointer) const {
    std::vector<std::string> words;
    for (const rapidjson::Value& word : parsed_->at(pointer).GetArray()) words.push_back(string_of(word));
    return words;
}

std::vector<std::pair<std::string, std::string>> JsonText::fields(const std::string& pointer) const {
    std::vector<std::pair<std::string, std::string>> fields;
    for (const auto& field : parsed_->at(pointer).GetObject()) {
        fields.emplace_back(string_of(field.name), string_of(field.value));
    }
    return fields;
}

void JsonText::check_against(const std::filesystem::path& schema) const {
    const rapidjson::Document schema_root = parse(base::read_file(schema), schema.string());
    const rapidjson::SchemaDocument compiled(schema_root);
    rapidjson::SchemaValidator validator(compiled);
    if (parsed_->root.Accept(validator)) return;
    const std::string pointer = as_text(validator.GetInvalidDocumentPointer());
    throw error_at(pointer, "the field '" + (pointer.empty() ? "/" : pointer) + "' is not as the schema asks (" +
                                validator.GetInvalidSchemaKeyword() + ")")
        .hint("see " + schema.filename().string() + ", " + as_text(validator.GetInvalidSchemaPointer()));
}

base::Error JsonText::error_at(const std::string& pointer, const std::string& message) const {
    rapidjson::MemoryStream stream(text_.data(), text_.size());
    PlaceFinder finder(stream, text_, pointer);
    rapidjson::Reader reader;
    reader.Parse<kParseFlags>(stream, finder);
    return base::Error(base::ErrorKind::Data, message).at(base::place_of(text_, finder.offset(), 1, path_));
}

}  // namespace kveld::text
