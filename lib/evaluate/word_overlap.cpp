#include "evaluate/word_overlap.h"

#include <re2/re2.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "base/utf8.h"

namespace kveld::evaluate {
namespace {

// In order of the alphabet.
std::vector<std::string> words_of(std::string_view text) {
    static const re2::RE2 word(R"(([\pL\pN_]+))");
    const std::string lower = base::utf8::to_lower(text);
    re2::StringPiece rest(lower);
    std::vector<std::string> words;
    for (std::string found; re2::RE2::FindAndConsume(&rest, word, &found);) words.push_back(found);
    std::ranges::sort(words);
    return words;
}

}  // namespace

double word_overlap(std::string_view a, std::string_view b) {
    const std::vector<std::string> words_a = words_of(a);
    const std::vector<std::string> words_b = words_of(b);
    std::vector<std::string> common;
    std::ranges::set_intersection(words_a, words_b, std::back_inserter(common));
    if (common.empty()) return 0.0;
    return 2.0 * static_cast<double>(common.size()) / static_cast<double>(words_a.size() + words_b.size());
}

}  // namespace kveld::evaluate
