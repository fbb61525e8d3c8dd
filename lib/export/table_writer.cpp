#include "export/table_writer.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "export/column_alignment.h"
#include "export/value_text.h"

namespace kveld::exporters {
namespace {

namespace utf8 = base::utf8;

constexpr std::uint64_t kGap = 2;  // columns between two columns
constexpr std::uint64_t kNarrowest = 8;

using Lines = std::vector<std::string>;

// Breaks at spaces; a word longer than the width is broken where it must be.
void wrap_paragraph(std::string_view text, std::uint64_t width, Lines& lines) {
    std::string line;
    std::uint64_t line_columns = 0;
    const auto end_line = [&] {
        lines.push_back(line);
        line.clear();
        line_columns = 0;
    };
    std::size_t start = 0;
    while (start <= text.size()) {
        std::size_t end = std::min(text.find(' ', start), text.size());
        std::string_view word = text.substr(start, end - start);
        start = end + 1;
        const std::uint64_t columns = utf8::columns(word);
        if (line_columns > 0 && line_columns + 1 + columns > width) end_line();
        if (line_columns > 0) {
            line += ' ';
            ++line_columns;
        }
        while (utf8::columns(word) > width) {
            const std::string_view head = utf8::prefix(word, width);
            line += head;
            word.remove_prefix(head.size());
            end_line();
        }
        line += word;
        line_columns += utf8::columns(word);
    }
    end_line();
}

Lines wrapped(std::string_view text, std::uint64_t width) {
    Lines lines;
    std::size_t start = 0;
    while (start <= text.size()) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        wrap_paragraph(text.substr(start, end - start), width, lines);
        start = end + 1;
    }
    return lines;
}

std::uint64_t widest_line(std::string_view text) {
    std::uint64_t widest = 0;
    std::size_t start = 0;
    while (start <= text.size()) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        widest = std::max(widest, utf8::columns(text.substr(start, end - start)));
        start = end + 1;
    }
    return widest;
}

std::uint64_t longest_word(std::string_view text) {
    std::uint64_t longest = 0;
    std::size_t start = 0;
    while (start <= text.size()) {
        const std::size_t end = std::min(text.find(' ', start), text.size());
        longest = std::max(longest, utf8::columns(text.substr(start, end - start)));
        start = end + 1;
    }
    return longest;
}

class Layout {
public:
    Layout(const query::Table& table, std::uint32_t width) {
        for (std::size_t column = 0; column < table.columns().size(); ++column) {
            std::uint64_t widest = widest_line(table.columns()[column]);
            for (std::uint64_t row = 0; row < table.row_count(); ++row) {
                widest = std::max(widest, widest_line(text_of(table.at(row, column), table.view())));
            }
            widths.push_back(std::max<std::uint64_t>(widest, 1));
            narrowest_.push_back(std::min(widest, std::max(kNarrowest, longest_word(table.columns()[column]))));
            right.push_back(holds_numbers(table, column));
        }
        if (width > 0) fit(width);
    }

    std::vector<std::uint64_t> widths;
    std::vector<bool> right;

private:
    // Takes from the widest column until the row fits or no column can give more.
    void fit(std::uint64_t width) {
        std::uint64_t total = std::accumulate(widths.begin(), widths.end(), kGap * (widths.size() - 1));
        while (total > width) {
            std::size_t widest = widths.size();
            for (std::size_t column = 0; column < widths.size(); ++column) {
                const bool can_give = widths[column] > narrowest_[column];
                if (can_give && (widest == widths.size() || widths[column] > widths[widest])) widest = column;
            }
            if (widest == widths.size()) return;
            --widths[widest];
            --total;
        }
    }

    std::vector<std::uint64_t> narrowest_;
};

std::string padded(const std::string& text, std::uint64_t width, bool right, bool is_last) {
    const std::uint64_t columns = utf8::columns(text);
    const std::string spaces(columns < width ? width - columns : 0, ' ');
    if (right) return spaces + text;
    return is_last ? text : text + spaces;
}

void write_row(const std::vector<std::string>& cells, const Layout& layout, std::string_view before,
               std::string_view after, const Sink& sink) {
    std::vector<Lines> wrapped_cells;
    std::size_t height = 1;
    for (std::size_t column = 0; column < cells.size(); ++column) {
        wrapped_cells.push_back(wrapped(cells[column], layout.widths[column]));
        height = std::max(height, wrapped_cells.back().size());
    }
    for (std::size_t i = 0; i < height; ++i) {
        std::string line;
        for (std::size_t column = 0; column < cells.size(); ++column) {
            if (column > 0) line.append(kGap, ' ');
            const std::string cell = i < wrapped_cells[column].size() ? wrapped_cells[column][i] : std::string{};
            line += padded(cell, layout.widths[column], layout.right[column], column + 1 == cells.size());
        }
        line.erase(line.find_last_not_of(' ') + 1);
        sink(std::string(before) + line + std::string(after) + '\n');
    }
}

}  // namespace

void write_table(const query::Table& table, const TableStyle& style, const Sink& sink) {
    if (table.columns().empty()) return;
    const Layout layout(table, style.width);
    write_row(table.columns(), layout, style.colour ? "\x1b[1m" : "", style.colour ? "\x1b[0m" : "", sink);
    std::vector<std::string> rules;
    for (const std::uint64_t width : layout.widths) rules.emplace_back(width, '-');
    write_row(rules, layout, "", "", sink);
    std::vector<std::string> cells(table.columns().size());
    for (std::uint64_t row = 0; row < table.row_count(); ++row) {
        for (std::size_t column = 0; column < cells.size(); ++column) {
            cells[column] = text_of(table.at(row, column), table.view());
        }
        write_row(cells, layout, "", "", sink);
    }
}

}  // namespace kveld::exporters
