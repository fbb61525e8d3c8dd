#include "extract/facts/pack_facts.h"

#include <algorithm>
#include <map>
#include <utility>

#include "extract/calendar.h"
#include "extract/example_letter.h"
#include "extract/facts/celex.h"
#include "extract/facts/contradictions.h"
#include "extract/references/references.h"

namespace kveld::extract {
namespace {

constexpr std::string_view kInstrument = "instrument:";

class FactChecker {
public:
    explicit FactChecker(const Packs& packs) : packs_(packs) {}

    std::vector<PackFailure> check() {
        for (const NameEntry& entry : packs_.mentions().names().entries()) check_entry(entry);
        check_terms_of_offices();
        check_presidencies();
        check_meetings_of_the_council();
        check_examples_of_citations();
        return std::move(failures_);
    }

private:
    template <typename Entry>
    void fail(const Entry& entry, const std::string& name, const std::string& what) {
        failures_.push_back({entry.file, entry.line, name, what});
    }

    // Several entries may have one id; its facts are told with the first.
    void check_entry(const NameEntry& entry) {
        const EntityFacts* facts = packs_.entity(entry.id);
        if (facts == nullptr || !first_entries_.emplace(entry.id, &entry).second) return;
        if (entry.id.starts_with(kInstrument)) check_numbers(entry, facts->properties);
        for (const Term& term : facts->terms) {
            if (term.to.known() && term.to < term.from)
                fail(entry, entry.id, "the term in " + term.office + " from " + term.from.iso() + " ends before");
            if (packs_.entity(term.office) == nullptr)
                fail(entry, entry.id, "holds " + term.office + ", which no entry names");
            terms_[term.office].emplace_back(term, &entry);
        }
    }

    void check_numbers(const NameEntry& entry, const std::map<std::string, std::string>& facts) {
        for (const char* key : {"celex", "act", "com"}) {
            const auto value = facts.find(key);
            if (value == facts.end()) continue;
            const auto [owner, is_first] = owners_.try_emplace({key, value->second}, entry.id);
            if (!is_first) fail(entry, entry.id, value->second + " is " + owner->second + "'s too");
        }
        if (facts.contains("celex")) check_celex(entry, facts);
    }

    void check_celex(const NameEntry& entry, const std::map<std::string, std::string>& facts) {
        const std::string& number = facts.at("celex");
        const auto celex = parse_celex(number);
        if (!celex) return fail(entry, entry.id, number + " is no CELEX number");
        const auto fact = [&](const char* key) {
            const auto found = facts.find(key);
            return found == facts.end() ? std::string() : found->second;
        };
        const std::string kind = fact("kind");
        const std::string_view type = letters_of_kind(kind);
        if (celex->sector == '3' && !type.empty() && celex->type != type)
            fail(entry, entry.id,
                 "the CELEX number " + number + " is of type " + celex->type + ", a " + kind + "'s is " +
                     std::string(type));
        if (const std::string act = fact("act"); celex->sector == '3' && !act.empty() && !names_act(*celex, act))
            fail(entry, entry.id, "the CELEX number " + number + " is not that of " + act);
        if (const std::string com = fact("com"); celex->sector == '5' && !com.empty() && !names_paper(*celex, com))
            fail(entry, entry.id, "the CELEX number " + number + " is not that of " + com);
    }

    // On the day of a change both hold the post.
    void check_terms_of_offices() {
        for (auto& [office, terms] : terms_) {
            std::ranges::stable_sort(terms, {}, [](const auto& term) { return term.first.from; });
            for (std::size_t i = 1; i < terms.size(); ++i) {
                const auto& [before, holder] = terms[i - 1];
                const auto& [term, entry] = terms[i];
                if (before.to.known() && before.to <= term.from) continue;
                fail(*entry, entry->id,
                     "holds " + office + " from " + term.from.iso() + ", when " + holder->id + " does");
            }
        }
    }

    bool is_member(const std::string& state, const text::Day& day) const {
        const EntityFacts* facts = packs_.entity("state:" + state);
        if (facts == nullptr) return false;
        const auto accession = facts->properties.find("accession");
        const auto exit = facts->properties.find("exit");
        const bool joined = accession == facts->properties.end() || day_from_iso(accession->second) <= day;
        return joined && (exit == facts->properties.end() || day <= day_from_iso(exit->second));
    }

    void check_presidencies() {
        for (const Presidency& term : packs_.presidencies())
            if (!is_member(term.state, term.from))
                failures_.push_back(
                    {term.file, term.line, term.state, "presides from " + term.from.iso() + ", when it is no member"});
    }

    void check_meetings_of_the_council() {
        const CouncilMeeting* before = nullptr;
        for (const CouncilMeeting& meeting : packs_.facts().meetings()) {
            const std::string name = meeting.configuration + ' ' + meeting.from.iso();
            const bool is_seat = meeting.state == "BE" || meeting.state == "LU";
            const Presidency* presidency = packs_.mentions().presidencies().on(meeting.from);
            if (meeting.formal && !is_seat)
                fail(meeting, name, "a formal Council meets in Brussels or Luxembourg, not in " + meeting.state);
            if (!meeting.formal && presidency != nullptr && presidency->state != meeting.state)
                fail(meeting, name,
                     "an informal Council meets where the presidency is (" + presidency->state + "), not in " +
                         meeting.state);
            if (before != nullptr && meeting.from <= before->to)
                fail(meeting, name, "begins before the meeting above it ends");
            before = &meeting;
        }
    }

    void check_examples_of_citations() {
        for (const CitationRule& rule : packs_.citations().rules()) {
            for (const CitationExample& example : rule.examples) {
                std::string text = example.text;
                for (const char* mark : {"[[", "]]"})
                    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark))
                        text.erase(at, 2);
                const text::Document letter = example_letter(text, ExampleForm::Plain);
                Annotations found;
                found.references = find_references(letter, packs_, {});
                std::vector<std::string> told;
                check_identifiers(letter, found, packs_, told);
                check_papers(letter, found.references, packs_, told);
                for (const std::string& sentence : told)
                    fail(rule, rule.name, "the example \"" + example.text + "\" " + sentence);
            }
        }
    }

    const Packs& packs_;
    std::map<std::string, const NameEntry*> first_entries_;
    std::map<std::pair<std::string, std::string>, std::string> owners_;  // of a number, by fact
    std::map<std::string, std::vector<std::pair<Term, const NameEntry*>>> terms_;
    std::vector<PackFailure> failures_;
};

}  // namespace

std::vector<PackFailure> check_pack_facts(const Packs& packs) {
    return FactChecker(packs).check();
}

}  // namespace kveld::extract
