#pragma once

// Lets every operator give only the columns that those above it read, and tells it which these are (Plan::slots).
//
//     keep_live_columns(*plan, SlotSet(columns));     // Expand(…) no longer gives a relationship that nobody asks for

#include "query/plan/plan.h"
#include "query/plan/slot_set.h"

namespace kveld::query::plan {

void keep_live_columns(Plan& plan, const SlotSet& needed);

}  // namespace kveld::query::plan
