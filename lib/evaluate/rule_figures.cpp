#include "evaluate/rule_figures.h"

#include <algorithm>

#include "evaluate/word_overlap.h"

namespace kveld::evaluate {

RuleFigures::Likeness RuleFigures::likeness_of(const Item& item) {
    if (item.layer == Layer::Mention) return {item.id, {}};
    return {item.kind, item.cue};
}

bool RuleFigures::has_found_its_like(const Rule& rule, Layer layer, const Likeness& missed) {
    if (layer != Layer::Stance) return rule.found.contains(missed);
    return std::ranges::any_of(rule.found, [&](const Likeness& found) {
        return found.first == missed.first && word_overlap(found.second, missed.second) >= 0.5;
    });
}

void RuleFigures::add_right(const Item& gold, const Item& found) {
    Rule& rule = rules_[{found.layer, found.rule}];
    ++rule.figure.right;
    rule.found.insert(likeness_of(gold));
}

void RuleFigures::add_spurious(const Item& found) {
    ++rules_[{found.layer, found.rule}].figure.spurious;
}

void RuleFigures::add_missed(const Item& gold) {
    missed_.emplace_back(gold.layer, likeness_of(gold));
}

RuleTable RuleFigures::table() const {
    RuleTable table;
    for (const auto& [name, rule] : rules_) table[name] = rule.figure;
    for (const auto& [layer, missed] : missed_) {
        bool laid = false;
        for (const auto& [name, rule] : rules_) {
            if (name.first != layer || !has_found_its_like(rule, layer, missed)) continue;
            ++table[name].missed;
            laid = true;
        }
        if (!laid) ++table[{layer, ""}].missed;
    }
    return table;
}

}  // namespace kveld::evaluate
