#include <algorithm>
#include <array>

#include "extract/references/candidate.h"

namespace kveld::extract {
namespace {

// From the most specific kind to the least: an article holds its act, an address its identifier.
constexpr std::array<std::string_view, 17> kKinds{
    "paper", "ah",  "handelingen", "staatsblad", "tractatenblad", "ecli",  "jci",    "provision", "oj",
    "eli",   "com", "celex",       "act",        "motion",        "fiche", "letter", "url"};

std::size_t rank_of(const Candidate& candidate) {
    return static_cast<std::size_t>(std::find(kKinds.begin(), kKinds.end(), candidate.rule->kind) - kKinds.begin());
}

}  // namespace

std::vector<Candidate> most_specific(std::vector<Candidate> candidates) {
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
        const std::size_t rank_a = rank_of(a);
        const std::size_t rank_b = rank_of(b);
        if (rank_a != rank_b) return rank_a < rank_b;
        if (a.span.length() != b.span.length()) return a.span.length() > b.span.length();
        return a.span.start < b.span.start;
    });
    std::map<std::uint64_t, std::uint64_t> taken;  // start → end of what was kept
    std::vector<Candidate> kept;
    for (Candidate& candidate : candidates) {
        const auto after = taken.lower_bound(candidate.span.end);
        if (after != taken.begin() && std::prev(after)->second > candidate.span.start) continue;
        taken.emplace(candidate.span.start, candidate.span.end);
        kept.push_back(std::move(candidate));
    }
    std::sort(kept.begin(), kept.end(), [](const Candidate& a, const Candidate& b) { return a.span < b.span; });
    return kept;
}

}  // namespace kveld::extract
