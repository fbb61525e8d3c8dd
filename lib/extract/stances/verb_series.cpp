#include "extract/stances/verb_series.h"

#include <algorithm>

namespace kveld::extract {

namespace {

constexpr std::uint32_t kSeriesReach = 80;  // tokens between a member of a series and its last, at most

bool of_one_kind(const VerbForm& form, VerbForm::Part part) {
    const bool plural = part == VerbForm::Part::Plural || part == VerbForm::Part::PastPlural;
    const bool past = part == VerbForm::Part::PastSingular || part == VerbForm::Part::PastPlural;
    return form.finite() && form.particle.empty() && form.plural() == plural && form.past() == past;
}

// "… and voiced": a coordinator right before a verb of the same tense and number.
bool is_closed(const std::vector<Token>& tokens, std::uint32_t place, VerbForm::Part part, const Grammar& grammar) {
    for (std::uint32_t i = place + 1; i + 1 < tokens.size() && i - place <= kSeriesReach; ++i) {
        if (tokens[i].masked || !grammar.coordinators.contains(tokens[i]) || tokens[i + 1].actor != kNowhere) continue;
        const auto& forms = grammar.forms_of(tokens[i + 1].lower);
        if (grammar.prepositions.contains(tokens[i + 1]) || grammar.determiners.contains(tokens[i + 1])) continue;
        if (std::any_of(forms.begin(), forms.end(), [&](const VerbForm& form) { return of_one_kind(form, part); }))
            return true;
    }
    return false;
}

}  // namespace

bool continues_series(const std::vector<Token>& tokens, std::uint32_t place, const VerbForm& form,
                      const VerbUse& earlier, const Grammar& grammar) {
    const std::uint32_t before = previous_unmasked(tokens, place);
    if (before == kNowhere || tokens[before].lower != "," || !of_one_kind(form, earlier.part)) return false;
    const std::uint32_t after = next_unmasked(tokens, place);
    if (after == kNowhere || !tokens[after].word) return false;
    const Token& next = tokens[after];
    const bool pronoun = grammar.author_words.contains(next) ||
                         (!grammar.determiners.contains(next) &&
                          (grammar.singular_pronouns.contains(next) || grammar.plural_pronouns.contains(next)));
    if (pronoun) return false;
    if (is_closed(tokens, place, earlier.part, grammar)) return true;
    return next.actor == kNowhere && !grammar.determiners.contains(next) && !grammar.titles.contains(next) &&
           !grammar.representatives.contains(next);
}

bool series_breaks_off(const std::vector<Token>& tokens, std::uint32_t place, const VerbForm& form,
                       const VerbUse& earlier, const Grammar& grammar) {
    const std::uint32_t comma = previous_unmasked(tokens, place);
    const std::uint32_t last = comma == kNowhere ? kNowhere : previous_unmasked(tokens, comma);
    return last != kNowhere && tokens[last].actor == kNowhere && grammar.forms_of(tokens[last].lower).empty() &&
           grammar.looks_like_infinitive(tokens[last].lower) && continues_series(tokens, place, form, earlier, grammar);
}

}  // namespace kveld::extract
