#include "extract/stances/completed.h"

#include "extract/stances/verb_words.h"

namespace kveld::extract {

namespace {

bool has_verb_before(const std::vector<Token>& tokens, std::size_t place, const Grammar& grammar) {
    for (std::size_t i = 0; i < place; ++i)
        if (!tokens[i].masked && is_verb(tokens, static_cast<std::uint32_t>(i), grammar)) return true;
    return false;
}

}  // namespace

bool is_open(const std::vector<Token>& tokens, std::size_t colon, const Grammar& grammar) {
    if (colon == 0 || tokens[colon].lower != ":" || tokens[colon].masked) return false;
    const Token& before = tokens[colon - 1];
    if (!before.word || before.masked || before.actor != kNowhere) return false;
    if (!has_verb_before(tokens, colon - 1, grammar)) return false;  // "Against: Malta"
    if (grammar.prepositions.contains(before)) return true;
    const Opener* opener = grammar.opener(before.lower);
    return opener != nullptr && (opener->clause == ClauseKind::Complement || opener->clause == ClauseKind::Infinitive);
}

void mask_colons(std::vector<Token>& tokens, const Grammar& grammar) {
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i)
        if (is_open(tokens, i, grammar)) tokens[i].masked = true;
}

bool awaits_list(const std::vector<Token>& tokens, const Grammar& grammar) {
    return !tokens.empty() && is_open(tokens, tokens.size() - 1, grammar);
}

}  // namespace kveld::extract
