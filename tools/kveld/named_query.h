#pragma once

// A question of queries/: a query with a header that says what it answers and what it wants to know.
//
//     // Who took which position on an instrument, with the sentence that says so.
//     // param instrument: Instrument -- the instrument, by its name or id
//     // param role: string = object -- how the position concerns it: object, change, mention or any
//     // example: kveld ask field.kveld who-backed --instrument "Return Directive"
//     MATCH …
//
// The kind of a parameter is `string`, `integer`, `date`, or a label: then the user may name the node by id, name,
// English name or any of its forms, in any capitals, and the query gets its id. One without `= default` must be given.
//
// Refuses, as Error (Data) with the place, a header line that has another form.

#include <filesystem>
#include <string>
#include <vector>

namespace kveld::command {

struct QuestionParameter {
    std::string name;
    std::string kind;
    std::string fallback;  // the default
    bool required = true;
    std::string help;
};

struct NamedQuery {
    std::string name;  // the file's stem
    std::string purpose;
    std::string example;
    std::vector<QuestionParameter> parameters;
    std::string text;

    static NamedQuery load(const std::filesystem::path& file);
};

// All questions, sorted by name.
std::vector<NamedQuery> load_named_queries(const std::filesystem::path& data_folder);

}  // namespace kveld::command
