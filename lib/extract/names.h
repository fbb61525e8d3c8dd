#pragma once

// The names of a language (data/<language>/names/*.json): states, institutions, agencies, organisations, instruments,
// persons.
//
//     {"id": "state:NL", "name": "Nederland", "name_en": "Netherlands", "forms": ["Nederland"],
//      "adjectives": ["Nederlands", "Nederlandse"], "examples": ["[[Nederland]] steunde het voorstel."],
//      "counter_examples": ["De Nederlandse Antillen vielen erbuiten."]}
//
// forms         what is looked for, between words; "name" itself only where it is listed
// case          exact (as written), initial (the first letter in either case) or any; exact and initial forms of five
//               letters or more are also found in capitals throughout
// compound      true: the name is also found before a hyphen ("Frontex-mandaat"). Where the other half is one of the
//               table compound_heads ("Dublin-verordening"), an instrument's span takes it in, and of another entity it
//               makes an instrument of its own
// unless_followed_by, unless_preceded_by   no name before or behind one of these: folded, blanks count
//               what stands before is whole words
// only_preceded_by   a name only behind one of these
// from, to      days between which the state is a member; on other days it is a country
// titles        lists of words: a long title that holds all words of a list is this instrument's (known_titles.h)
// kind, com, celex, act, procedure, accession, exit, …   facts for the graph, in "facts"
// holds         the posts of a person, with their days; several entries of one id add their forms to each other
// examples      [[…]] marks everything that the entry finds
//
// The case, compound and contexts of a pack's "defaults" hold for entries without their own. A hyphen in a form also
// stands for a blank and for nothing where the word before it is an abbreviation ("EU-Talentenpool", "EU
// Talentenpool"). An id "nothing" only keeps shorter names from being found in it. "inst:addressee" is the Chamber that
// the letter addresses.
//
// Refuses, as Error (Data) with file and line, what data/schema/names.json does not allow, a form that two entries of
// different id claim in the same case, and days that are none.

#include <filesystem>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "extract/annotations.h"
#include "extract/known_titles.h"
#include "extract/references/citation_words.h"

namespace kveld::extract {

// A post that a person held, from which day to which.
struct Term {
    std::string office;
    text::Day from;
    text::Day to;
};

// What the packs know of an entity.
struct EntityFacts {
    std::string name;
    std::string name_en;
    std::vector<std::string> forms;
    std::map<std::string, std::string> properties;  // kind, com, celex, act, procedure, iso2, accession, exit
    std::vector<Term> terms;
};

enum class LetterCase : std::uint8_t { Exact, Initial, Any };

struct NameEntry {
    std::string id;
    LetterCase letter_case = LetterCase::Exact;
    bool compound = false;
    std::vector<std::string> unless_followed_by;  // folded
    std::vector<std::string> unless_preceded_by;
    std::vector<std::string> only_preceded_by;
    text::Day from;
    text::Day to;

    std::string file;
    std::uint32_t line = 0;
    std::vector<std::string> examples;
    std::vector<std::string> counter_examples;
};

struct NameForm {
    std::string text;
    std::uint32_t entry = 0;
};

class Names {
public:
    static Names load(const std::filesystem::path& data_folder, const std::string& language);

    const std::vector<NameEntry>& entries() const noexcept { return entries_; }
    const std::vector<NameForm>& forms() const noexcept { return forms_; }
    const KnownTitles& titles() const noexcept { return titles_; }
    // Null for an id that no pack has. A country that was or will be a member has the facts of the state.
    const EntityFacts* facts(std::string_view id) const;
    // The entry that has this form, in whatever case; null where none has.
    const NameEntry* entry_named(const std::string& folded_form) const;
    // Instruments by the number of their act: "2001/55/EG" → "temporary-protection-directive".
    const CitationTable& acts() const noexcept { return acts_; }
    // "Deense" → "DK", of all states and countries.
    const CitationTable& adjectives() const noexcept { return adjectives_; }

private:
    void read_pack(const std::filesystem::path& path, const std::filesystem::path& schema);

    std::vector<NameEntry> entries_;
    std::vector<NameForm> forms_;
    std::unordered_map<std::string, std::uint32_t> by_folded_form_;
    std::map<std::string, EntityFacts, std::less<>> facts_;
    CitationTable acts_;
    CitationTable adjectives_;
    KnownTitles titles_;
};

}  // namespace kveld::extract
