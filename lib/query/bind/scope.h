#pragma once

// Which names stand for which slots at a place in the query.
//
//     scope.add("n", slot);
//     scope.resolve("m", range);    // throws UndefinedVariable: nothing is called 'm' here, did you mean 'n'?

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "query/bind/expression.h"

namespace kveld::query::bind {

class Scope {
public:
    using Names = std::map<std::string, Slot, std::less<>>;

    std::optional<Slot> find(std::string_view name) const;
    Slot resolve(const std::string& name, SourceRange range) const;
    void set(const std::string& name, Slot slot) { names_[name] = slot; }  // the last one counts
    void erase(const std::string& name) { names_.erase(name); }

    const Names& names() const noexcept { return names_; }  // in alphabetical order

    // What is known after a WITH that passes on `next`: the rest is left behind, and errors say so.
    Scope after_with(Names next) const;

private:
    Names names_;
    std::set<std::string, std::less<>> left_behind_;
};

// Lets a name stand for another slot while it lives, as comprehensions do.
class LocalName {
public:
    LocalName(Scope& scope, const std::string& name, Slot slot)
        : scope_(scope), name_(name), hidden_(scope.find(name)) {
        scope_.set(name_, slot);
    }
    ~LocalName() {
        if (hidden_) {
            scope_.set(name_, *hidden_);
        } else {
            scope_.erase(name_);
        }
    }
    LocalName(const LocalName&) = delete;
    LocalName& operator=(const LocalName&) = delete;

private:
    Scope& scope_;
    const std::string& name_;
    std::optional<Slot> hidden_;
};

}  // namespace kveld::query::bind
