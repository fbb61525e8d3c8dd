#pragma once

// The items of lists as rows of their own: chunks of the outer columns that inner expressions read, and the item.
//
//     ItemBatches batches(source, comprehension.variable, {comprehension.predicate.get()});
//     EvaluatorPtr predicate = make_evaluator(*comprehension.predicate, batches.schema(), context);
//     batches.for_each(lists, chunk, [&](const Chunk& items, std::span<const std::uint32_t> rows) {
//         predicate->evaluate(items) …         // item i belongs to row rows[i] of the outer chunk
//     });
//
// Items come in the order of the rows and of their lists; null lists have none. Throws TypeError for what is no list.

#include <array>
#include <functional>
#include <initializer_list>
#include <span>
#include <vector>

#include "query/run/evaluators.h"
#include "query/run/rows.h"

namespace kveld::query::run {

class ItemBatches {
public:
    // Expressions that are null are left out.
    ItemBatches(const Source& source, bind::Slot variable, std::initializer_list<const bind::Expression*> inner);

    const Schema& schema() const noexcept { return schema_; }

    using Visit = std::function<void(const Chunk& items, std::span<const std::uint32_t> rows)>;
    void for_each(const Vector& lists, const Chunk& chunk, const Visit& visit);

private:
    void give_batch(const Chunk& outer, std::uint32_t size, const Visit& visit);

    const Context& context_;
    SourceRange range_;
    Schema schema_;
    std::vector<std::uint32_t> outer_columns_;  // their numbers in the outer chunk
    std::vector<Vector> gathered_;              // the same, spread over the items
    Vector items_;
    std::array<std::uint32_t, kChunkRows> rows_{};
};

// The items of a list value. Throws TypeError for what is no list.
std::span<const graph::Value> items_of(const graph::Value& list, SourceRange range);

// Slots that the expressions read and the schema has, but for those named; sorted. Expressions that are null are left
// out.
std::vector<bind::Slot> outer_slots(const Schema& schema, std::initializer_list<const bind::Expression*> expressions,
                                    std::initializer_list<bind::Slot> but);

}  // namespace kveld::query::run
