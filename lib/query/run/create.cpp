#include "query/run/create.h"

#include <algorithm>
#include <optional>

#include "base/error.h"
#include "query/run/entities.h"
#include "query/run/evaluator.h"
#include "query/run/output_chunk.h"
#include "query/run/rows.h"

namespace kveld::query::run {
namespace {

// The properties of what is made, evaluated for a chunk.
class Properties {
public:
    Properties(const bind::ExpressionPtr& map, const Schema& input, const Context& context) : map_(map.get()) {
        if (map_ != nullptr) evaluator_ = make_evaluator(*map_, input, context);
    }

    void evaluate(const Chunk& chunk) { values_ = evaluator_ == nullptr ? nullptr : &evaluator_->evaluate(chunk); }

    std::span<const graph::NewProperty> at(std::uint32_t row) {
        properties_.clear();
        if (values_ == nullptr || values_->is_null(row)) return {};
        const graph::Value map = values_->at(row);
        if (map.type() != graph::ValueType::Map) {
            throw wrong_type("a pattern's properties", "Map", map.type(), map_->range);
        }
        for (const graph::MapEntry& entry : map.as_map()) {
            if (!graph::can_be_property(entry.value)) {
                throw runtime_error(ErrorType::TypeError, "InvalidPropertyType",
                                    "the property '" + std::string(entry.key) + "' cannot be a value of type " +
                                        std::string(graph::name_of(entry.value.type())) +
                                        ": properties are numbers, texts, truth values, dates and lists of these",
                                    map_->range);
            }
            if (!entry.value.is_null()) properties_.push_back({entry.key, entry.value});
        }
        return properties_;
    }

private:
    const bind::Expression* map_;
    std::unique_ptr<Evaluator> evaluator_;
    const Vector* values_ = nullptr;
    std::vector<graph::NewProperty> properties_;
};

struct NodeMaker {
    std::vector<std::string_view> labels;
    Properties properties;
    Vector made;
    std::span<graph::Vertex> numbers{};
};

// An end is a column of the input or a node of the same clause.
struct End {
    std::optional<std::uint32_t> column;
    std::size_t made = 0;
};

struct RelationshipMaker {
    const bind::NewRelationship* pattern = nullptr;
    End source;
    End target;
    Properties properties;
    Vector made;
    std::span<graph::Edge> numbers{};
};

class Create final : public Operator {
public:
    Create(const plan::Create& create, Schema own_schema, OperatorPtr child, const Context& context)
        : Operator(std::move(own_schema), context), child_(std::move(child)), borrowed_(schema(), child_->schema()) {
        chunk_.columns.resize(schema().size());
        const bind::CreateClause& clause = *create.clause;
        nodes_.reserve(clause.nodes.size());
        for (const bind::NewNode& node : clause.nodes) {
            nodes_.push_back({.labels = {node.labels.begin(), node.labels.end()},
                              .properties = Properties(node.properties, child_->schema(), context),
                              .made = Vector(context.memory)});
            give(node.slot, nodes_.back().made);
        }
        relationships_.reserve(clause.relationships.size());
        for (const bind::NewRelationship& relationship : clause.relationships) {
            relationships_.push_back({.pattern = &relationship,
                                      .source = end_at(relationship.source, clause),
                                      .target = end_at(relationship.target, clause),
                                      .properties = Properties(relationship.properties, child_->schema(), context),
                                      .made = Vector(context.memory)});
            give(relationship.slot, relationships_.back().made);
        }
    }
    void restart() override { child_->restart(); }

private:
    void give(bind::Slot slot, const Vector& made) {
        if (const auto column = schema().find(slot)) chunk_.columns[*column] = &made;
    }

    End end_at(bind::Slot slot, const bind::CreateClause& clause) const {
        const auto node = std::ranges::find(clause.nodes, slot, &bind::NewNode::slot);
        if (node != clause.nodes.end()) {
            return {.column = std::nullopt, .made = static_cast<std::size_t>(node - clause.nodes.begin())};
        }
        return {.column = child_->schema().find(slot).value()};
    }

    const Chunk* produce() override {
        const Chunk* const input = child_->next();
        if (input == nullptr) return nullptr;
        begin_chunk(*input);
        for (std::uint32_t i = 0; i < input->size; ++i) write_row(*input, input->row(i));
        borrowed_.borrow(*input, chunk_);
        chunk_.size = input->size;
        chunk_.selection = input->selection;
        return &chunk_;
    }

    // All properties are computed before the first of them is written.
    void begin_chunk(const Chunk& input) {
        for (NodeMaker& node : nodes_) {
            node.properties.evaluate(input);
            node.numbers = node.made.begin_as<graph::Vertex>(Layout::Vertex);
        }
        for (RelationshipMaker& relationship : relationships_) {
            relationship.properties.evaluate(input);
            relationship.numbers = relationship.made.begin_as<graph::Edge>(Layout::Edge);
        }
    }

    void write_row(const Chunk& input, std::uint32_t row) {
        graph::ChangeSet& changes = *context().changes;
        for (NodeMaker& node : nodes_) {
            node.numbers[row] = changes.create_vertex(node.labels, node.properties.at(row));
        }
        for (RelationshipMaker& relationship : relationships_) {
            relationship.numbers[row] =
                changes.create_edge(vertex_of(relationship.source, input, row), relationship.pattern->type,
                                    vertex_of(relationship.target, input, row), relationship.properties.at(row));
        }
    }

    graph::Vertex vertex_of(const End& end, const Chunk& input, std::uint32_t row) const {
        if (!end.column) return nodes_[end.made].numbers[row];
        const graph::Vertex vertex = vertex_at(input.column(*end.column), row);
        if (vertex == graph::kNoVertex) {
            throw runtime_error(ErrorType::TypeError, "InvalidArgumentValue",
                                "a relationship cannot be created at a node that is null", {});
        }
        return vertex;
    }

    OperatorPtr child_;
    BorrowedColumns borrowed_;
    std::vector<NodeMaker> nodes_;
    std::vector<RelationshipMaker> relationships_;
    Chunk chunk_;
};

}  // namespace

OperatorPtr make_create(const plan::Create& create, Schema schema, OperatorPtr child, const Context& context) {
    KVELD_CHECK(context.changes != nullptr, "who may only read is refused before");
    return std::make_unique<Create>(create, std::move(schema), std::move(child), context);
}

}  // namespace kveld::query::run
