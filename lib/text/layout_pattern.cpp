#include "text/layout_pattern.h"

#include <re2/re2.h>

#include <algorithm>

#include "base/error.h"

namespace kveld::text {

struct LayoutPattern::Compiled {
    explicit Compiled(const std::string& pattern) : expression(pattern, re2::RE2::Quiet) {}
    re2::RE2 expression;
};

LayoutPattern::LayoutPattern(std::string name, std::string literal, const std::string& pattern, std::string value,
                             std::string where)
    : name_(std::move(name)),
      literal_(std::move(literal)),
      value_(std::move(value)),
      where_(std::move(where)),
      compiled_(std::make_shared<Compiled>(pattern)) {
    if (!compiled_->expression.ok()) {
        throw base::Error(base::ErrorKind::Data,
                          "the pattern of '" + name_ + "' is not one: " + compiled_->expression.error())
            .hint("patterns are RE2's: no lookaround, no back-references");
    }
}

std::optional<PatternGroups> LayoutPattern::find_in(std::string_view text) const {
    if (text.find(literal_) == std::string_view::npos) return std::nullopt;
    const re2::RE2& expression = compiled_->expression;
    std::vector<re2::StringPiece> found(static_cast<std::size_t>(expression.NumberOfCapturingGroups()) + 1);
    const re2::StringPiece piece(text.data(), text.size());
    if (!expression.Match(piece, 0, piece.size(), re2::RE2::UNANCHORED, found.data(), static_cast<int>(found.size()))) {
        return std::nullopt;
    }
    PatternGroups groups;
    for (const auto& [name, index] : expression.NamedCapturingGroups()) {
        const re2::StringPiece& group = found[static_cast<std::size_t>(index)];
        if (group.data() != nullptr) groups[name] = std::string(group.data(), group.size());
    }
    return groups;
}

bool LayoutPattern::has_group(const std::string& name) const {
    return compiled_->expression.NamedCapturingGroups().contains(name);
}

bool fits_any(const std::vector<LayoutPattern>& patterns, std::string_view text) {
    if (text.size() > LayoutPattern::kLongestLine) return false;
    return std::ranges::any_of(patterns, [&](const LayoutPattern& p) { return p.find_in(text).has_value(); });
}

}  // namespace kveld::text
