#include "extract/facts/celex.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <utility>

namespace kveld::extract {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

std::string full_year(const std::string& year) {
    return year.size() == 2 ? "19" + year : year;  // two digits were written until 1999
}

}  // namespace

std::optional<Celex> parse_celex(std::string_view text) {
    static const re2::RE2 form(R"(([1-9])(\d{4})([A-Z]{1,2})(\d{4})(?:\D.*)?)");
    Celex celex;
    std::string sector;
    if (!re2::RE2::FullMatch(re2::StringPiece(text.data(), text.size()), form, &sector, &celex.year, &celex.type,
                             &celex.number)) {
        return std::nullopt;
    }
    celex.sector = sector.front();
    return celex;
}

bool names_act(const Celex& celex, std::string_view act) {
    static const re2::RE2 form(R"((\d{1,4})/(\d{1,4})/\pL+)");
    std::string first;
    std::string second;
    if (!re2::RE2::FullMatch(re2::StringPiece(act.data(), act.size()), form, &first, &second)) return false;
    const auto is = [&](const std::string& year, const std::string& number) {
        return full_year(year) == celex.year && std::stoul(number) == celex.number;
    };
    return is(first, second) || is(second, first);
}

bool names_paper(const Celex& celex, std::string_view paper) {
    static const re2::RE2 form(R"(([A-Z]+)\((\d{4})\)(\d{1,4}))");
    static constexpr std::array<Pair, 4> kSeries = {{{"PC", "COM"}, {"DC", "COM"}, {"SC", "SWD"}, {"JC", "JOIN"}}};
    std::string series;
    std::string year;
    std::uint32_t number = 0;
    if (!re2::RE2::FullMatch(re2::StringPiece(paper.data(), paper.size()), form, &series, &year, &number)) return false;
    const auto known = std::ranges::find(kSeries, std::string_view(celex.type), &Pair::first);
    const bool same_series = known == kSeries.end() || known->second == series;
    return same_series && year == celex.year && number == celex.number;
}

std::string_view letters_of_kind(std::string_view kind) noexcept {
    static constexpr std::array<Pair, 4> kLetters = {
        {{"regulation", "R"}, {"directive", "L"}, {"decision", "D"}, {"framework_decision", "F"}}};
    const auto known = std::ranges::find(kLetters, kind, &Pair::first);
    return known == kLetters.end() ? std::string_view() : known->second;
}

}  // namespace kveld::extract
