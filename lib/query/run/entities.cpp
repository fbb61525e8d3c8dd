#include "query/run/entities.h"

#include <algorithm>
#include <string>

#include "query/query_error.h"

namespace kveld::query::run {

void not_a(graph::ValueType wanted, const graph::Value& met) {
    throw QueryError(ErrorType::TypeError, "InvalidArgumentType",
                     "the pattern takes a " + std::string(graph::name_of(wanted)) + " here, not a value of type " +
                         std::string(graph::name_of(met.type())));
}

bool share_a_relationship(const graph::Value& a, const graph::Value& b) {
    if (a.type() == graph::ValueType::List) {
        return std::ranges::any_of(a.as_list(),
                                   [&](const graph::Value& item) { return share_a_relationship(item, b); });
    }
    if (b.type() == graph::ValueType::List) return share_a_relationship(b, a);
    const bool relationships = a.type() == graph::ValueType::Relationship && b.type() == graph::ValueType::Relationship;
    return relationships && a.as_relationship() == b.as_relationship();
}

}  // namespace kveld::query::run
