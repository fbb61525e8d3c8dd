#pragma once

// The chunk that an operator gives out, where it makes rows of its own: columns copied from its input by row numbers,
// and columns that the operator fills itself.
//
//     OutputChunk output(schema, child.schema(), memory);      // what the schema has of the child's is copied
//     Vector* const edges = output.own(relationship);          // null where nobody asks for it
//     output.gather(input, rows);                              // rows[i] of the input becomes row i
//     return output.give(rows.size());

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "query/run/chunk.h"

namespace kveld::query::run {

// Copies values by row numbers, row i from rows[i]; what they point at stays where it is.
void gather(const Vector& from, std::span<const std::uint16_t> rows, Vector& to);

class OutputChunk {
public:
    OutputChunk(const Schema& schema, const Schema& input, std::pmr::memory_resource* memory);

    // The operator's own column for a slot; null where the schema has none. Valid as long as the output is.
    Vector* own(bind::Slot slot);

    void gather(const Chunk& input, std::span<const std::uint16_t> rows);

    const Chunk* give(std::size_t rows) {
        chunk_.size = static_cast<std::uint32_t>(rows);
        return &chunk_;
    }

private:
    struct Copied {
        std::uint32_t from = 0;  // column of the input
        std::uint32_t to = 0;    // column of the chunk
        std::unique_ptr<Vector> copy;
    };

    const Schema& schema_;
    std::pmr::memory_resource* memory_;
    std::vector<Copied> copied_;
    std::vector<std::unique_ptr<Vector>> own_;
    Chunk chunk_;
};

// Borrows columns of the input: the chunk has the same rows, and fewer columns or others beside them.
class BorrowedColumns {
public:
    BorrowedColumns(const Schema& schema, const Schema& input);

    // Points the chunk's columns at those of the input. Columns that the input lacks are left alone.
    void borrow(const Chunk& input, Chunk& chunk) const {
        for (const Borrowed& column : borrowed_) chunk.columns[column.to] = input.columns[column.from];
    }

private:
    struct Borrowed {
        std::uint32_t from = 0;
        std::uint32_t to = 0;
    };
    std::vector<Borrowed> borrowed_;
};

}  // namespace kveld::query::run
