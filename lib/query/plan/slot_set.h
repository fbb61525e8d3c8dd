#pragma once

// A few slots, sorted.
//
//     SlotSet bound{slots_of(a)};
//     if (bound.contains_all(slots_of(predicate))) …

#include <algorithm>
#include <utility>
#include <vector>

#include "query/bind/expression.h"

namespace kveld::query::plan {

class SlotSet {
public:
    SlotSet() = default;
    explicit SlotSet(const std::vector<bind::Slot>& slots) { insert_all(slots); }

    bool contains(bind::Slot slot) const { return std::ranges::binary_search(slots_, slot); }
    bool contains_all(const std::vector<bind::Slot>& slots) const {
        return std::ranges::all_of(slots, [this](bind::Slot slot) { return contains(slot); });
    }
    void insert(bind::Slot slot) {
        const auto place = std::ranges::lower_bound(slots_, slot);
        if (place == slots_.end() || *place != slot) slots_.insert(place, slot);
    }
    void insert_all(const std::vector<bind::Slot>& slots) {
        for (const bind::Slot slot : slots) insert(slot);
    }
    void insert_all(const SlotSet& other) { insert_all(other.slots_); }
    void erase(bind::Slot slot) {
        const auto place = std::ranges::lower_bound(slots_, slot);
        if (place != slots_.end() && *place == slot) slots_.erase(place);
    }
    const std::vector<bind::Slot>& slots() const noexcept { return slots_; }

private:
    std::vector<bind::Slot> slots_;
};

}  // namespace kveld::query::plan
