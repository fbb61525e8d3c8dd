#include "extract/json_file.h"

#include "base/file.h"
#include "extract/json_tree.h"
#include "extract/schema_check.h"

namespace kveld::extract {

struct JsonFile::State {
    std::filesystem::path path;
    std::string text;
    JsonTree tree;
};

namespace {

using Kind = JsonValue::Kind;

const JsonValue& value_at(const void* value) {
    KVELD_CHECK(value != nullptr, "a field that does not exist was read");
    return *static_cast<const JsonValue*>(value);
}

const JsonValue& value_at(const void* value, Kind kind) {
    const JsonValue& found = value_at(value);
    KVELD_CHECK(found.kind == kind, "a value was read as another type than its schema allows");
    return found;
}

}  // namespace

JsonFile JsonFile::load(const std::filesystem::path& path, const std::filesystem::path& schema) {
    auto state = std::make_shared<State>();
    state->path = path;
    state->text = base::read_file(path);
    state->tree = read_json_tree(state->text, path.string());
    check_schema(state->tree, state->text, path.string(), base::read_file(schema), schema.string());
    JsonFile file;
    file.state_ = std::move(state);
    return file;
}

JsonView JsonFile::root() const {
    JsonView view;
    view.file_ = state_;
    view.value_ = state_->tree.values.data();
    return view;
}

const std::filesystem::path& JsonFile::path() const noexcept {
    return state_->path;
}

bool JsonView::exists() const noexcept {
    return value_ != nullptr;
}

JsonView JsonView::operator[](std::string_view key) const {
    JsonView view;
    view.file_ = file_;
    if (value_ == nullptr) return view;
    const std::uint32_t* field = value_at(value_, Kind::Object).field(key);
    if (field != nullptr) view.value_ = &file_->tree.values[*field];
    return view;
}

std::vector<JsonView> JsonView::items() const {
    std::vector<JsonView> views;
    if (value_ == nullptr) return views;
    for (const std::uint32_t item : value_at(value_, Kind::Array).items) {
        JsonView view;
        view.file_ = file_;
        view.value_ = &file_->tree.values[item];
        views.push_back(std::move(view));
    }
    return views;
}

std::vector<std::pair<std::string, JsonView>> JsonView::fields() const {
    std::vector<std::pair<std::string, JsonView>> views;
    if (value_ == nullptr) return views;
    for (const auto& [name, number] : value_at(value_, Kind::Object).fields) {
        JsonView view;
        view.file_ = file_;
        view.value_ = &file_->tree.values[number];
        views.emplace_back(name, std::move(view));
    }
    return views;
}

std::string JsonView::text() const {
    return value_at(value_, Kind::String).text;
}

std::string JsonView::text_or(std::string_view fallback) const {
    return exists() ? text() : std::string(fallback);
}

std::vector<std::string> JsonView::texts() const {
    std::vector<std::string> texts;
    for (const JsonView& item : items()) texts.push_back(item.text());
    return texts;
}

std::int64_t JsonView::integer() const {
    const JsonValue& value = value_at(value_, Kind::Number);
    KVELD_CHECK(value.is_integer, "a number was read as a whole number that its schema does not make one");
    return value.integer;
}

double JsonView::number() const {
    return value_at(value_, Kind::Number).number;
}

bool JsonView::boolean_or(bool fallback) const {
    return exists() ? value_at(value_, Kind::Boolean).boolean : fallback;
}

base::Error JsonView::error(const std::string& message) const {
    const JsonValue& value = value_at(value_);
    const bool is_long = value.kind == Kind::Array || value.kind == Kind::Object;
    const std::uint64_t length = is_long ? 1 : value.end - value.start;
    return base::Error(base::ErrorKind::Data, message)
        .at(base::place_of(file_->text, value.start, length, file_->path.string()));
}

std::uint32_t JsonView::line() const noexcept {
    return value_ == nullptr ? 0 : static_cast<const JsonValue*>(value_)->line;
}

}  // namespace kveld::extract
