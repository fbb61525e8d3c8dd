#include "extract/stances/phrases.h"

#include <algorithm>

namespace kveld::extract {

std::vector<std::string> words_of(std::string_view phrase) {
    std::vector<std::string> words;
    while (!phrase.empty()) {
        const std::size_t space = std::min(phrase.find(' '), phrase.size());
        if (space > 0) words.emplace_back(phrase.substr(0, space));
        phrase.remove_prefix(std::min(space + 1, phrase.size()));
    }
    return words;
}

PhraseSet::PhraseSet(const std::vector<std::string>& phrases) {
    for (const std::string& phrase : phrases) {
        std::vector<std::string> words = words_of(phrase);
        if (words.empty()) continue;
        filter_.set(word_hash(words.front()) % kFilterBits);
        std::vector<std::vector<std::string>>& sharing = by_first_word_[words.front()];
        sharing.push_back(std::move(words));
    }
}

bool PhraseSet::contains(std::string_view phrase) const {
    const std::string_view first = phrase.substr(0, phrase.find(' '));
    if (!filter_[word_hash(first) % kFilterBits]) return false;
    if (first.size() == phrase.size()) return has_word(phrase);
    const auto found = by_first_word_.find(first);
    return found != by_first_word_.end() && std::ranges::find(found->second, words_of(phrase)) != found->second.end();
}

bool PhraseSet::contains(const Token& token) const {
    return filter_[token.hash % kFilterBits] && has_word(token.lower);
}

bool PhraseSet::has_word(std::string_view word) const {
    const auto found = by_first_word_.find(word);
    return found != by_first_word_.end() &&
           std::any_of(found->second.begin(), found->second.end(), [](const auto& words) { return words.size() == 1; });
}

std::size_t PhraseSet::longest_at(std::span<const Token> tokens, std::size_t place) const {
    if (!filter_[tokens[place].hash % kFilterBits]) return 0;
    const auto found = by_first_word_.find(tokens[place].lower);
    if (found == by_first_word_.end()) return 0;
    std::size_t longest = 0;
    for (const std::vector<std::string>& words : found->second) {
        if (words.size() <= longest || place + words.size() > tokens.size()) continue;
        const bool all = std::equal(words.begin(), words.end(), tokens.begin() + static_cast<std::ptrdiff_t>(place),
                                    [](const std::string& word, const Token& token) { return word == token.lower; });
        if (all) longest = words.size();
    }
    return longest;
}

std::size_t PhraseSet::find(std::span<const Token> tokens, std::size_t first, std::size_t last) const {
    for (std::size_t place = first; place < last; ++place) {
        const std::size_t length = longest_at(tokens, place);
        if (length > 0 && place + length <= last) return place;
    }
    return last;
}

}  // namespace kveld::extract
