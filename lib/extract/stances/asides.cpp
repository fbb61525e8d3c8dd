#include "extract/stances/asides.h"

#include <algorithm>

#include "extract/stances/verb_words.h"

namespace kveld::extract {

namespace {

// "Some states, such as Malta and Cyprus, …": actors and nothing else up to the next comma, behind a group.
bool names_members(const std::vector<Token>& tokens, std::size_t place, std::size_t length, const Grammar& grammar) {
    if (place < 2 || tokens[place - 1].lower != "," || !tokens[place - 2].plural) return false;
    if (grammar.companions.longest_at(tokens, place) == 0) return false;
    bool actor = false;
    for (std::size_t i = place + length; i < tokens.size() && tokens[i].lower != "," && tokens[i].lower != "."; ++i) {
        if (tokens[i].actor == kNowhere && grammar.joiners.longest_at(tokens, i) == 0) return false;
        actor = actor || tokens[i].actor != kNowhere;
    }
    return actor;
}

}  // namespace

void mask_asides(std::vector<Token>& tokens, const Grammar& grammar) {
    const auto begins_rest = [&](std::size_t i) {  // a verb with an actor behind it
        if (i + 1 >= tokens.size() || grammar.forms_of(tokens[i].lower).empty() || tokens[i].actor != kNowhere)
            return false;
        const std::size_t at = i + (grammar.articles.contains(tokens[i + 1]) ? 2 : 1);
        return at < tokens.size() && tokens[at].actor != kNowhere;
    };
    const auto plain_finite = [&](std::size_t i) {
        return tokens[i].actor == kNowhere && only_finite(tokens[i], grammar);
    };
    bool finite_before = false;  // since the last comma
    for (std::size_t i = 0; i < tokens.size();) {
        finite_before = tokens[i].lower != "," && (finite_before || (!tokens[i].masked && plain_finite(i)));
        const std::size_t length = tokens[i].masked ? 0 : grammar.masked_from.longest_at(tokens, i);
        if (length == 0 || names_members(tokens, i, length, grammar)) {
            ++i;
            continue;
        }
        std::size_t end = i + length;
        while (end < tokens.size() && tokens[end].lower != "," && tokens[end].lower != ";" &&
               tokens[end].lower != "." && !begins_rest(end)) {
            const bool verb = !grammar.forms_of(tokens[end].lower).empty() && tokens[end].actor == kNowhere;
            if (!finite_before && i > 0 && (plain_finite(end) || (verb && tokens[end - 1].actor != kNowhere))) break;
            ++end;
        }
        // Verbs that end the clause around it: "can support [as it stands] …" is verb-final in the language.
        const auto closes_clause = [&](std::size_t at) {
            const auto& forms = grammar.forms_of(tokens[at].lower);
            return tokens[at].actor == kNowhere && std::any_of(forms.begin(), forms.end(), [](const VerbForm& form) {
                       return form.infinitive() || !form.finite();
                   });
        };
        while (i > 0 && end > i + length + 1 && closes_clause(end - 1)) --end;
        for (std::size_t j = i; j < end; ++j) tokens[j].masked = true;
        i = std::max(end, i + 1);
    }
}

}  // namespace kveld::extract
