#pragma once

// A JSON file that was checked against its schema, with places for its mistakes.
//
//     JsonText file(path, schema_path);
//     throw file.error_at("/furniture/2/pattern", "the pattern is not one");   → file, line, column and the line itself
//
// Refuses, as Error (Data) with the place: what is not JSON, is not UTF-8, or breaks the schema.

#include <rapidjson/document.h>

#include <filesystem>
#include <string>

#include "base/error.h"

namespace kveld::text {

class JsonText {
public:
    JsonText(const std::filesystem::path& path, const std::filesystem::path& schema);

    const rapidjson::Document& root() const noexcept { return root_; }

    // An error at the value that a JSON pointer names.
    base::Error error_at(const std::string& pointer, const std::string& message) const;

private:
    rapidjson::Document parse(const std::filesystem::path& path);
    void check_against(const std::filesystem::path& schema) const;

    std::string path_;
    std::string text_;
    rapidjson::Document root_;
};

}  // namespace kveld::text
