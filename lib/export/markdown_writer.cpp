#include "export/markdown_writer.h"

#include <string>

#include "export/column_alignment.h"
#include "export/value_text.h"

namespace kveld::exporters {
namespace {

std::string escaped(const std::string& text) {
    std::string cell;
    for (const char c : text) {
        if (c == '\r') continue;
        if (c == '\n') {
            cell += "<br>";
        } else {
            if (c == '|' || c == '\\') cell += '\\';
            cell += c;
        }
    }
    return cell;
}

}  // namespace

void write_markdown(const query::Table& table, const TableStyle& /*style*/, const Sink& sink) {
    std::string header = "|";
    std::string rule = "|";
    for (std::size_t column = 0; column < table.columns().size(); ++column) {
        header += ' ' + escaped(table.columns()[column]) + " |";
        rule += holds_numbers(table, column) ? " ---: |" : " --- |";
    }
    sink(header + '\n' + rule + '\n');
    for (std::uint64_t row = 0; row < table.row_count(); ++row) {
        std::string line = "|";
        for (std::size_t column = 0; column < table.columns().size(); ++column) {
            line += ' ' + escaped(text_of(table.at(row, column), table.view())) + " |";
        }
        sink(line + '\n');
    }
}

}  // namespace kveld::exporters
