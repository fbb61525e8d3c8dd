#include <algorithm>
#include <cmath>
#include <memory_resource>
#include <optional>
#include <unordered_set>

#include "query/functions/membership.h"
#include "query/run/evaluators.h"
#include "query/run/rows.h"

namespace kveld::query::run {
namespace {

using graph::Value;
using graph::ValueType;

struct HashOfValue {
    std::size_t operator()(const Value& value) const noexcept { return graph::hash(value); }
};
struct SameValue {
    bool operator()(const Value& a, const Value& b) const { return graph::order(a, b) == 0; }
};

// For these "same" and "equal" are one thing, so that a hash set answers IN.
bool is_plain(const Value& value) noexcept {
    switch (value.type()) {
        case ValueType::Float: return !std::isnan(value.as_float());
        case ValueType::Boolean:
        case ValueType::Integer:
        case ValueType::String:
        case ValueType::Date: return true;
        default: return false;
    }
}

// x IN list. A long list that is the same for the whole statement becomes a set.
class MembershipEvaluator final : public Evaluator {
public:
    explicit MembershipEvaluator(const Source& source)
        : range_(source.range()),
          item_(source.make(source.node<bind::Call>().arguments[0])),
          list_(source.make(source.node<bind::Call>().arguments[1])),
          may_use_set_(bind::slots_of(*source.node<bind::Call>().arguments[1]).empty()),
          set_(source.context.memory),
          result_(source.context.memory) {}

    const Vector& evaluate(const Chunk& chunk) override {
        const Vector& items = item_->evaluate(chunk);
        const Vector& lists = list_->evaluate(chunk);
        if (may_use_set_ && !lists.is_null(0)) fill_set(list_at(lists, 0));
        const bool is_one = items.is_constant() && lists.is_constant();
        TruthWriter writer(result_);
        if (is_one) {
            const Truth truth = truth_of(items, lists, 0);
            for_each_row(chunk, [&](std::uint32_t row) { writer.write(row, truth); });
        } else {
            for_each_row(chunk, [&](std::uint32_t row) { writer.write(row, truth_of(items, lists, row)); });
        }
        return result_;
    }

private:
    static constexpr std::size_t kShort = 4;

    std::span<const Value> list_at(const Vector& lists, std::uint32_t row) const {
        const Value list = lists.at(row);
        if (list.type() != ValueType::List) throw wrong_type("IN", "List", list.type(), range_);
        return list.as_list();
    }

    void fill_set(std::span<const Value> list) {
        may_use_set_ = false;
        const auto fits = [](const Value& value) { return value.is_null() || is_plain(value); };
        if (list.size() <= kShort || !std::ranges::all_of(list, fits)) return;
        uses_set_ = true;
        for (const Value& value : list) {
            if (value.is_null()) {
                set_has_null_ = true;
            } else {
                set_.insert(value);
            }
        }
    }

    Truth truth_of(const Vector& items, const Vector& lists, std::uint32_t row) const {
        if (lists.is_null(row)) return Truth::Null;
        const Value item = items.at(row);
        if (uses_set_ && is_plain(item)) {
            if (set_.contains(item)) return Truth::True;
            return set_has_null_ ? Truth::Null : Truth::False;
        }
        const std::optional<bool> found = functions::is_member(item, list_at(lists, row));
        if (!found) return Truth::Null;
        return *found ? Truth::True : Truth::False;
    }

    SourceRange range_;
    EvaluatorPtr item_;
    EvaluatorPtr list_;
    bool may_use_set_;  // and whether it can is still to be seen
    bool uses_set_ = false;
    bool set_has_null_ = false;
    std::pmr::unordered_set<Value, HashOfValue, SameValue> set_;  // points into the list, which stays
    Vector result_;
};

}  // namespace

EvaluatorPtr make_membership(const Source& source) {
    return std::make_unique<MembershipEvaluator>(source);
}

}  // namespace kveld::query::run
