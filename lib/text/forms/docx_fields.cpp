#include "text/forms/docx_fields.h"

#include <algorithm>

namespace kveld::text::forms {
namespace {

constexpr std::size_t kLongestCode = 1024;  // of which the first words count
constexpr std::size_t kDeepest = 64;        // fields in each other

std::string_view take_word(std::string_view& code) {
    code.remove_prefix(std::min(code.find_first_not_of(' '), code.size()));
    const std::string_view word = code.substr(0, code.find(' '));
    code.remove_prefix(word.size());
    return word;
}

}  // namespace

void WordFields::add_code(std::string_view code) {
    if (open_.empty() || open_.back().has_result) return;
    std::string& known = open_.back().code;
    known += code.substr(0, kLongestCode - std::min(known.size(), kLongestCode));
}

std::string WordFields::separate() {
    if (open_.empty() || open_.back().has_result) return {};
    Field& field = open_.back();
    field.has_result = true;
    std::string_view code = field.code;
    const std::string_view name = take_word(code);
    const bool is_note = name == "NOTEREF";
    field.is_left_out = is_note || name == "TOC" || name == "TOA" || name == "INDEX";
    return is_note ? std::string(take_word(code)) : std::string();
}

void WordFields::end() {
    if (!open_.empty()) open_.pop_back();
}

bool WordFields::are_silent() const {
    if (open_.size() > kDeepest) return true;
    return std::ranges::any_of(open_, [](const Field& field) { return !field.has_result || field.is_left_out; });
}

}  // namespace kveld::text::forms
