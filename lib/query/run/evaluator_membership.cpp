#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "query/functions/membership.h"
#include "query/run/evaluators.h"
#include "query/run/rows.h"

namespace kveld::query::run {
namespace {

using graph::Value;
using graph::ValueType;

// The items of one type of a list that stays the same: gone through where they are few, looked up where they are many.
template <typename T>
class Members {
public:
    void add(const T& member) {
        few_.push_back(member);
        if (few_.size() > kFew) many_.insert(few_.begin(), few_.end());
    }
    bool contains(const T& item) const {
        if (!many_.empty()) return many_.contains(item);
        return std::ranges::find(few_, item) != few_.end();
    }

private:
    static constexpr std::size_t kFew = 8;

    std::vector<T> few_;
    std::unordered_set<T> many_;
};

Truth truth_of(std::optional<bool> found) noexcept {
    if (!found) return Truth::Null;
    return *found ? Truth::True : Truth::False;
}

// x IN list. Of a list that is the same for the whole statement, columns of texts and of integers are looked up in its
// texts and integers only.
class MembershipEvaluator final : public Evaluator {
public:
    explicit MembershipEvaluator(const Source& source)
        : range_(source.range()),
          item_(source.make(source.node<bind::Call>().arguments[0])),
          list_(source.make(source.node<bind::Call>().arguments[1])),
          list_stays_(bind::slots_of(*source.node<bind::Call>().arguments[1]).empty()),
          result_(source.context.memory) {}

    const Vector& evaluate(const Chunk& chunk) override {
        const Vector& items = item_->evaluate(chunk);
        const Vector& lists = list_->evaluate(chunk);
        if (lists.is_constant() && (lists.is_null(0) || items.is_constant())) {
            result_.become_constant(value_of(search(items, lists, 0)));
        } else if (!list_stays_ || !find_each(items, list_at(lists, 0), chunk)) {
            TruthWriter writer(result_);
            for_each_row(chunk, [&](std::uint32_t row) { writer.write(row, search(items, lists, row)); });
        }
        return result_;
    }

private:
    static Value value_of(Truth truth) { return truth == Truth::Null ? Value() : Value::boolean(truth == Truth::True); }

    std::span<const Value> list_at(const Vector& lists, std::uint32_t row) const {
        const Value list = lists.at(row);
        if (list.type() != ValueType::List) throw wrong_type("IN", "List", list.type(), range_);
        return list.as_list();
    }

    Truth search(const Vector& items, const Vector& lists, std::uint32_t row) const {
        if (lists.is_null(row)) return Truth::Null;
        return truth_of(functions::is_member(items.at(row), list_at(lists, row)));
    }

    void take_in(std::span<const Value> list) {
        if (taken_in_) return;
        taken_in_ = true;
        for (const Value& member : list) {
            switch (member.type()) {
                case ValueType::Null: has_null_ = true; break;
                case ValueType::String: texts_.add(member.as_string()); break;
                case ValueType::Integer: integers_.add(member.as_integer()); break;
                case ValueType::Float: has_float_ = true; break;
                default: break;  // is equal to no text and no integer
            }
        }
    }

    bool find_each(const Vector& items, std::span<const Value> list, const Chunk& chunk) {
        take_in(list);
        if (list.empty()) return false;
        if (items.layout() == Layout::String) {
            find_typed(items, texts_, chunk);
            return true;
        }
        if (items.layout() == Layout::Integer && !has_float_) {
            find_typed(items, integers_, chunk);
            return true;
        }
        return false;
    }

    template <typename T>
    void find_typed(const Vector& items, const Members<T>& members, const Chunk& chunk) {
        const std::span<const T> values = items.values<T>();
        const Truth otherwise = has_null_ ? Truth::Null : Truth::False;
        TruthWriter writer(result_);
        for_each_row(chunk, [&](std::uint32_t row) {
            if (items.is_null(row)) {
                writer.write(row, Truth::Null);
            } else {
                writer.write(row, members.contains(values[items.index(row)]) ? Truth::True : otherwise);
            }
        });
    }

    SourceRange range_;
    EvaluatorPtr item_;
    EvaluatorPtr list_;
    bool list_stays_;
    bool taken_in_ = false;
    bool has_null_ = false;
    bool has_float_ = false;
    Members<std::string_view> texts_;
    Members<std::int64_t> integers_;
    Vector result_;
};

}  // namespace

EvaluatorPtr make_membership(const Source& source) {
    return std::make_unique<MembershipEvaluator>(source);
}

}  // namespace kveld::query::run
