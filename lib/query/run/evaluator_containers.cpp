#include <span>
#include <vector>

#include "base/error.h"
#include "query/run/evaluators.h"
#include "query/run/rows.h"

namespace kveld::query::run {
namespace {

using graph::MapEntry;
using graph::Value;
using graph::ValueType;

template <typename Item>
std::span<Item> room_for(std::size_t count, Scratch& scratch) {
    if (count == 0) return {};
    return {static_cast<Item*>(scratch.memory()->allocate(count * sizeof(Item), alignof(Item))), count};
}

// [a, b, c]
class ListEvaluator final : public Evaluator {
public:
    explicit ListEvaluator(const Source& source) : scratch_(source.context.memory), result_(source.context.memory) {
        for (const bind::ExpressionPtr& item : source.node<bind::ListOf>().items) items_.push_back(source.make(item));
        vectors_.resize(items_.size());
    }

    const Vector& evaluate(const Chunk& chunk) override {
        scratch_.reset();
        for (std::size_t i = 0; i < items_.size(); ++i) vectors_[i] = &items_[i]->evaluate(chunk);
        const std::span<Value> out = result_.begin_as<Value>(Layout::Mixed);
        for_each_row(chunk, [&](std::uint32_t row) {
            const std::span<Value> list = room_for<Value>(vectors_.size(), scratch_);
            for (std::size_t i = 0; i < list.size(); ++i) ::new (&list[i]) Value(vectors_[i]->at(row));
            out[row] = Value::list(list);
        });
        return result_;
    }

private:
    std::vector<EvaluatorPtr> items_;
    std::vector<const Vector*> vectors_;
    Scratch scratch_;
    Vector result_;
};

// {key: a, other: b}
class MapEvaluator final : public Evaluator {
public:
    explicit MapEvaluator(const Source& source)
        : keys_(source.node<bind::MapOf>().keys), scratch_(source.context.memory), result_(source.context.memory) {
        for (const bind::ExpressionPtr& value : source.node<bind::MapOf>().values) {
            values_.push_back(source.make(value));
        }
        vectors_.resize(values_.size());
    }

    const Vector& evaluate(const Chunk& chunk) override {
        scratch_.reset();
        for (std::size_t i = 0; i < values_.size(); ++i) vectors_[i] = &values_[i]->evaluate(chunk);
        const std::span<Value> out = result_.begin_as<Value>(Layout::Mixed);
        for_each_row(chunk, [&](std::uint32_t row) {
            const std::span<MapEntry> map = room_for<MapEntry>(vectors_.size(), scratch_);
            for (std::size_t i = 0; i < map.size(); ++i) ::new (&map[i]) MapEntry{keys_[i], vectors_[i]->at(row)};
            out[row] = Value::map(map);
        });
        return result_;
    }

private:
    const std::vector<std::string>& keys_;  // the expression's
    std::vector<EvaluatorPtr> values_;
    std::vector<const Vector*> vectors_;
    Scratch scratch_;
    Vector result_;
};

// A path of a pattern. A list of relationships is walked from the node before it.
class PathEvaluator final : public Evaluator {
public:
    explicit PathEvaluator(const Source& source)
        : view_(source.context.view), scratch_(source.context.memory), result_(source.context.memory) {
        const auto column_of = [&](bind::Slot slot) {
            const std::optional<std::uint32_t> column = source.schema.find(slot);
            KVELD_CHECK(column.has_value(), "a path reads a slot that its input does not have");
            return *column;
        };
        for (const bind::Slot slot : source.node<bind::PathOf>().nodes) nodes_.push_back(column_of(slot));
        for (const bind::Slot slot : source.node<bind::PathOf>().relationships) {
            relationships_.push_back(column_of(slot));
        }
    }

    const Vector& evaluate(const Chunk& chunk) override {
        scratch_.reset();
        result_.begin_as<Value>(Layout::Mixed);
        for_each_row(chunk, [&](std::uint32_t row) { result_.set(row, path_of(chunk, row)); });
        return result_;
    }

private:
    Value path_of(const Chunk& chunk, std::uint32_t row) {
        if (!follow(chunk, row)) return {};
        void* const room = scratch_.memory()->allocate(sizeof(graph::PathData), alignof(graph::PathData));
        return Value::path(::new (room) graph::PathData{kept(path_nodes_), kept(path_relationships_)});
    }

    // False where a part is null.
    bool follow(const Chunk& chunk, std::uint32_t row) {
        path_nodes_.clear();
        path_relationships_.clear();
        for (std::size_t i = 0; i < nodes_.size(); ++i) {
            if (i > 0 && !follow_relationships(chunk.column(relationships_[i - 1]).at(row))) return false;
            const Value node = chunk.column(nodes_[i]).at(row);
            if (node.is_null()) return false;
            if (i == 0) {
                path_nodes_.push_back(node.as_node());
            } else {
                KVELD_CHECK(path_nodes_.back() == node.as_node(), "a path's relationships do not lead to its node");
            }
        }
        return true;
    }

    bool follow_relationships(const Value& value) {
        if (value.type() == ValueType::Relationship) {
            step(value.as_relationship());
        } else if (value.type() == ValueType::List) {
            for (const Value& relationship : value.as_list()) step(relationship.as_relationship());
        } else {
            return false;
        }
        return true;
    }

    void step(graph::Edge edge) {
        const graph::Vertex source = view_.source(edge);
        path_relationships_.push_back(edge);
        path_nodes_.push_back(source == path_nodes_.back() ? view_.target(edge) : source);
    }

    template <typename Number>
    std::span<const Number> kept(const std::vector<Number>& numbers) {
        const std::span<Number> room = room_for<Number>(numbers.size(), scratch_);
        std::ranges::copy(numbers, room.begin());
        return room;
    }

    const graph::GraphView& view_;
    std::vector<std::uint32_t> nodes_;          // columns
    std::vector<std::uint32_t> relationships_;  // columns
    std::vector<graph::Vertex> path_nodes_;
    std::vector<graph::Edge> path_relationships_;
    Scratch scratch_;
    Vector result_;
};

}  // namespace

EvaluatorPtr make_list(const Source& source) {
    return std::make_unique<ListEvaluator>(source);
}

EvaluatorPtr make_map(const Source& source) {
    return std::make_unique<MapEvaluator>(source);
}

EvaluatorPtr make_path(const Source& source) {
    return std::make_unique<PathEvaluator>(source);
}

}  // namespace kveld::query::run
