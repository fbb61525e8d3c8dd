#include "named_query.h"

#include <algorithm>

#include "base/error.h"
#include "base/file.h"

namespace kveld::command {
namespace {

constexpr std::string_view kComment = "//";
constexpr std::string_view kParameter = "param ";
constexpr std::string_view kExample = "example: ";

std::string trimmed(std::string_view text) {
    const std::size_t start = text.find_first_not_of(" \t\r");
    if (start == std::string_view::npos) return {};
    return std::string(text.substr(start, text.find_last_not_of(" \t\r") - start + 1));
}

// "instrument: Instrument = default -- help"
bool read_parameter(std::string_view line, QuestionParameter& parameter) {
    const std::size_t help = line.find(" -- ");
    const std::size_t colon = line.find(':');
    if (help == std::string_view::npos || colon == std::string_view::npos || colon > help) return false;
    std::string_view kind = line.substr(colon + 1, help - colon - 1);
    const std::size_t equals = kind.find('=');
    if (equals != std::string_view::npos) {
        parameter.fallback = trimmed(kind.substr(equals + 1));
        parameter.required = false;
        kind = kind.substr(0, equals);
    }
    parameter.name = trimmed(line.substr(0, colon));
    parameter.kind = trimmed(kind);
    parameter.help = trimmed(line.substr(help + 4));
    return !parameter.name.empty() && !parameter.kind.empty() && !parameter.help.empty();
}

}  // namespace

NamedQuery NamedQuery::load(const std::filesystem::path& file) {
    NamedQuery query;
    query.name = file.stem().string();
    query.text = base::read_file(file);
    std::size_t start = 0;
    while (std::string_view(query.text).substr(start).starts_with(kComment)) {
        const std::size_t end = std::min(query.text.find('\n', start), query.text.size());
        const std::string line =
            trimmed(std::string_view(query.text).substr(start + kComment.size(), end - start - kComment.size()));
        if (line.starts_with(kParameter)) {
            QuestionParameter parameter;
            if (!read_parameter(std::string_view(line).substr(kParameter.size()), parameter)) {
                throw base::Error(base::ErrorKind::Data,
                                  "a parameter line of the question '" + query.name + "' is wrong")
                    .at(base::place_of(query.text, start, end - start, file.string()))
                    .hint("write: // param name: kind = default -- what it is for");
            }
            query.parameters.push_back(std::move(parameter));
        } else if (line.starts_with(kExample)) {
            query.example = line.substr(kExample.size());
        } else {
            query.purpose += (query.purpose.empty() ? "" : " ") + line;
        }
        start = std::min(end + 1, query.text.size());
    }
    return query;
}

std::vector<NamedQuery> load_named_queries(const std::filesystem::path& data_folder) {
    std::vector<NamedQuery> queries;
    for (const std::filesystem::path& file : base::files_below(data_folder / "queries")) {
        if (file.extension() == ".cypher") queries.push_back(NamedQuery::load(file));
    }
    std::ranges::sort(queries, {}, &NamedQuery::name);
    return queries;
}

}  // namespace kveld::command
