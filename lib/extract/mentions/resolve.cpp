#include "extract/mentions/resolve.h"

#include <algorithm>
#include <array>
#include <map>

namespace kveld::extract {
namespace {

using text::Span;

constexpr std::size_t kTypes = static_cast<std::size_t>(MentionType::Date) + 1;

// Spans that do not overlap each other.
class Taken {
public:
    // One that overlaps the span; null where none does.
    const Span* overlapping(Span span) const {
        auto next = spans_.upper_bound(span.start);
        if (next != spans_.begin()) {
            const auto before = std::prev(next);
            if (before->second.overlaps(span)) return &before->second;
        }
        return next != spans_.end() && next->second.overlaps(span) ? &next->second : nullptr;
    }

    void add(Span span) { spans_.emplace(span.start, span); }

private:
    std::map<std::uint64_t, Span> spans_;
};

}  // namespace

std::vector<MentionCandidate> resolve(std::vector<MentionCandidate> candidates) {
    std::stable_sort(candidates.begin(), candidates.end(), [](const MentionCandidate& a, const MentionCandidate& b) {
        return a.mention.span.length() > b.mention.span.length();
    });
    std::array<Taken, kTypes> of_type;
    Taken closed;                        // mentions that keep nothing inside
    std::array<Taken, kTypes> open;      // those that do, which are of few types
    std::vector<MentionCandidate> kept;
    for (MentionCandidate& candidate : candidates) {
        const Span span = candidate.mention.span;
        const auto type = static_cast<std::size_t>(candidate.mention.type);
        if (of_type[type].overlapping(span) != nullptr) continue;
        if (closed.overlapping(span) != nullptr) continue;
        const auto crosses = [&](const Taken& taken) {
            const Span* other = taken.overlapping(span);
            return other != nullptr && !other->contains(span);
        };
        if (std::ranges::any_of(open, crosses)) continue;
        of_type[type].add(span);
        if (candidate.keeps_inner)
            open[type].add(span);
        else
            closed.add(span);
        kept.push_back(std::move(candidate));
    }
    std::ranges::sort(kept, [](const MentionCandidate& a, const MentionCandidate& b) {
        if (a.mention.span != b.mention.span) return a.mention.span < b.mention.span;
        return a.mention.type < b.mention.type;
    });
    return kept;
}

}  // namespace kveld::extract
