#include "extract/mentions/title_prefixes.h"

#include <re2/re2.h>

#include <algorithm>

#include "extract/mentions/mention_words.h"

namespace kveld::extract {
namespace {

constexpr std::uint64_t kLongest = 80;

}  // namespace

TitlePrefixes::TitlePrefixes(const CitationWords& words) : prefix_(pattern_of(words, "instrument_prefix")) {}

TitlePrefixes::~TitlePrefixes() = default;

void TitlePrefixes::take_in(std::string_view clean, std::vector<MentionCandidate>& found) const {
    std::uint64_t free_from = 0;  // behind the mention before
    for (MentionCandidate& candidate : found) {
        text::Span& span = candidate.mention.span;
        std::uint64_t start = std::max(free_from, span.start - std::min(span.start, kLongest));
        free_from = std::max(free_from, span.end);
        if (candidate.mention.type != MentionType::Instrument || start >= span.start) continue;
        while (start < span.start && (static_cast<unsigned char>(clean[start]) & 0xC0U) == 0x80U) ++start;
        std::string_view before = clean.substr(start, span.start - start);
        if (const std::size_t line = before.rfind('\n'); line != std::string_view::npos) before.remove_prefix(line + 1);
        re2::StringPiece prefix;
        if (re2::RE2::PartialMatch(re2::StringPiece(before.data(), before.size()), *prefix_, &prefix))
            span.start = static_cast<std::uint64_t>(prefix.data() - clean.data());
    }
}

}  // namespace kveld::extract
