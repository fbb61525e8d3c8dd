#pragma once

// A JSON file that was checked against its schema, read by JSON pointers, with places for its mistakes.
//
//     JsonText file(path, schema_path);
//     file.text("/language") == "nl";  file.words("/months")[0] == "januari";  file.size("/furniture") == 6
//     throw file.error_at("/furniture/2/pattern", "the pattern is not one");   → file, line, column and the line itself
//
// Refuses, as Error (Data) with the place: what is not JSON, is not UTF-8, or breaks the schema. The caller asks only
// for what the schema promises.

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/error.h"

namespace kveld::text {

class JsonText {
public:
    JsonText(const std::filesystem::path& path, const std::filesystem::path& schema);
    ~JsonText();
    JsonText(const JsonText&) = delete;
    JsonText& operator=(const JsonText&) = delete;

    bool has(const std::string& pointer) const;
    std::size_t size(const std::string& pointer) const;  // of a list
    bool truth(const std::string& pointer) const;
    std::string text(const std::string& pointer) const;
    std::vector<std::string> words(const std::string& pointer) const;                           // a list of texts
    std::vector<std::pair<std::string, std::string>> fields(const std::string& pointer) const;  // an object of texts

    // An error at the value that a JSON pointer names.
    base::Error error_at(const std::string& pointer, const std::string& message) const;

private:
    struct Parsed;
    void check_against(const std::filesystem::path& schema) const;

    std::string path_;
    std::string text_;
    std::unique_ptr<const Parsed> parsed_;
};

}  // namespace kveld::text
