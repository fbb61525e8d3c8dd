#include "extract/references/citation_words.h"

#include <re2/re2.h>

#include <algorithm>

#include "base/error.h"
#include "extract/references/normalisers.h"

namespace kveld::extract {
namespace {

using base::Error;
using base::ErrorKind;

constexpr int kDeepestFragment = 16;

bool is_small(char c) {
    return c >= 'a' && c <= 'z';
}
bool is_name_letter(char c) {
    return is_small(c) || (c >= '0' && c <= '9') || c == '_';
}

// A name's party stands in brackets behind it.
std::string without_brackets(std::string_view text) {
    std::string result;
    int depth = 0;
    for (const char c : text) {
        depth += c == '(' ? 1 : 0;
        if (depth == 0) result += c;
        depth -= c == ')' && depth > 0 ? 1 : 0;
    }
    return result;
}

std::string_view argument_of(std::string_view normaliser, std::string_view name) {
    return normaliser.starts_with(name) ? normaliser.substr(name.size()) : std::string_view();
}

}  // namespace

void CitationTable::add(const std::string& answer, const std::string& form) {
    exact_.emplace(form, answer);
    folded_.emplace(normalised("lower", form), answer);
}

std::string CitationTable::find(std::string_view form) const {
    const std::string spaced = normalised("", form);
    if (const auto found = exact_.find(spaced); found != exact_.end()) return found->second;
    const auto found = folded_.find(normalised("lower", spaced));
    return found == folded_.end() ? std::string() : found->second;
}

std::string CitationTable::alternation() const {
    std::vector<std::string_view> forms;
    for (const auto& [form, answer] : exact_) forms.push_back(form);
    std::stable_sort(forms.begin(), forms.end(), [](auto a, auto b) { return a.size() > b.size(); });
    std::string result = "(?:";
    for (const std::string_view form : forms) {
        if (form.data() != forms.front().data()) result += '|';
        result += re2::RE2::QuoteMeta({form.data(), form.size()});
    }
    return result + ")";
}

std::vector<std::string> CitationTable::forms() const {
    std::vector<std::string> forms;
    for (const auto& [form, answer] : exact_) forms.push_back(form);
    return forms;
}

CitationWords::CitationWords() = default;
CitationWords::~CitationWords() = default;
CitationWords::CitationWords(CitationWords&&) noexcept = default;
CitationWords& CitationWords::operator=(CitationWords&&) noexcept = default;

void CitationWords::add_fragment(const std::string& name, const std::string& pattern) {
    if (!fragments_.emplace(name, pattern).second)
        throw Error(ErrorKind::Data, "the fragment or table '" + name + "' is given twice").hint("rename one of them");
}

void CitationWords::add_table(const std::string& name, CitationTable table) {
    add_fragment(name, table.alternation());
    tables_.emplace(name, std::move(table));
}

void CitationWords::compile() {
    for (const auto& [name, pattern] : fragments_) {
        auto compiled = std::make_unique<re2::RE2>(expand(pattern), re2::RE2::Quiet);
        if (!compiled->ok())
            throw Error(ErrorKind::Data, "the fragment '" + name + "' is no pattern: " + compiled->error())
                .hint("patterns are RE2's: no look-around, no back references");
        item_patterns_.emplace(name, std::move(compiled));
    }
}

std::string CitationWords::expand(std::string_view pattern) const {
    return expand(pattern, 0);
}

std::string CitationWords::expand(std::string_view pattern, int depth) const {
    if (depth > kDeepestFragment)
        throw Error(ErrorKind::Data, "a fragment of a citation pattern needs itself").hint("write it out");
    std::string result;
    bool in_class = false;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == '[') in_class = true;
        if (pattern[i] == ']') in_class = false;
        const bool starts_name = pattern[i] == '$' && i + 1 < pattern.size() && is_small(pattern[i + 1]);
        if (!starts_name) {
            result += pattern[i];
            if (pattern[i] == '\\' && i + 1 < pattern.size()) result += pattern[++i];
            continue;
        }
        std::size_t end = i + 1;
        while (end < pattern.size() && is_name_letter(pattern[end])) ++end;
        const std::string_view name = pattern.substr(i + 1, end - i - 1);
        const auto fragment = fragments_.find(name);
        if (fragment == fragments_.end())
            throw Error(ErrorKind::Data, "there is no fragment or table '" + std::string(name) + "'")
                .hint("define it under \"fragments\" or \"tables\"");
        const std::string inside = expand(fragment->second, depth + 1);
        result += in_class ? inside : "(?:" + inside + ")";
        i = end - 1;
    }
    return result;
}

bool CitationWords::knows(std::string_view normaliser) const {
    if (const auto name = argument_of(normaliser, "table:"); !name.empty()) return tables_.contains(name);
    if (const auto name = argument_of(normaliser, "slugs:"); !name.empty()) return item_patterns_.contains(name);
    return is_normaliser(normaliser);
}

std::string CitationWords::normalise(std::string_view normaliser, std::string_view value) const {
    if (const auto name = argument_of(normaliser, "table:"); !name.empty())
        return tables_.find(name)->second.find(value);
    if (const auto name = argument_of(normaliser, "slugs:"); !name.empty()) {
        std::string slugs;
        const std::string outside = without_brackets(value);
        re2::StringPiece rest(outside);
        re2::StringPiece item;
        const re2::RE2& pattern = *item_patterns_.find(name)->second;
        while (!rest.empty() && pattern.Match(rest, 0, rest.size(), re2::RE2::UNANCHORED, &item, 1) && !item.empty()) {
            slugs += (slugs.empty() ? "" : "+") + normalised("slug", {item.data(), item.size()});
            rest.remove_prefix(static_cast<std::size_t>(item.data() - rest.data()) + item.size());
        }
        return slugs;
    }
    return normalised(normaliser, value);
}

const CitationTable* CitationWords::table(std::string_view name) const {
    const auto found = tables_.find(name);
    return found == tables_.end() ? nullptr : &found->second;
}

}  // namespace kveld::extract
