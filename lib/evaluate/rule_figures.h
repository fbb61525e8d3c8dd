#pragma once

// The figures of each pack entry: what it found right, what it found that no gold asks for, what it let pass.
//
//     RuleFigures rules;
//     rules.add_right(gold, found);  rules.add_spurious(found);  rules.add_missed(gold);
//     rules.table().at({Layer::Stance, "nl.steun-uitspreken"})        Figure{right, spurious, missed}
//
// Gold that nobody found has no rule. It is laid to those entries that found its like elsewhere: a mention with the
// same id, a reference of the same kind, a stance of the same relation whose cue has half of its words; so it may count
// for several. What has no like stands under the rule "" of its layer.

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "evaluate/figures.h"
#include "evaluate/item.h"

namespace kveld::evaluate {

using RuleTable = std::map<std::pair<Layer, std::string>, Figure>;

class RuleFigures {
public:
    void add_right(const Item& gold, const Item& found);
    void add_spurious(const Item& found);
    void add_missed(const Item& gold);

    RuleTable table() const;

private:
    // What two items share that are alike: their id or kind; and the cue of a stance, to compare.
    using Likeness = std::pair<std::string, std::string>;
    struct Rule {
        Figure figure;
        std::set<Likeness> found;
    };
    static Likeness likeness_of(const Item& item);
    static bool has_found_its_like(const Rule& rule, Layer layer, const Likeness& missed);

    std::map<std::pair<Layer, std::string>, Rule> rules_;
    std::vector<std::pair<Layer, Likeness>> missed_;
};

}  // namespace kveld::evaluate
