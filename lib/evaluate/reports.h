#pragma once

// An evaluation as people read it, and as programs do.
//
//     table_report(evaluation, {.all_rules = false, .misses = true})
//
//     {"figures":{"inverted":0,"mention":{"p":0.9,"r":0.75,"f1":0.818,"tp":9,"fp":1,"fn":3},"mention id":0.98, …},
//      "rules":[{"layer":"stance","rule":"nl.steun-uitspreken","p":1.0, …}, …],
//      "misses":[{"figure":"mention/Date missed","letter":"brief","start":812,"what":"\"11 mei\" date:2024-05-11"}, …]}
//
// The table is at most 80 columns wide, but for its misses, which are a line each. Of the rules it shows those that
// erred, the worst first. JSON has all rules, and misses where they are wanted.

#include <string>

#include "evaluate/evaluation.h"

namespace kveld::evaluate {

struct ReportParts {
    bool all_rules = false;
    bool misses = false;
};

std::string table_report(const Evaluation& evaluation, ReportParts parts);
std::string json_report(const Evaluation& evaluation, bool misses);

}  // namespace kveld::evaluate
