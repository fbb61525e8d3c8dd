#include "query/bind/scope.h"

#include <vector>

namespace kveld::query::bind {
namespace {

constexpr std::size_t kNamesInHint = 6;

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
    return text;
}

}  // namespace

std::optional<Slot> Scope::find(std::string_view name) const {
    const auto found = names_.find(name);
    if (found == names_.end()) return std::nullopt;
    return found->second;
}

Slot Scope::resolve(const std::string& name, SourceRange range) const {
    if (const auto slot = find(name)) return *slot;
    QueryError error(ErrorType::SyntaxError, "UndefinedVariable", "nothing is called '" + name + "' here", range);
    if (left_behind_.contains(name)) {
        throw std::move(error).hint("the WITH before does not pass it on: add '" + name + "' there");
    }
    std::vector<std::string> known;
    for (const auto& [candidate, slot] : names_) known.push_back(candidate);
    // Between names of one letter everything is near.
    const auto nearest = name.size() > 1 ? base::nearest(name, known) : std::nullopt;
    if (nearest) throw std::move(error).hint("did you mean '" + *nearest + "'?");
    if (known.size() > kNamesInHint || known.empty()) {
        throw std::move(error).hint("a text stands in quotes: '" + name + "'");
    }
    throw std::move(error).hint("known here: " + joined(known) + "; a text stands in quotes: '" + name + "'");
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
