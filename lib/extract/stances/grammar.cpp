#include "extract/stances/grammar.h"

#include <algorithm>

#include "extract/json_file.h"

namespace kveld::extract {

namespace {

VerbKind kind_named(std::string_view name) {
    if (name == "auxiliary") return VerbKind::Auxiliary;
    if (name == "future") return VerbKind::Future;
    if (name == "modal") return VerbKind::Modal;
    if (name == "conditional") return VerbKind::Conditional;
    if (name == "transparent") return VerbKind::Transparent;
    return VerbKind::Content;
}

ClauseKind clause_named(std::string_view name) {
    if (name == "adverbial") return ClauseKind::Adverbial;
    if (name == "conditional") return ClauseKind::Conditional;
    if (name == "relative") return ClauseKind::Relative;
    if (name == "infinitive") return ClauseKind::Infinitive;
    return ClauseKind::Complement;
}

}  // namespace

Grammar Grammar::load(const std::filesystem::path& data_folder, const std::string& language) {
    Grammar grammar;
    grammar.load_verbs(data_folder, language);
    grammar.load_classes(data_folder, language);
    return grammar;
}

void Grammar::load_verbs(const std::filesystem::path& data_folder, const std::string& language) {
    using Part = VerbForm::Part;
    const JsonFile file =
        JsonFile::load(data_folder / language / "cues" / "verbs.json", data_folder / "schema" / "verbs.json");
    infinitive_marker = file.root()["infinitive_marker"].text();
    infinitive_endings_ = file.root()["infinitive_endings"].texts();
    const std::string be_word = file.root()["roles"]["be"].text();
    const std::string become_word = file.root()["roles"]["become"].text();
    for (const JsonView& entry : file.root()["verbs"].items()) {
        const auto index = static_cast<std::uint32_t>(verbs_.size());
        Verb verb;
        verb.infinitive = entry["infinitive"].text();
        verb.kind = kind_named(entry["kind"].text_or(""));
        verb.perfect_with_be = entry["perfect_with_be"].boolean_or(false);
        for (const std::string& particle : entry["particles"].texts()) verb.particles.push_back(words_of(particle));
        if (verb.infinitive == be_word) be = index;
        if (verb.infinitive == become_word) become = index;
        std::vector<std::pair<Part, std::string>> parts = {{Part::Plural, verb.infinitive},
                                                           {Part::Singular, entry["present"].text()}};
        if (entry["first_person"].exists()) parts.emplace_back(Part::Singular, entry["first_person"].text());
        if (entry["past"].exists()) parts.emplace_back(Part::PastSingular, entry["past"].text());
        if (entry["past_plural"].exists()) parts.emplace_back(Part::PastPlural, entry["past_plural"].text());
        if (entry["participle"].exists()) parts.emplace_back(Part::Participle, entry["participle"].text());
        verbs_.push_back(std::move(verb));
        add_forms(index, parts);
    }
}

void Grammar::add_forms(std::uint32_t verb, const std::vector<std::pair<VerbForm::Part, std::string>>& parts) {
    for (const auto& [part, word] : parts) {
        forms_[word].push_back({verb, part, ""});
        for (const std::vector<std::string>& particle : verbs_[verb].particles) {
            if (particle.size() > 1) continue;  // "naar voren" never joins
            forms_[particle.front() + word].push_back({verb, part, particle.front()});
        }
    }
}

void Grammar::load_classes(const std::filesystem::path& data_folder, const std::string& language) {
    const JsonFile file =
        JsonFile::load(data_folder / language / "cues" / "grammar.json", data_folder / "schema" / "grammar.json");
    const JsonView root = file.root();
    const auto phrases = [&](std::string_view key) { return PhraseSet(root[key].texts()); };
    articles = phrases("articles");
    determiners = phrases("determiners");
    prepositions = phrases("prepositions");
    coordinators = phrases("coordinators");
    reflexives = phrases("reflexives");
    demonstratives = phrases("demonstratives");
    adverbs = phrases("adverbs");
    negators = phrases("negators");
    not_only = phrases("not_only");
    not_yet = phrases("not_yet");
    no_longer = phrases("no_longer");
    nobody = phrases("nobody");
    doubtful = phrases("doubtful");
    planned = phrases("planned");
    at_meeting = phrases("at_meeting");
    conditions = phrases("conditions");
    agents = phrases("agents");
    opinion_phrases = phrases("opinion_phrases");
    representatives = phrases("representatives");
    titles = phrases("titles");
    companions = phrases("companions");
    joiners = phrases("joiners");
    masked_from = phrases("masked_from");
    cut_before = phrases("cut_before");
    also_nouns = phrases("also_nouns");
    obligations = phrases("obligations");
    denials = phrases("denials");
    widely = phrases("widely");
    speaks_of_subject = phrases("speaks_of_subject");
    time_nouns = phrases("time_nouns");
    time_words = phrases("time_words");
    author_words = phrases("author_words");
    addressee = phrases("addressee");
    addressing = phrases("addressing");
    neither = phrases("neither");
    then = phrases("then");
    fused = phrases("fused");
    predicate_nouns = phrases("predicate_nouns");
    moot = phrases("moot");
    later = phrases("later");
    suppositions = phrases("suppositions");
    restrictions = phrases("restrictions");
    loose_complements = phrases("loose_complements");
    intentions = phrases("intentions");
    noun_complements = phrases("noun_complements");
    singular_pronouns = PhraseSet(root["pronouns"]["singular"].texts());
    plural_pronouns = PhraseSet(root["pronouns"]["plural"].texts());
    where = root["pronominal"]["where"].text();
    of = root["pronominal"]["of"].text();
    for (const JsonView& entry : root["pronominal"]["changed"].items())
        in_pronoun_[entry["preposition"].text()] = entry["in_pronoun"].text();
    for (const JsonView& entry : root["descriptions"].items())
        descriptions_.emplace_back(PhraseSet(entry["phrases"].texts()),
                                   Description{entry["ids"].texts(), entry["plural"].boolean_or(false)});
    for (const JsonView& entry : root["openers"].items()) {
        Opener opener;
        opener.clause = clause_named(entry["clause"].text());
        opener.asks = entry["asks"].boolean_or(false);
        for (std::string& word : entry["after"].texts()) {
            if (word == "start")
                opener.only_at_start = true;
            else if (word == "verb")
                opener.after_verb = true;
            else
                opener.after.push_back(std::move(word));
        }
        openers_[entry["word"].text()] = std::move(opener);
    }
}

const std::vector<VerbForm>& Grammar::forms_of(std::string_view word) const {
    static const std::vector<VerbForm> none;
    const auto found = forms_.find(word);
    return found == forms_.end() ? none : found->second;
}

const Opener* Grammar::opener(std::string_view word) const {
    const auto found = openers_.find(word);
    return found == openers_.end() ? nullptr : &found->second;
}

std::pair<const Description*, std::size_t> Grammar::description_at(std::span<const Token> tokens,
                                                                   std::size_t place) const {
    for (const auto& [phrases, description] : descriptions_)
        if (const std::size_t length = phrases.longest_at(tokens, place); length > 0) return {&description, length};
    return {nullptr, 0};
}

std::string_view Grammar::in_pronoun(std::string_view preposition) const {
    const auto found = in_pronoun_.find(preposition);
    return found == in_pronoun_.end() ? preposition : std::string_view(found->second);
}

bool Grammar::looks_like_infinitive(std::string_view word) const {
    if (const auto& forms = forms_of(word); !forms.empty())
        return std::any_of(forms.begin(), forms.end(), [](const VerbForm& form) { return form.infinitive(); });
    return std::any_of(infinitive_endings_.begin(), infinitive_endings_.end(), [&](const std::string& ending) {
        return word.size() > ending.size() + 1 && word.ends_with(ending);
    });
}

}  // namespace kveld::extract
