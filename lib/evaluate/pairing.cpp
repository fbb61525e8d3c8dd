#include "evaluate/pairing.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace kveld::evaluate {
namespace {

struct Candidate {
    double fit;
    std::size_t gold;
    std::size_t found;
};

// Items by where they start, to ask which of them overlap a range.
class ItemsByPlace {
public:
    explicit ItemsByPlace(const std::vector<Item>& items) : items_(items), order_(items.size()) {
        std::iota(order_.begin(), order_.end(), std::size_t{0});
        std::ranges::stable_sort(order_, {}, [&](std::size_t i) { return items[i].start; });
        std::uint64_t furthest = 0;
        for (const std::size_t i : order_) {
            furthest = std::max(furthest, items[i].end);
            furthest_end_.push_back(furthest);
        }
    }

    template <typename Visit>
    void each_overlapping(const Item& range, const Visit& visit) const {
        const auto behind =
            std::ranges::lower_bound(order_, range.end, {}, [&](std::size_t i) { return items_[i].start; });
        for (auto at = static_cast<std::size_t>(behind - order_.begin()); at-- > 0;) {
            if (furthest_end_[at] <= range.start) break;
            if (overlap(items_[order_[at]], range) > 0) visit(order_[at]);
        }
    }

private:
    const std::vector<Item>& items_;
    std::vector<std::size_t> order_;
    std::vector<std::uint64_t> furthest_end_;  // of all items up to this one
};

std::vector<Candidate> candidates_of(const std::vector<Item>& gold, const std::vector<Item>& found, const Fit& fit) {
    const ItemsByPlace places(found);
    std::vector<Candidate> candidates;
    for (std::size_t g = 0; g < gold.size(); ++g) {
        places.each_overlapping(gold[g], [&](std::size_t f) {
            if (const std::optional<double> value = fit(gold[g], found[f])) candidates.push_back({*value, g, f});
        });
    }
    std::ranges::sort(candidates, {}, [&](const Candidate& candidate) {
        return std::tuple(gold[candidate.gold].optional, -candidate.fit, candidate.gold, candidate.found);
    });
    return candidates;
}

}  // namespace

Pairing pair_items(const std::vector<Item>& gold, const std::vector<Item>& found, const Fit& fit) {
    std::vector<bool> answered(gold.size());
    std::vector<bool> used(found.size());
    Pairing pairing;
    for (const Candidate& candidate : candidates_of(gold, found, fit)) {
        if (answered[candidate.gold] || used[candidate.found]) continue;
        answered[candidate.gold] = true;
        used[candidate.found] = true;
        if (!gold[candidate.gold].optional) pairing.right.emplace_back(&gold[candidate.gold], &found[candidate.found]);
    }
    for (std::size_t g = 0; g < gold.size(); ++g)
        if (!answered[g] && !gold[g].optional) pairing.missed.push_back(&gold[g]);
    for (std::size_t f = 0; f < found.size(); ++f)
        if (!used[f]) pairing.spurious.push_back(&found[f]);
    return pairing;
}

}  // namespace kveld::evaluate
