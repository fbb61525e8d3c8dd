#include "query/bind/scope.h"

#include <vector>

namespace kveld::query::bind {

std::optional<Slot> Scope::find(std::string_view name) const {
    const auto found = names_.find(name);
    if (found == names_.end()) return std::nullopt;
    return found->second;
}

Slot Scope::resolve(const std::string& name, SourceRange range) const {
    if (const auto slot = find(name)) return *slot;
    QueryError error(ErrorType::SyntaxError, "UndefinedVariable", "nothing is called '" + name + "' here", range);
    std::vector<std::string> candidates;
    for (const auto& [candidate, slot] : names_) candidates.push_back(candidate);
    if (left_behind_.contains(name)) {
        throw std::move(error).hint("the WITH before does not pass it on: add '" + name + "' there");
    }
    if (const auto nearest = base::nearest(name, candidates)) {
        throw std::move(error).hint("did you mean '" + *nearest + "'?");
    }
    throw std::move(error).hint("a text stands in quotes: '" + name + "'");
}

Scope Scope::after_with(Names next) const {
    Scope after;
    after.left_behind_ = left_behind_;
    for (const auto& [name, slot] : names_) after.left_behind_.insert(name);
    for (const auto& [name, slot] : next) after.left_behind_.erase(name);
    after.names_ = std::move(next);
    return after;
}

}  // namespace kveld::query::bind
