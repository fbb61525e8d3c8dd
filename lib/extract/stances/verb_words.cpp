#include "extract/stances/verb_words.h"

#include <algorithm>

namespace kveld::extract {

bool is_verb(const std::vector<Token>& tokens, std::uint32_t place, const Grammar& grammar) {
    return tokens[place].actor == kNowhere && !grammar.forms_of(tokens[place].lower).empty() &&
           !grammar.prepositions.contains(tokens[place]);
}

bool only_finite(const Token& token, const Grammar& grammar) {
    const auto& forms = grammar.forms_of(token.lower);
    return !forms.empty() && std::all_of(forms.begin(), forms.end(), [](const VerbForm& form) {
        return form.finite() && !form.infinitive() && form.particle.empty();
    });
}

bool after_determiner(const std::vector<Token>& tokens, std::uint32_t place, const Grammar& grammar) {
    const std::uint32_t before = previous_unmasked(tokens, place);
    if (before == kNowhere || tokens[before].actor != kNowhere) return false;
    const std::string& word = tokens[before].lower;
    if (grammar.opener(word) != nullptr || grammar.singular_pronouns.contains(word)) {
        // A word that is article or pronoun: a noun follows only where the form is an infinitive.
        if (!grammar.articles.contains(word)) return false;
        const auto& forms = grammar.forms_of(tokens[place].lower);
        return !forms.empty() &&
               std::none_of(forms.begin(), forms.end(), [](const VerbForm& form) { return form.past(); });
    }
    if (!grammar.determiners.contains(word) || !grammar.forms_of(word).empty()) return false;
    // "this lacks": behind a demonstrative that may stand alone, only a form that is also a noun is one.
    return grammar.articles.contains(word) || !only_finite(tokens[place], grammar) ||
           grammar.also_nouns.contains(tokens[place]);
}

bool owns_noun(const std::vector<Token>& tokens, std::uint32_t place, const Grammar& grammar) {
    if (tokens[place].lower != grammar.verb(grammar.be).infinitive) return false;
    const std::uint32_t before = previous_unmasked(tokens, place), after = next_unmasked(tokens, place);
    return before != kNowhere && grammar.prepositions.contains(tokens[before]) && after != kNowhere &&
           tokens[after].word && tokens[after].actor == kNowhere;
}

}  // namespace kveld::extract
