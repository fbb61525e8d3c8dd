#include "extract/known_titles.h"

#include <algorithm>

#include "extract/folded_text.h"

namespace kveld::extract {

void KnownTitles::add(std::string instrument, std::string kind, std::vector<std::string> words) {
    for (std::string& word : words) word = fold(word);
    titles_.push_back({std::move(instrument), std::move(kind), std::move(words)});
}

std::string KnownTitles::find(std::string_view folded_title, std::string_view kind) const {
    const Title* best = nullptr;
    for (const Title& title : titles_) {
        if (!kind.empty() && !title.kind.empty() && kind != title.kind) continue;
        if (best != nullptr && title.words.size() <= best->words.size()) continue;
        const bool fits = std::ranges::all_of(
            title.words, [&](const std::string& word) { return folded_title.find(word) != std::string_view::npos; });
        if (fits) best = &title;
    }
    return best == nullptr ? std::string() : best->instrument;
}

}  // namespace kveld::extract
