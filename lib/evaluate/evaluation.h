#pragma once

// Compares what was found in letters with gold, and keeps count.
//
//     Evaluation evaluation(KnownIds::beside(gold.letters()));
//     evaluation.add("brief", gold_items, found_items(letter, found));
//     evaluation.figures().at("mention/MemberState").f1();  evaluation.misses()
//
// A mention is right with the right type and an overlap of half of the longer one, "mention-exact" with the same span;
// a reference with the same id where it overlaps (a fiche, letter or url: with the same kind); a stance with the same
// relation and one actor in common in the same sentence. Over these pairs count the shares: the ids of mentions, the
// modality and the target (half of its words) of stances. "stance polar" pools the rare relations against and
// undecided, "stance family" asks for a relation of the same family, "planned" for the modality. Inverted is a stance
// that says the opposite of what the gold has for that actor in that sentence.

#include <map>
#include <string>
#include <vector>

#include "evaluate/figures.h"
#include "evaluate/item.h"
#include "evaluate/known_ids.h"
#include "evaluate/pairing.h"
#include "evaluate/rule_figures.h"

namespace kveld::evaluate {

struct Miss {
    std::string figure;  // "mention/Date missed", "id/Office", "stance/OPPOSES spurious", "stance inverted"
    std::string letter;
    std::uint64_t start = 0;
    std::string what;
};

class Evaluation {
public:
    explicit Evaluation(KnownIds known_ids);

    void add(const std::string& letter, const std::vector<Item>& gold, const std::vector<Item>& found);

    const std::map<std::string, Figure>& figures() const noexcept { return figures_; }
    const std::map<std::string, Share>& shares() const noexcept { return shares_; }
    std::uint64_t inverted() const noexcept { return inverted_; }
    RuleTable rules() const { return rules_.table(); }
    std::vector<Miss> misses() const;  // sorted

private:
    void compare_mentions(const std::vector<Item>& gold, const std::vector<Item>& found);
    void compare_references(const std::vector<Item>& gold, const std::vector<Item>& found);
    void compare_stances(const std::vector<Item>& gold, const std::vector<Item>& found);
    void count(const Pairing& pairing, const std::string& layer);
    void count_exact(const Pairing& pairing);
    void count_id(const Item& gold, const Item& found);
    void count_planned(const Item& gold, const Item& found);
    void count_polar(const Pairing& pairing);
    void count_inverted(const Item& spurious, const std::vector<Item>& gold);
    void note(const std::string& figure, const Item& item, const std::string& what);

    KnownIds known_ids_;
    std::string letter_;  // the one that is being compared
    std::map<std::string, Figure> figures_;
    std::map<std::string, Share> shares_;
    std::uint64_t inverted_ = 0;
    RuleFigures rules_;
    std::vector<Miss> misses_;
};

}  // namespace kveld::evaluate
