#include "text/furniture.h"

#include <algorithm>

#include "text/characters.h"
#include "text/margin_blocks.h"
#include "text/recurring_lines.h"

namespace kveld::text {
namespace {

constexpr std::size_t kLongestHead = 240;  // bytes
constexpr std::size_t kLongestPageNumber = 4;
constexpr std::uint32_t kBlankLinesAtPageEnd = 2;

bool is_bare_number(std::string_view line) {
    return line.size() <= kLongestPageNumber && std::ranges::all_of(line, is_ascii_digit);
}

bool is_bare_numeral(std::string_view line) {
    return line.size() >= 2 && line.size() <= 7 && line.back() == '.' &&
           line.find_first_not_of("IVXL") == line.size() - 1;
}

// A number alone, with white space above and the page's end below.
bool is_page_number(std::string_view text, const std::vector<Line>& lines, std::size_t i) {
    if (!is_bare_number(lines[i].of(text))) return false;
    const bool is_last = i + 1 == lines.size();
    const bool ends_page = is_last || lines[i + 1].page_start || lines[i + 1].blank_before >= kBlankLinesAtPageEnd;
    return ends_page && (lines[i].blank_before > 0 || (i > 0 && lines[i - 1].role == LineRole::Furniture));
}

void keep_first(std::string& fact, std::string value) {
    if (fact.empty()) fact = std::move(value);
}

void learn(PrintedFacts& facts, const PatternGroups& groups, const Rules::Data& rules) {
    for (const auto& [name, value] : groups) {
        if (name == "dossier") keep_first(facts.dossier, as_dossier(value));
        if (name == "number") keep_first(facts.number, value);
        if (name == "session") keep_first(facts.session, as_session(value));
        if (name != "chamber") continue;
        const auto chamber = rules.chambers.find(value);
        if (chamber != rules.chambers.end()) keep_first(facts.chamber, chamber->second);
    }
}

}  // namespace

std::string as_session(std::string_view printed) {
    std::string digits;
    std::ranges::copy_if(printed, std::back_inserter(digits), is_ascii_digit);
    if (digits.size() == 6) digits.insert(4, digits.substr(0, 2));
    return digits.size() == 8 ? digits.substr(0, 4) + '-' + digits.substr(4) : std::string();
}

std::string as_dossier(std::string_view printed) {
    std::string dossier;
    std::size_t digits = 0;
    for (const char c : printed) {
        if (is_ascii_digit(c) && digits < 5) {
            dossier += c;
            ++digits;
        } else if (c != ' ' && c != '-') {
            if (dossier.size() == 5) dossier += '-';
            dossier += c;
        }
    }
    return dossier;
}

PrintedFacts mark_furniture(std::string_view text, std::vector<Line>& lines, const Rules::Data& rules) {
    PrintedFacts facts;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string_view line = lines[i].of(text);
        if (line.size() > kLongestHead) continue;
        if (!lines[i].is_part && is_page_number(text, lines, i)) lines[i].role = LineRole::Furniture;
        if (!lines[i].is_part && is_bare_numeral(line)) lines[i].role = LineRole::StrayNumber;
        for (const LayoutPattern& pattern : rules.furniture) {
            const auto groups = pattern.find_in(line);
            if (!groups) continue;
            lines[i].role = LineRole::Furniture;
            learn(facts, *groups, rules);
            break;
        }
    }
    mark_margin_blocks(text, lines, rules, facts);
    mark_recurring_lines(text, lines);
    return facts;
}

}  // namespace kveld::text
