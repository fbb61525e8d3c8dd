#include "query/bind/aggregates.h"

#include <algorithm>

namespace kveld::query::bind {

AggregateList::Found AggregateList::add(Draft& draft, AggregateItem item, StaticType type, SourceRange range) {
    ++uses_;
    const auto says_the_same = [&](const AggregateItem& other) {
        return other.function == item.function && other.distinct == item.distinct &&
               std::ranges::equal(item.arguments, other.arguments, [&](const ExpressionPtr& a, const ExpressionPtr& b) {
                   return same(*a, *b, aliases_);
               });
    };
    const auto found = std::ranges::find_if(items_, says_the_same);
    if (found != items_.end()) return {found->slot, false};
    item.slot = draft.add_unnamed_slot(type);
    items_.push_back(std::move(item));
    ranges_.push_back(range);
    return {items_.back().slot, true};
}

bool AggregateList::contains(Slot slot) const noexcept {
    return std::ranges::any_of(items_, [slot](const AggregateItem& item) { return item.slot == slot; });
}

}  // namespace kveld::query::bind
