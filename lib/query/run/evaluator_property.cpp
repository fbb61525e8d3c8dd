#include "query/functions/date_parts.h"
#include "query/run/evaluators.h"
#include "query/run/property_reader.h"
#include "query/run/rows.h"
#include "query/run/vector_writer.h"

namespace kveld::query::run {
namespace {

using graph::Value;
using graph::ValueType;

class PropertyEvaluator final : public Evaluator {
public:
    explicit PropertyEvaluator(const Source& source)
        : view_(source.context.view),
          key_(source.node<bind::Property>().key),
          date_part_(functions::find_date_part(key_)),
          range_(source.range()),
          object_(source.make(source.node<bind::Property>().object)),
          vertices_(key_),
          edges_(key_),
          result_(source.context.memory) {}

    const Vector& evaluate(const Chunk& chunk) override {
        const Vector& objects = object_->evaluate(chunk);
        if (objects.layout() == Layout::Vertex) {
            vertices_.read(view_, objects, chunk, result_);
        } else if (objects.layout() == Layout::Edge) {
            edges_.read(view_, objects, chunk, result_);
        } else if (objects.layout() == Layout::Date && date_part_ != nullptr && !objects.is_constant()) {
            read_dates(objects, chunk);
        } else if (objects.is_constant()) {
            result_.become_constant(property_of(objects.at(0)));
        } else {
            VectorWriter writer(result_, chunk);
            for_each_row(chunk, [&](std::uint32_t row) { writer.append(property_of(objects.at(row))); });
        }
        return result_;
    }

private:
    void read_dates(const Vector& dates, const Chunk& chunk) {
        const auto days = dates.values<std::int32_t>();
        const std::span<std::int64_t> out = result_.begin_as<std::int64_t>(Layout::Integer);
        for_each_row(chunk, [&](std::uint32_t row) {
            if (dates.is_null(row)) {
                result_.nulls().set(row);
            } else {
                out[row] = date_part_(days[row]);
            }
        });
    }

    Value property_of(const Value& object) {
        switch (object.type()) {
            case ValueType::Null: return {};
            case ValueType::Node: {
                const auto key = view_.find_key(key_);
                return key ? view_.vertex_property(object.as_node(), *key) : Value();
            }
            case ValueType::Relationship: {
                const auto key = view_.find_key(key_);
                return key ? view_.edge_property(object.as_relationship(), *key) : Value();
            }
            case ValueType::Map: {
                const Value* const found = graph::find(object.as_map(), key_);
                return found != nullptr ? *found : Value();
            }
            case ValueType::Date: {
                if (date_part_ != nullptr) return Value::integer(date_part_(object.as_date()));
                throw runtime_error(ErrorType::TypeError, "InvalidArgumentValue", "a Date has no '" + key_ + "'",
                                    range_)
                    .hint(functions::date_part_hint(key_));
            }
            default: throw wrong_type('.' + key_, "Node, Relationship, Map or Date", object.type(), range_);
        }
    }

    const graph::GraphView& view_;
    std::string key_;
    functions::DatePart date_part_;  // null where dates have none of this name
    SourceRange range_;
    EvaluatorPtr object_;
    PropertyReader<VertexGroups> vertices_;
    PropertyReader<EdgeGroups> edges_;
    Vector result_;
};

}  // namespace

EvaluatorPtr make_property(const Source& source) {
    return std::make_unique<PropertyEvaluator>(source);
}

}  // namespace kveld::query::run
