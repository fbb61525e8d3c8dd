#pragma once

// A pattern of the pack for one line or one paragraph, tried only where its literal stands.
//
//     if (const auto groups = pattern.find_in("Tweede Kamer, vergaderjaar 2024–2025, 99 817, nr. 12"))
//         groups->at("number") == "12"
//
// Groups that took no part in the match are not in the answer. Linear in the text (RE2).

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kveld::text {

using PatternGroups = std::map<std::string, std::string>;

class LayoutPattern {
public:
    // What is longer is no line of a head or a letterhead.
    static constexpr std::size_t kLongestLine = 1000;  // bytes

    // Throws base::Error (Data) without a place where the pattern is not RE2's, or holds no text.
    LayoutPattern(std::string name, std::string literal, const std::string& pattern, std::string value,
                  std::string where);

    std::optional<PatternGroups> find_in(std::string_view text) const;
    // Whether a text that begins with this line is worth trying: the literal stands in it.
    bool may_begin_with(std::string_view line) const noexcept { return line.find(literal_) != std::string_view::npos; }
    bool has_group(const std::string& name) const;

    const std::string& name() const noexcept { return name_; }
    const std::string& value() const noexcept { return value_; }  // what a match means, where the pattern alone says it
    const std::string& where() const noexcept { return where_; }  // the part of the letter it is for; empty: any
    std::vector<std::string> examples;
    std::vector<std::string> counter_examples;

private:
    struct Compiled;
    std::string name_;
    std::string literal_;
    std::string value_;
    std::string where_;
    std::shared_ptr<const Compiled> compiled_;
};

// Of lines; what is longer than one fits none.
bool fits_any(const std::vector<LayoutPattern>& patterns, std::string_view text);

}  // namespace kveld::text
