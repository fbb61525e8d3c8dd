#pragma once

// The aggregates of a projection, each computed once however often it is written.

#include <map>
#include <string_view>
#include <vector>

#include "query/bind/draft.h"

namespace kveld::query::bind {

class AggregateList {
public:
    struct Found {
        Slot slot = 0;
        bool is_new = false;
    };

    // The slot of the aggregate, which is added where no other says the same.
    Found add(Draft& draft, AggregateItem item, StaticType type, SourceRange range);

    // Names slots of what is added from now on that mean slots of what is there.
    void set_aliases(std::map<Slot, Slot> aliases) { aliases_ = std::move(aliases); }

    bool contains(Slot slot) const noexcept;
    std::size_t size() const noexcept { return items_.size(); }
    std::size_t uses() const noexcept { return uses_; }  // how often add() was called
    const AggregateItem& item(std::size_t number) const { return items_[number]; }
    SourceRange range(std::size_t number) const { return ranges_[number]; }
    std::vector<AggregateItem> take() { return std::move(items_); }

private:
    std::vector<AggregateItem> items_;
    std::vector<SourceRange> ranges_;
    std::map<Slot, Slot> aliases_;
    std::size_t uses_ = 0;
};

}  // namespace kveld::query::bind
