#include "assemble/topic_words.h"

#include <algorithm>

#include "base/utf8.h"
#include "extract/json_file.h"

namespace kveld::assemble {

TopicWords TopicWords::load(const std::filesystem::path& data_folder) {
    const extract::JsonFile file = extract::JsonFile::load(data_folder / "data" / "nl" / "topics.json",
                                                           data_folder / "data" / "schema" / "topics.json");
    const auto set_of = [&](std::string_view field) {
        const std::vector<std::string> words = file.root()[field].texts();
        return std::set<std::string, std::less<>>(words.begin(), words.end());
    };
    TopicWords topics;
    topics.object_words = set_of("object_words");
    topics.function_words = set_of("function_words");
    topics.relative_words = set_of("relative_words");
    topics.change_words = file.root()["change_words"].texts();
    topics.pointing = set_of("pointing");
    topics.fixed_headings = file.root()["fixed_headings"].texts();
    return topics;
}

bool TopicWords::is_change(std::string_view word) const {
    return std::ranges::any_of(change_words, [&](const std::string& change) { return word.ends_with(change); });
}

bool TopicWords::points_back(std::string_view target) const {
    const std::vector<std::string> words = words_of(target);
    if (words.empty()) return true;
    std::string joined;
    for (const std::string& word : words) joined += (joined.empty() ? "" : " ") + word;
    if (pointing.contains(joined)) return true;
    return std::ranges::all_of(words, [&](const std::string& word) {
        return function_words.contains(word) || object_words.contains(word) || pointing.contains(word);
    });
}

bool TopicWords::is_fixed_heading(std::string_view heading) const {
    const std::string lower = base::utf8::to_lower(heading);
    return std::ranges::any_of(fixed_headings,
                               [&](const std::string& first_words) { return lower.starts_with(first_words); });
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    const std::string lower = base::utf8::to_lower(text);
    for (std::uint64_t offset = 0; offset < lower.size();) {
        const auto [code_point, length] = base::utf8::decode(lower, offset);
        if (base::utf8::is_letter(code_point) || base::utf8::is_digit(code_point) ||
            (code_point == '-' && !word.empty())) {
            word.append(lower, offset, length);
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
        offset += length;
    }
    if (!word.empty()) words.push_back(std::move(word));
    return words;
}

}  // namespace kveld::assemble
