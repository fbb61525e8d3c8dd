#include "assemble/citation_target.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace kveld::assemble {
namespace {

bool all_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_named_inside_the_letter(const extract::Reference& citation) {
    return citation.id.starts_with("motion:") || citation.id.starts_with("fiche:") ||
           citation.id.starts_with("letter:");
}

}  // namespace

// CELEX numbers of sector 5: 5, year, type of paper, number (EUR-Lex, "How CELEX numbers are composed"). PC and DC are
// the proposals and other papers of the Commission's COM series, SC its staff documents, JC the joint ones.
std::string number_of_celex(std::string_view celex) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kSeries{
        {{"PC", "COM"}, {"DC", "COM"}, {"SC", "SWD"}, {"JC", "JOIN"}}};
    if (celex.size() != 11 || celex.front() != '5') return {};
    const std::string_view year = celex.substr(1, 4);
    const std::string_view number = celex.substr(7, 4);
    if (!all_digits(year) || !all_digits(number)) return {};
    const auto series =
        std::ranges::find(kSeries, celex.substr(5, 2), &std::pair<std::string_view, std::string_view>::first);
    if (series == kSeries.end()) return {};
    const std::size_t first_digit = std::min(number.find_first_not_of('0'), number.size() - 1);
    return std::string(series->second) + '(' + std::string(year) + ')' + std::string(number.substr(first_digit));
}

CitationTarget target_of(const extract::Reference& citation, std::string_view doc) {
    if (is_named_inside_the_letter(citation)) return {std::string(doc) + '/' + citation.id, {}, {}};
    if (citation.kind == "celex") {
        std::string number = number_of_celex(citation.id);
        if (!number.empty()) return {std::move(number), citation.id, {}};
    }
    if (citation.kind == "provision") {
        const std::size_t colon = citation.id.rfind(':');
        if (colon != std::string::npos) return {citation.id.substr(0, colon), {}, citation.id.substr(colon + 1)};
    }
    return {citation.id, {}, {}};
}

}  // namespace kveld::assemble
