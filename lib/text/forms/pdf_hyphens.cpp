#include "text/forms/pdf_hyphens.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "text/characters.h"

namespace kveld::text::forms {
namespace {

// Both orders differ by a page at most; what isn't found often enough belongs to a file without an order of its own.
constexpr std::size_t kFarthest = std::size_t{1} << 16U;  // bytes
constexpr std::uint32_t kMostMissed = 1000;

constexpr std::array<std::string_view, 3> kHyphens{"-", "\u2010", "\u00AD"};
constexpr std::string_view kBlanks = " \t\n\f\r";

struct CutWord {
    std::string_view before;  // without its hyphen
    std::string_view hyphen;
    std::string_view behind;
};

// The word that the line end at `end` cuts; without one its parts are empty.
CutWord cut_word_at(std::string_view raw, std::size_t end) {
    const std::size_t start = raw.find_last_of(kBlanks, end == 0 ? 0 : end - 1);
    std::string_view before = raw.substr(start == std::string_view::npos ? 0 : start + 1);
    before = before.substr(0, end - static_cast<std::size_t>(before.data() - raw.data()));
    const auto hyphen = std::ranges::find_if(kHyphens, [&](std::string_view each) { return before.ends_with(each); });
    if (hyphen == kHyphens.end()) return {};
    const std::string_view rest = raw.substr(end + 1);
    const std::string_view behind = rest.substr(0, rest.find_first_of(kBlanks));
    before.remove_suffix(hyphen->size());
    if (before.empty() || behind.empty()) return {};
    return {before, *hyphen, behind};
}

bool stands_at_word_start(std::string_view text, std::size_t at) {
    return at == 0 || kBlanks.find(text[at - 1]) != std::string_view::npos;
}

}  // namespace

std::string with_hyphens(std::string_view text, std::string_view raw) {
    std::string restored;
    std::size_t copied = 0;
    std::uint32_t missed = 0;
    for (std::size_t end = raw.find('\n'); end != std::string_view::npos; end = raw.find('\n', end + 1)) {
        const CutWord word = cut_word_at(raw, end);
        if (word.before.empty()) continue;
        const std::string joined = std::string(word.before).append(word.behind);
        const std::size_t at = text.substr(0, copied + kFarthest).find(joined, copied);
        if (at == std::string_view::npos || !stands_at_word_start(text, at)) {
            if (++missed == kMostMissed) break;
            continue;
        }
        restored.append(text, copied, at + word.before.size() - copied).append(word.hyphen).append("\n");
        copied = at + word.before.size();
    }
    return restored.append(text, copied);
}

}  // namespace kveld::text::forms
