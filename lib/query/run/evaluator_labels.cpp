#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "query/run/evaluators.h"
#include "query/run/groups.h"
#include "query/run/label_test.h"
#include "query/run/rows.h"

namespace kveld::query::run {
namespace {

using graph::Value;
using graph::ValueType;

class HasLabelsEvaluator final : public Evaluator {
public:
    explicit HasLabelsEvaluator(const Source& source)
        : view_(source.context.view),
          range_(source.range()),
          object_(source.make(source.node<bind::HasLabels>().object)),
          labels_(source.node<bind::HasLabels>().labels),
          result_(source.context.memory) {}

    const Vector& evaluate(const Chunk& chunk) override {
        const Vector& objects = object_->evaluate(chunk);
        const bool in_place = view_.base_only() && !objects.is_constant();
        if (in_place && objects.layout() == Layout::Vertex) {
            test_groups(objects, chunk, vertex_runs_, set_answers_);
        } else if (in_place && objects.layout() == Layout::Edge) {
            test_groups(objects, chunk, edge_runs_, type_answers_);
        } else {
            TruthWriter writer(result_);
            for_each_row(chunk, [&](std::uint32_t row) { writer.write(row, test(objects.at(row))); });
        }
        return result_;
    }

private:
    Truth test(const Value& object) const {
        const auto truth = [](bool has) { return has ? Truth::True : Truth::False; };
        switch (object.type()) {
            case ValueType::Null: return Truth::Null;
            case ValueType::Node: return truth(has_labels(labels_, view_, object.as_node()));
            case ValueType::Relationship:
                return truth(has_type(labels_, view_, view_.type_of(object.as_relationship())));
            default: throw wrong_type("a label test", "Node or Relationship", object.type(), range_);
        }
    }

    template <typename Groups>
    void test_groups(const Vector& objects, const Chunk& chunk, GroupRuns<Groups>& runs,
                     std::vector<std::optional<bool>>& answers) {
        const graph::PropertyGraph& graph = view_.base();
        answers.resize(Groups::count(graph));
        const std::span<bool> out = result_.begin_as<bool>(Layout::Boolean);
        for (const GroupRun& run : runs.find(graph, objects, chunk)) {
            std::optional<bool>& answer = answers[run.group];
            if (!answer) answer = test(Groups::value(Groups::interval(graph, run.group).first)) == Truth::True;
            for (std::uint32_t i = run.first; i < run.last; ++i) out[chunk.row(i)] = *answer;
        }
        if (!objects.nulls().any()) return;
        for_each_row(chunk, [&](std::uint32_t row) {
            if (objects.is_null(row)) result_.nulls().set(row);
        });
    }

    const graph::GraphView& view_;
    SourceRange range_;
    EvaluatorPtr object_;
    const bind::LabelPredicate& labels_;
    GroupRuns<VertexGroups> vertex_runs_;
    GroupRuns<EdgeGroups> edge_runs_;
    std::vector<std::optional<bool>> set_answers_;  // by label set, as they were needed
    std::vector<std::optional<bool>> type_answers_;
    Vector result_;
};

}  // namespace

EvaluatorPtr make_has_labels(const Source& source) {
    return std::make_unique<HasLabelsEvaluator>(source);
}

}  // namespace kveld::query::run
