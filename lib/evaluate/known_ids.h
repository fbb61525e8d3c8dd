#pragma once

// Which mentions' ids are asked for: those that follow a closed rule (states, groups, institutions, agencies, offices,
// persons, meetings, dates), and those that a list fixes, instruments.txt beside the gold.
//
//     KnownIds known = KnownIds::beside(gold.letters());
//     known.holds("state:NL");  known.holds("instrument:eurodac")      the second only where the list has it

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "evaluate/gold.h"

namespace kveld::evaluate {

class KnownIds {
public:
    static KnownIds beside(const std::vector<GoldLetter>& letters);

    // Ids with blanks or line ends between them.
    void add(std::string_view list);
    bool holds(std::string_view id) const;

private:
    std::set<std::string, std::less<>> listed_;
};

}  // namespace kveld::evaluate
