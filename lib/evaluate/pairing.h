#pragma once

// Which found item answers which gold item: one to one, the best fit first.
//
//     Pairing pairing = pair_items(gold, found, [](const Item& g, const Item& f) -> std::optional<double> {
//         if (g.kind != f.kind) return std::nullopt;      these two are never a pair
//         return g.id == f.id ? 1.0 : 0.0;                the more, the sooner they are paired
//     });
//
// Only items that overlap are compared. Firm gold is served before optional gold; of equal fits, the earlier item of
// the gold, then of the found ones. Near linear in the number of items, as long as few overlap each other.

#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "evaluate/item.h"

namespace kveld::evaluate {

using Fit = std::function<std::optional<double>(const Item& gold, const Item& found)>;

struct Pairing {
    std::vector<std::pair<const Item*, const Item*>> right;  // firm gold and what answers it
    std::vector<const Item*> missed;                         // firm gold without an answer
    std::vector<const Item*> spurious;                       // found, and no gold asks for it
};

Pairing pair_items(const std::vector<Item>& gold, const std::vector<Item>& found, const Fit& fit);

}  // namespace kveld::evaluate
