#include "export/column_alignment.h"

namespace kveld::exporters {

bool holds_numbers(const query::Table& table, std::size_t column) {
    bool any = false;
    for (std::uint64_t row = 0; row < table.row_count(); ++row) {
        const graph::Value& value = table.at(row, column);
        if (value.is_null()) continue;
        if (!value.is_number()) return false;
        any = true;
    }
    return any;
}

}  // namespace kveld::exporters
