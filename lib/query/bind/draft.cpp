#include "query/bind/draft.h"

#include <algorithm>

#include "query/bind/children.h"
#include "query/run/evaluator.h"

namespace kveld::query::bind {
namespace {

constexpr std::uint64_t kMostRepeated = 100'000;

std::uint64_t size_of(const Expression& expression) {
    std::uint64_t size = 1;
    for_each_child(expression, [&size](const ExpressionPtr& child) { size += size_of(*child); });
    return size;
}

template <typename T>
std::span<const T> keep(std::pmr::memory_resource& memory, std::span<const T> items) {
    if (items.empty()) return {};
    std::pmr::polymorphic_allocator<T> allocator(&memory);
    T* const kept = allocator.allocate(items.size());
    std::uninitialized_copy(items.begin(), items.end(), kept);
    return {kept, items.size()};
}

}  // namespace

Draft::Draft(const Parameters& parameters) : parameters_(parameters) {
    statement_.memory = std::make_shared<std::pmr::monotonic_buffer_resource>();
}

Slot Draft::add_slot(std::string_view name, StaticType type) {
    statement_.slot_names.emplace_back(name);
    statement_.slot_types.push_back(type);
    return static_cast<Slot>(statement_.slot_names.size() - 1);
}

Slot Draft::add_unnamed_slot(StaticType type) {
    return add_slot("_" + std::to_string(++unnamed_), type);
}

graph::Value Draft::text(std::string_view text) {
    const auto kept = keep<char>(*statement_.memory, text);
    return graph::Value::string({kept.data(), kept.size()});
}

graph::Value Draft::list(std::span<const graph::Value> items) {
    return graph::Value::list(keep(*statement_.memory, items));
}

graph::Value Draft::map(std::span<const graph::MapEntry> entries) {
    return graph::Value::map(keep(*statement_.memory, entries));
}

graph::Value Draft::parameter(const std::string& name, SourceRange range) {
    const graph::Value* const value = parameters_.find(name);
    if (value == nullptr) {
        throw QueryError(ErrorType::ParameterMissing, "MissingParameter", "the parameter $" + name + " has no value",
                         range)
            .hint("give it one in \"params\"");
    }
    return run::copy(*value, statement_.memory.get());
}

ExpressionPtr Draft::repeat(const Expression& expression) {
    repeated_ += size_of(expression);
    if (repeated_ > kMostRepeated) {
        throw QueryError::unsupported("an expression inside so many others that repeat it", expression.range)
            .hint("compute it in a WITH before");
    }
    return copy(expression);
}

ExpressionPtr variable_of(const Draft& draft, Slot slot, SourceRange range) {
    return make(Variable{slot}, draft.type_of(slot), range);
}

}  // namespace kveld::query::bind
