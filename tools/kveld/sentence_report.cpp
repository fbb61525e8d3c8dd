#include "sentence_report.h"

#include <algorithm>

#include "extract/mentions/find_mentions.h"
#include "extract/references/references.h"
#include "extract/stances/frame_match.h"
#include "extract/stances/sentence.h"
#include "extract/stances/stances.h"
#include "extract/stances/subject.h"

namespace kveld::command {
namespace {

using extract::Clause;
using extract::ClauseKind;
using extract::Mention;
using extract::Reference;
using extract::Stance;
using extract::Subject;
using text::Span;

std::string name_of(ClauseKind kind) {
    switch (kind) {
        case ClauseKind::Main: return "main";
        case ClauseKind::Complement: return "complement";
        case ClauseKind::Adverbial: return "adverbial";
        case ClauseKind::Conditional: return "conditional";
        case ClauseKind::Relative: return "relative";
        case ClauseKind::Infinitive: return "infinitive";
    }
    return {};
}

std::string place(Span span) {
    return std::to_string(span.start) + '-' + std::to_string(span.end);
}

class Report {
public:
    Report(const text::Document& letter, const extract::Packs& packs)
        : letter_(letter),
          packs_(packs),
          mentions_(extract::find_mentions(letter, packs.mentions())),
          references_(extract::find_references(letter, packs, mentions_)),
          stances_(extract::find_stances(letter, packs.stances(), mentions_, references_)) {}

    std::string write() {
        section("mentions", mentions_.empty());
        for (const Mention& mention : mentions_) {
            line(2, quoted(mention.span) + "  " + std::string(name_of(mention.type)) + "  " + mention.id + "  by " +
                        mention.rule);
        }
        section("references", references_.empty());
        for (const Reference& reference : references_) {
            line(2, quoted(reference.span) + "  " + reference.kind + "  " + reference.id + "  by " + reference.rule);
        }
        section("clauses", letter_.sentences.empty());
        for (const text::Sentence& sentence : letter_.sentences) write_clauses(sentence.span);
        section("stances", stances_.empty());
        for (const Stance& stance : stances_) write_stance(stance);
        return std::move(text_);
    }

private:
    void section(const std::string& title, bool is_empty) { text_ += title + (is_empty ? "\n  none\n" : "\n"); }
    void line(std::size_t indent, const std::string& words) { text_ += std::string(indent, ' ') + words + '\n'; }

    std::string words(Span span) const { return std::string(text::slice(letter_.clean, span)); }
    std::string quoted(Span span) const { return span.empty() ? "none" : place(span) + " \"" + words(span) + '"'; }

    void write_clauses(Span sentence) {
        const extract::Grammar& grammar = packs_.stances().grammar;
        const auto first =
            std::ranges::find_if(mentions_, [&](const Mention& m) { return m.span.end > sentence.start; });
        const extract::ReadSentence read = extract::read_sentence(
            letter_.clean, sentence, mentions_, static_cast<std::size_t>(first - mentions_.begin()), grammar);
        for (std::size_t i = 0; i < read.clauses.size(); ++i) {
            const Clause& clause = read.clauses[i];
            const Subject subject = extract::subject_of(read.clauses, i, read.tokens, grammar);
            line(2, name_of(clause.kind) + " clause \"" + words_between(read, clause.first, clause.last) + '"');
            line(4, "verbs: " + verbs_of(read, clause));
            line(4, "subject: " + subject_text(read, subject));
            for (const extract::FrameMatch& match : extract::matches_in(read, i, subject, packs_.stances())) {
                line(4, "frame: " + packs_.stances().frames[match.frame].name + (match.passive ? ", passive" : "") +
                            ", target " + quoted(match.target.span));
            }
        }
    }

    std::string words_between(const extract::ReadSentence& read, std::uint32_t first, std::uint32_t last) const {
        if (first >= last || last > read.tokens.size()) return {};
        return words({read.tokens[first].span.start, read.tokens[last - 1].span.end});
    }

    std::string verbs_of(const extract::ReadSentence& read, const Clause& clause) const {
        std::string verbs;
        for (const extract::VerbUse& verb : clause.verbs) {
            verbs += (verbs.empty() ? "" : ", ") + words(read.tokens[verb.token].span) + " (" + verb.lemma + ')';
        }
        return verbs.empty() ? "none" : verbs;
    }

    std::string subject_text(const extract::ReadSentence& read, const Subject& subject) const {
        std::string names;
        switch (subject.kind) {
            case Subject::Kind::None: return "none";
            case Subject::Kind::Actors:
                for (const std::uint32_t actor : subject.actors) {
                    names += (names.empty() ? "" : ", ") + words(read.actors[actor].span) + " (" +
                             read.actors[actor].id + ')';
                }
                return names;
            case Subject::Kind::Pronoun:
                return "the last who spoke (\"" + words_between(read, subject.first, subject.last) + "\")";
            case Subject::Kind::Other: return "no actor (\"" + words_between(read, subject.first, subject.last) + "\")";
            case Subject::Kind::Denied: return "denied (\"" + words_between(read, subject.first, subject.last) + "\")";
        }
        return {};
    }

    void write_stance(const Stance& stance) {
        std::string ids;
        for (const std::string& id : stance.actor.ids) ids += (ids.empty() ? "" : ", ") + id;
        line(2, ids + ' ' + std::string(name_of(stance.relation)) +
                    (stance.modality == extract::Modality::Planned ? ", planned" : "") +
                    (stance.implicit ? ", implicit" : ""));
        line(4, "actor: " + quoted(stance.actor.span));
        line(4, "cue: " + quoted(stance.cue));
        line(4, "target: " + quoted(stance.target));
        line(4, "rule: " + stance.rule + ", confidence " + std::to_string(stance.confidence).substr(0, 4));
    }

    const text::Document& letter_;
    const extract::Packs& packs_;
    std::vector<Mention> mentions_;
    std::vector<Reference> references_;
    std::vector<Stance> stances_;
    std::string text_;
};

}  // namespace

std::string report_on(const text::Document& letter, const extract::Packs& packs) {
    return Report(letter, packs).write();
}

}  // namespace kveld::command
