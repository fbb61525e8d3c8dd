#include "query/run/node_matcher.h"

#include <algorithm>

#include "query/bind/label_predicate.h"

namespace kveld::query::run {
namespace {

template <typename Labels>
bool fulfilled_by(const bind::LabelPredicate& predicate, const Labels& labels, const graph::GraphView& view) {
    return bind::fulfils(
        predicate,
        [&](const std::string& name) {
            return std::ranges::any_of(labels, [&](graph::LabelId label) { return view.label_name(label) == name; });
        },
        !labels.empty());
}

}  // namespace

NodeMatcher::NodeMatcher(const std::optional<bind::LabelPredicate>& labels, const graph::GraphView& view)
    : view_(&view), labels_(labels ? &*labels : nullptr), base_count_(view.base().vertex_count()) {
    const graph::PropertyGraph& base = view.base();
    for (std::uint32_t number = 0; number < base.label_set_count(); ++number) {
        const auto set = static_cast<graph::LabelSetId>(number);
        if (labels_ != nullptr && !fulfilled_by(*labels_, base.labels_of(set), view)) continue;
        const graph::VertexInterval interval = base.vertices_of(set);
        if (interval.first == interval.last) continue;
        if (!intervals_.empty() && intervals_.back().last == interval.first) {
            intervals_.back().last = interval.last;
        } else {
            intervals_.push_back(interval);
        }
    }
}

bool NodeMatcher::added_matches(graph::Vertex vertex) const {
    std::pmr::vector<graph::LabelId> labels;
    view_->labels_of(vertex, labels);
    return fulfilled_by(*labels_, labels, *view_);
}

std::vector<graph::TypeId> types_that_match(const std::optional<bind::LabelPredicate>& types,
                                            const graph::GraphView& view) {
    std::vector<graph::TypeId> found;
    for (std::uint32_t number = 0; number < view.type_count(); ++number) {
        const auto type = static_cast<graph::TypeId>(number);
        const bool wanted =
            !types || bind::fulfils(*types, [&](const std::string& name) { return name == view.type_name(type); });
        if (wanted) found.push_back(type);
    }
    return found;
}

}  // namespace kveld::query::run
