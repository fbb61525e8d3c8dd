#pragma once

// The verbs and closed classes of a language, as its pack tells them (data/<language>/cues/{verbs,grammar}.json).
//
//     Grammar grammar = Grammar::load(base::data_folder(), "nl");
//     for (const VerbForm& form : grammar.forms_of(word)) grammar.verb(form.verb).infinitive
//
// Full forms are made from principal parts once, at loading. A separable verb is its base verb with a particle; its
// lemma is the joined infinitive.
//
// Refuses, as Error (Data) with file and line, what the schemas data/schema/{verbs,grammar}.json do not allow.

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "extract/stances/phrases.h"

namespace kveld::extract {

enum class VerbKind : std::uint8_t { Content, Auxiliary, Future, Modal, Conditional, Transparent };

struct Verb {
    std::string infinitive;
    VerbKind kind = VerbKind::Content;
    bool perfect_with_be = false;
    std::vector<std::vector<std::string>> particles;  // each as its words
};

struct VerbForm {
    enum class Part : std::uint8_t { Singular, Plural, PastSingular, PastPlural, Participle };
    std::uint32_t verb = 0;
    Part part = Part::Singular;
    std::string particle;  // joined to the form; empty where there is none

    bool finite() const noexcept { return part != Part::Participle; }
    bool infinitive() const noexcept { return part == Part::Plural; }  // one form
    bool plural() const noexcept { return part == Part::Plural || part == Part::PastPlural; }
    bool past() const noexcept { return part == Part::PastSingular || part == Part::PastPlural; }
};

enum class ClauseKind : std::uint8_t { Main, Complement, Adverbial, Conditional, Relative, Infinitive };

struct Opener {
    ClauseKind clause = ClauseKind::Complement;
    bool only_at_start = false;
    bool after_verb = false;  // only after a verb or one of `after`
    bool asks = false;        // what it opens is a question: nothing in it is said to be so
    std::vector<std::string> after;
};

// "The country": who spoke last, if it is one.
struct Description {
    std::vector<std::string> ids;  // their beginnings
    bool plural = false;
};

class Grammar {
public:
    static Grammar load(const std::filesystem::path& data_folder, const std::string& language);

    const std::vector<VerbForm>& forms_of(std::string_view word) const;
    const Verb& verb(std::uint32_t index) const { return verbs_[index]; }
    const Opener* opener(std::string_view word) const;
    bool looks_like_infinitive(std::string_view word) const;

    // The description that starts at a token, and how many words it has; nullptr and 0 where none does.
    std::pair<const Description*, std::size_t> description_at(std::span<const Token> tokens, std::size_t place) const;

    // The form that a preposition takes in a pronoun ("where-with"), where it has one of its own.
    std::string_view in_pronoun(std::string_view preposition) const;

    std::string infinitive_marker;
    std::string where;  // the pronoun that relative adverbs begin with
    std::string of;     // the preposition of possession
    std::uint32_t be = 0;
    std::uint32_t become = 0;

    PhraseSet articles, determiners, prepositions, coordinators, reflexives, demonstratives, adverbs, negators,
        not_only, not_yet, no_longer, nobody, doubtful, planned, at_meeting, conditions, agents, opinion_phrases,
        representatives, titles, companions, joiners, masked_from, cut_before, also_nouns, obligations, denials, widely,
        speaks_of_subject, singular_pronouns, plural_pronouns, time_nouns, time_words, author_words, addressee,
        addressing, neither, then, fused, noun_complements, intentions, predicate_nouns, later, moot, suppositions,
        restrictions, loose_complements;

private:
    void load_verbs(const std::filesystem::path& data_folder, const std::string& language);
    void load_classes(const std::filesystem::path& data_folder, const std::string& language);
    void add_forms(std::uint32_t verb, const std::vector<std::pair<VerbForm::Part, std::string>>& parts);

    std::vector<Verb> verbs_;
    std::unordered_map<std::string, std::vector<VerbForm>, WordHash, std::equal_to<>> forms_;
    std::unordered_map<std::string, Opener, WordHash, std::equal_to<>> openers_;
    std::vector<std::string> infinitive_endings_;
    std::map<std::string, std::string, std::less<>> in_pronoun_;
    std::vector<std::pair<PhraseSet, Description>> descriptions_;
};

}  // namespace kveld::extract
