#pragma once

// A JSON file of ours (pack, fragment file, register), read, checked against its schema, and walked with places.
//
//     JsonFile file = JsonFile::load(folder / "data/nl/names/states.json", folder / "data/schema/names.json");
//     for (JsonView entry : file.root()["entries"].items()) {
//         std::string id = entry["id"].text();
//         if (broken(id)) throw entry["id"].error("'" + id + "' is not an identifier").hint("write it as kind:name");
//     }
//
// Comments are not JSON: what needs saying stands in a field "why" or "about", which every schema allows.
// Refuses, as Error (Data) with file, line, column and the line: what is not JSON, what the schema does not allow
// (naming the entry and the rule it breaks), a field of another type than asked for (our bug where the schema forbids
// it).

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace kveld::extract {

class JsonView;

class JsonFile {
public:
    static JsonFile load(const std::filesystem::path& path, const std::filesystem::path& schema);
    JsonView root() const;
    const std::filesystem::path& path() const noexcept;

private:
    friend class JsonView;
    struct State;
    std::shared_ptr<const State> state_;
};

// A value inside a JsonFile; keeps the file alive.
class JsonView {
public:
    bool exists() const noexcept;                                  // false for a field that isn't there
    JsonView operator[](std::string_view key) const;               // a field of an object
    std::vector<JsonView> items() const;                           // of an array; empty where it doesn't exist
    std::vector<std::pair<std::string, JsonView>> fields() const;  // of an object, in file order

    std::string text() const;
    std::string text_or(std::string_view fallback) const;
    std::vector<std::string> texts() const;  // an array of strings; empty where it doesn't exist
    std::int64_t integer() const;
    double number() const;
    bool boolean_or(bool fallback) const;

    // An Error (Data) at this value's place.
    base::Error error(const std::string& message) const;
    std::uint32_t line() const noexcept;

private:
    friend class JsonFile;
    std::shared_ptr<const JsonFile::State> file_;
    const void* value_ = nullptr;
};

}  // namespace kveld::extract
