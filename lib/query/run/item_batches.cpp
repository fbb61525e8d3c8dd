#include "query/run/item_batches.h"

#include <algorithm>

#include "query/run/vector_writer.h"

namespace kveld::query::run {
namespace {

using graph::Value;

template <typename T>
void gather_typed(const Vector& from, std::span<const std::uint32_t> rows, Vector& to) {
    const auto values = from.values<T>();
    const std::span<T> out = to.begin_as<T>(from.layout());
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
        if (from.is_null(rows[i])) {
            to.set(i, {});
        } else {
            out[i] = values[rows[i]];
        }
    }
}

void gather(const Vector& from, std::span<const std::uint32_t> rows, Vector& to) {
    switch (from.layout()) {
        case Layout::Boolean: return gather_typed<bool>(from, rows, to);
        case Layout::Integer: return gather_typed<std::int64_t>(from, rows, to);
        case Layout::Float: return gather_typed<double>(from, rows, to);
        case Layout::String: return gather_typed<std::string_view>(from, rows, to);
        case Layout::Date: return gather_typed<std::int32_t>(from, rows, to);
        case Layout::Vertex:
        case Layout::Edge: return gather_typed<std::uint32_t>(from, rows, to);
        case Layout::Mixed: return gather_typed<Value>(from, rows, to);
    }
}

}  // namespace

std::span<const Value> items_of(const Value& list, SourceRange range) {
    if (list.type() != graph::ValueType::List) throw wrong_type("IN", "List", list.type(), range);
    return list.as_list();
}

std::vector<bind::Slot> outer_slots(const Schema& schema, std::initializer_list<const bind::Expression*> expressions,
                                    std::initializer_list<bind::Slot> but) {
    std::vector<bind::Slot> slots;
    for (const bind::Expression* expression : expressions) {
        if (expression == nullptr) continue;
        for (const bind::Slot slot : bind::slots_of(*expression)) {
            if (std::ranges::find(but, slot) == but.end() && schema.find(slot)) slots.push_back(slot);
        }
    }
    std::ranges::sort(slots);
    slots.erase(std::unique(slots.begin(), slots.end()), slots.end());
    return slots;
}

ItemBatches::ItemBatches(const Source& source, bind::Slot variable,
                         std::initializer_list<const bind::Expression*> inner)
    : context_(source.context),
      range_(source.range()),
      schema_(outer_slots(source.schema, inner, {variable})),
      items_(source.context.memory) {
    for (const bind::Slot slot : schema_.slots()) {
        outer_columns_.push_back(*source.schema.find(slot));
        gathered_.emplace_back(source.context.memory);
    }
    schema_.add(variable);
}

void ItemBatches::for_each(const Vector& lists, const Chunk& chunk, const Visit& visit) {
    const Chunk consecutive;
    std::uint32_t size = 0;
    std::optional<VectorWriter> writer(std::in_place, items_, consecutive);
    for_each_row(chunk, [&](std::uint32_t row) {
        const Value list = lists.at(row);
        if (list.is_null()) return;
        for (const Value& item : items_of(list, range_)) {
            writer->append(item);
            rows_[size++] = row;
            if (size < kChunkRows) continue;
            give_batch(chunk, size, visit);
            size = 0;
            writer.emplace(items_, consecutive);
        }
    });
    if (size > 0) give_batch(chunk, size, visit);
}

void ItemBatches::give_batch(const Chunk& outer, std::uint32_t size, const Visit& visit) {
    if (context_.interrupt != nullptr) context_.interrupt->poll();
    const std::span<const std::uint32_t> rows(rows_.data(), size);
    Chunk batch;
    batch.size = size;
    for (std::size_t i = 0; i < outer_columns_.size(); ++i) {
        const Vector& column = outer.column(outer_columns_[i]);
        if (column.is_constant()) {
            batch.columns.push_back(&column);
        } else {
            gather(column, rows, gathered_[i]);
            batch.columns.push_back(&gathered_[i]);
        }
    }
    batch.columns.push_back(&items_);
    visit(batch, rows);
}

}  // namespace kveld::query::run
