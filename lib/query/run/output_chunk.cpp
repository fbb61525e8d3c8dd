#include "query/run/output_chunk.h"

namespace kveld::query::run {
namespace {

template <typename T>
void gather_as(const Vector& from, std::span<const std::uint16_t> rows, Vector& to) {
    const std::span<const T> values = from.values<T>();
    const std::span<T> copies = to.begin_as<T>(from.layout());
    for (std::size_t i = 0; i < rows.size(); ++i) copies[i] = values[rows[i]];
    if (!from.nulls().any()) return;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (from.nulls().test(rows[i])) to.nulls().set(static_cast<std::uint32_t>(i));
    }
}

// A byte at a time: that of a null need not be a bool.
void gather_booleans(const Vector& from, std::span<const std::uint16_t> rows, Vector& to) {
    const std::span<bool> copies = to.begin_as<bool>(Layout::Boolean);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (from.nulls().test(rows[i])) {
            to.nulls().set(static_cast<std::uint32_t>(i));
        } else {
            copies[i] = from.values<bool>()[rows[i]];
        }
    }
}

}  // namespace

void gather(const Vector& from, std::span<const std::uint16_t> rows, Vector& to) {
    if (from.is_constant()) {
        to.become_constant(from.at(0));
        return;
    }
    switch (from.layout()) {
        case Layout::Boolean: gather_booleans(from, rows, to); break;
        case Layout::Integer: gather_as<std::int64_t>(from, rows, to); break;
        case Layout::Float: gather_as<double>(from, rows, to); break;
        case Layout::String: gather_as<std::string_view>(from, rows, to); break;
        case Layout::Date: gather_as<std::int32_t>(from, rows, to); break;
        case Layout::Vertex: gather_as<graph::Vertex>(from, rows, to); break;
        case Layout::Edge: gather_as<graph::Edge>(from, rows, to); break;
        case Layout::Mixed: gather_as<graph::Value>(from, rows, to); break;
    }
}

OutputChunk::OutputChunk(const Schema& schema, const Schema& input, std::pmr::memory_resource* memory)
    : schema_(schema), memory_(memory) {
    chunk_.columns.resize(schema.size(), nullptr);
    for (std::uint32_t column = 0; column < schema.size(); ++column) {
        if (const auto from = input.find(schema.slots()[column])) {
            copied_.push_back({*from, column, std::make_unique<Vector>(memory)});
            chunk_.columns[column] = copied_.back().copy.get();
        }
    }
}

Vector* OutputChunk::own(bind::Slot slot) {
    const std::optional<std::uint32_t> column = schema_.find(slot);
    if (!column) return nullptr;
    own_.push_back(std::make_unique<Vector>(memory_));
    chunk_.columns[*column] = own_.back().get();
    return own_.back().get();
}

void OutputChunk::gather(const Chunk& input, std::span<const std::uint16_t> rows) {
    for (const Copied& column : copied_) {
        const Vector& from = input.column(column.from);
        if (from.is_constant()) {
            chunk_.columns[column.to] = &from;
        } else {
            run::gather(from, rows, *column.copy);
            chunk_.columns[column.to] = column.copy.get();
        }
    }
}

BorrowedColumns::BorrowedColumns(const Schema& schema, const Schema& input) {
    for (std::uint32_t column = 0; column < schema.size(); ++column) {
        if (const auto from = input.find(schema.slots()[column])) borrowed_.push_back({*from, column});
    }
}

}  // namespace kveld::query::run
