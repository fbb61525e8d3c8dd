#pragma once

// From properties in the order in which they were set to columns of frozen values.
//
//     ColumnWriter columns(state, Owner::Type, edges.old_of_new …);   // sorts them out, decides how each is stored
//     columns.mark_texts(in_dictionary);                              // which texts stand in the dictionary
//     columns.write(writer, keys, codes);
//
// A column with values of one type only is stored as that type; strings go to the dictionary unless they are long (64
// bytes on average, or more), for then the dictionary would hold each of them for one place; all else is mixed.

#include <cstdint>
#include <string_view>
#include <vector>

#include "graph/builder_state.h"
#include "graph/numbering.h"

namespace kveld::graph {

class ColumnWriter {
public:
    // `owner_of` gives the frozen number of the label set or type of a vertex or edge in order of creation.
    ColumnWriter(const GraphBuilder::State& state, Owner owner, const std::vector<PropertySet>& properties,
                 const std::vector<std::uint16_t>& owner_of, const Numbering& numbering);

    // The builder's numbers of keys that some vertex or edge has a value for.
    void mark_keys(std::vector<bool>& used) const;
    void mark_texts(std::vector<bool>& in_dictionary) const;

    // Columns by owner and key. `key_numbers`: builder's number → frozen number; `codes`: text → code.
    void write(ImageWriter& writer, const std::vector<KeyId>& key_numbers, const std::vector<std::uint32_t>& codes);

private:
    struct Plan {
        std::uint16_t owner = 0;
        std::uint16_t key = 0;  // the builder's number
        ColumnKind kind = ColumnKind::Absent;
        std::uint32_t first = 0;
        std::uint32_t rows = 0;
        std::uint32_t present = 0;
        std::uint64_t properties_first = 0;  // in order_
        std::uint64_t properties_last = 0;
    };
    void group(const std::vector<std::uint16_t>& owner_of, const Numbering& numbering);
    void decide(Plan& plan);
    std::vector<Cell> cells_of(const Plan& plan) const;
    void write_values(ImageWriter& writer, Section section, const Plan& plan, const std::vector<Cell>& cells,
                      const std::vector<std::uint32_t>& codes) const;
    void write_text(ImageWriter& writer, Section section, const std::vector<Cell>& cells) const;
    void write_mixed(ImageWriter& writer, Section section, const std::vector<Cell>& cells) const;

    const GraphBuilder::State& state_;
    Owner owner_;
    const std::vector<PropertySet>& properties_;
    const std::vector<std::uint32_t>& new_of_old_;
    std::vector<Plan> plans_;
    std::vector<std::uint32_t> order_;  // properties by plan, then as they were set
};

}  // namespace kveld::graph
