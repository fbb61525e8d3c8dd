#pragma once

// What patterns may find the same: whether two of a MATCH could be one relationship, whether a MATCH could find what a
// CREATE makes. Judged by the names alone; where they do not tell, the answer is yes.

#include "query/bind/query.h"

namespace kveld::query::plan {

bool may_be_same(const bind::RelationshipPattern& a, const bind::RelationshipPattern& b);
bool may_find(const bind::MatchClause& match, const bind::CreateClause& create);

}  // namespace kveld::query::plan
