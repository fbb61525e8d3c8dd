#include "extract/mentions/resolve.h"

#include <algorithm>
#include <array>
#include <map>

namespace kveld::extract {
namespace {

using text::Span;

// Spans of one type; they do not overlap each other.
class Taken {
public:
    // May this span stand beside them, or inside one that keeps its type?
    bool admits(Span span, std::size_t type) const {
        const auto next = spans_.upper_bound(span.start);
        if (next != spans_.end() && next->second.span.overlaps(span)) return false;
        if (next == spans_.begin()) return true;
        const Outer& before = std::prev(next)->second;
        return !before.span.overlaps(span) || (before.span.contains(span) && before.keeps.test(type));
    }

    void add(Span span, TypeSet keeps) { spans_.emplace(span.start, Outer{span, keeps}); }

private:
    struct Outer {
        Span span;
        TypeSet keeps;
    };
    std::map<std::uint64_t, Outer> spans_;
};

}  // namespace

std::vector<MentionCandidate> resolve(std::vector<MentionCandidate> candidates) {
    std::stable_sort(candidates.begin(), candidates.end(), [](const MentionCandidate& a, const MentionCandidate& b) {
        return a.mention.span.length() > b.mention.span.length();
    });
    std::array<Taken, TypeSet().size()> taken;
    std::vector<MentionCandidate> kept;
    for (MentionCandidate& candidate : candidates) {
        const Span span = candidate.mention.span;
        const auto type = static_cast<std::size_t>(candidate.mention.type);
        const auto admits = [&](const Taken& of_a_type) { return of_a_type.admits(span, type); };
        if (!std::ranges::all_of(taken, admits)) continue;
        taken[type].add(span, candidate.keeps.reset(type));
        kept.push_back(std::move(candidate));
    }
    std::ranges::sort(kept, [](const MentionCandidate& a, const MentionCandidate& b) {
        if (a.mention.span != b.mention.span) return a.mention.span < b.mention.span;
        return a.mention.type < b.mention.type;
    });
    return kept;
}

}  // namespace kveld::extract
