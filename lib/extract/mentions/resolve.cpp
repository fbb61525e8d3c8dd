#include "extract/mentions/resolve.h"

#include <algorithm>
#include <numeric>

namespace kveld::extract {
namespace {

using text::Span;

// The spans that are kept so far: one beside the other, or one inside another that keeps its type. Spans come longest
// first, so that one which overlaps a later one covers its first or its last byte.
class KeptSpans {
public:
    explicit KeptSpans(std::uint64_t bytes) : innermost_(bytes, kNoSpan) {}

    bool admits(Span span, std::size_t type) const {
        if (span.empty()) return false;
        const std::uint32_t at_start = innermost_[span.start];
        if (at_start != innermost_[span.end - 1]) return false;
        return at_start == kNoSpan || admitted_[at_start].test(type);
    }

    // `keeps`: the types that may stand inside it. What stands around it decides too.
    void add(Span span, TypeSet keeps) {
        const std::uint32_t around = innermost_[span.start];
        if (around != kNoSpan) keeps &= admitted_[around];
        const auto number = static_cast<std::uint32_t>(admitted_.size());
        admitted_.push_back(keeps);
        std::fill(innermost_.begin() + static_cast<std::ptrdiff_t>(span.start),
                  innermost_.begin() + static_cast<std::ptrdiff_t>(span.end), number);
    }

private:
    static constexpr std::uint32_t kNoSpan = 0xffffffff;
    std::vector<std::uint32_t> innermost_;  // by byte of the text: the shortest span over it
    std::vector<TypeSet> admitted_;         // by span: the types that may stand inside
};

std::vector<std::uint32_t> longest_first(const std::vector<MentionCandidate>& candidates) {
    std::vector<std::uint32_t> order(candidates.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, std::ranges::greater{},
                             [&](std::uint32_t i) { return candidates[i].mention.span.length(); });
    return order;
}

}  // namespace

std::vector<MentionCandidate> resolve(std::vector<MentionCandidate> candidates) {
    std::uint64_t end = 0;
    for (const MentionCandidate& candidate : candidates) end = std::max(end, candidate.mention.span.end);
    KeptSpans spans(end);
    std::vector<std::uint32_t> kept;
    for (const std::uint32_t number : longest_first(candidates)) {
        const MentionCandidate& candidate = candidates[number];
        const auto type = static_cast<std::size_t>(candidate.mention.type);
        if (!spans.admits(candidate.mention.span, type)) continue;
        TypeSet keeps = candidate.keeps;
        spans.add(candidate.mention.span, keeps.reset(type));
        kept.push_back(number);
    }
    std::ranges::sort(kept, [&](std::uint32_t i, std::uint32_t j) {
        const Mention& a = candidates[i].mention;
        const Mention& b = candidates[j].mention;
        return a.span != b.span ? a.span < b.span : a.type < b.type;
    });
    std::vector<MentionCandidate> resolved;
    resolved.reserve(kept.size());
    for (const std::uint32_t number : kept) resolved.push_back(std::move(candidates[number]));
    return resolved;
}

}  // namespace kveld::extract
