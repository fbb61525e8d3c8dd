#include "export/csv_writer.h"

#include <algorithm>
#include <string>

#include "export/value_text.h"

namespace kveld::exporters {
namespace {

std::string csv_cell(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

std::string tsv_cell(std::string text) {
    std::ranges::replace_if(
        text, [](char c) { return c == '\t' || c == '\r' || c == '\n'; }, ' ');
    return text;
}

void write_separated(const query::Table& table, char separator, std::string_view line_end,
                     std::string (*cell)(const std::string&), const Sink& sink) {
    std::string line;
    const auto add = [&](std::size_t column, const std::string& text) {
        if (column > 0) line += separator;
        line += cell(text);
    };
    const auto end_line = [&] {
        line += line_end;
        sink(line);
        line.clear();
    };
    for (std::size_t column = 0; column < table.columns().size(); ++column) add(column, table.columns()[column]);
    end_line();
    for (std::uint64_t row = 0; row < table.row_count(); ++row) {
        for (std::size_t column = 0; column < table.columns().size(); ++column) {
            add(column, text_of(table.at(row, column), table.view()));
        }
        end_line();
    }
}

}  // namespace

void write_csv(const query::Table& table, const TableStyle& /*style*/, const Sink& sink) {
    write_separated(
        table, ',', "\r\n", [](const std::string& text) { return csv_cell(text); }, sink);
}

void write_tsv(const query::Table& table, const TableStyle& /*style*/, const Sink& sink) {
    write_separated(
        table, '\t', "\n", [](const std::string& text) { return tsv_cell(text); }, sink);
}

}  // namespace kveld::exporters
