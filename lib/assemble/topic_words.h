#pragma once

// The words that tell what a position is about: data/<language>/topics.json.
//
//     object_words    words for a proposal or a text: the proposal for X is X itself
//     change_words    words for an amendment, extension or repeal: a change of X
//     relative_words  pronouns that open a relative clause; as a target's first word they only point
//     function_words  articles and prepositions: say nothing either way
//     pointing        words with which a target only points at what was said before
//     fixed_headings  the first words of headings that are a part of the section above them
//
// Words are compared in lower case. A change word also counts as the last part of a compound.

#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kveld::assemble {

struct TopicWords {
    std::set<std::string, std::less<>> object_words;
    std::set<std::string, std::less<>> function_words;
    std::set<std::string, std::less<>> relative_words;
    std::vector<std::string> change_words;
    std::set<std::string, std::less<>> pointing;
    std::vector<std::string> fixed_headings;

    // Reads and checks data/nl/topics.json below the data folder. Throws Error (Data) with the place of a mistake.
    static TopicWords load(const std::filesystem::path& data_folder);

    bool is_change(std::string_view word) const;
    // Whether a target is empty or only points: one of `pointing`, or of function and object words alone.
    bool points_back(std::string_view target) const;
    bool is_fixed_heading(std::string_view heading) const;
};

// The words of a text in lower case, without punctuation.
std::vector<std::string> words_of(std::string_view text);

}  // namespace kveld::assemble
