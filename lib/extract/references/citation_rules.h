#pragma once

// The citation packs of a language (data/<language>/citations/*.json), compiled.
//
//     CitationRules rules = CitationRules::load(base::data_folder(), "nl");
//
// A pack holds "fragments" and "tables" (citation_words.h), shared by all packs of the folder, and "entries":
//
//     {"name": "paper", "kind": "paper", "anchors": ["amerstuk"],
//      "pattern": "$head (?P<dossier>$dossier), nr\\. (?P<number>\\d+)",
//      "id": "kst-{dossier|digits}-{number}",
//      "examples": [{"text": "zie [[Kamerstukken II 32 317, nr. 907]]", "ids": ["kst-32317-907"]}],
//      "counter_examples": ["32 317 euro"]}
//
// anchors   # is any digit, @ any capital letter from A to Z
// pattern   RE2, searched near its anchors only: 256 bytes before to 512 behind, inside one line of clean text
// span      the group that is the citation, where that isn't the whole match
// id        a template, or several of which the first that can be filled counts; none: no reference
// each      {"group", "pattern"}: a list; every match of the pattern in the group is a reference of its own, the first
//           from the start of the citation on
// act       the template of an article's act, which later articles may inherit
// inherits  kinds: an earlier reference of these (or one of the names of entries) lends {inherited}, {act} and the
//           groups that this one lacks; "within" bytes (4,000), "same_item" of the agenda (true)
// subject   a mention type: the citation reaches to the end of a mention that begins inside it or where it ends;
//           {subject_id} is that one's id without the type, {earlier_subject_id} that of the nearest before it in the
//           paragraph
// cites     templates (the first that can be filled counts) of what the words tell of the cited paper: "kind",
//           "meeting", "date", "chamber"
// unless_before, unless_inside, unless_after   patterns: no reference where one matches the 200 bytes before it in its
//           line, the citation, or the 80 bytes after
// headings  false: not in headings, letterheads and signatures
//
// Besides its groups a template may use {date}, made of the groups day, month, year (table "months") and relative
// (table "relative": "past", "next") with the letter's date, and {letter_meeting}, the first day of the letter's
// meeting.
//
// Refuses, as Error (Data) with file and line: what the schema does not allow, patterns that RE2 refuses, names of
// groups, fragments, tables and normalisers that do not exist.

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "extract/literal_matcher.h"
#include "extract/references/citation_words.h"
#include "extract/references/id_template.h"

namespace kveld::extract {

struct CitationExample {
    std::string text;  // with [[ ]] around every citation
    std::vector<std::string> ids;
};

struct CitationRule {
    CitationRule();
    ~CitationRule();
    CitationRule(CitationRule&&) noexcept;

    std::string name;
    std::string kind;
    std::unique_ptr<re2::RE2> pattern;
    std::vector<std::string> groups;  // by number; empty for an unnamed one
    int span_group = 0;
    std::vector<IdTemplate> ids;
    std::vector<IdTemplate> act;  // none or one
    std::string each_group;
    std::unique_ptr<re2::RE2> each;
    std::vector<std::string> each_groups;
    std::vector<std::string> inherits;
    std::uint64_t within = 4000;
    bool same_item = true;
    std::string subject;
    std::map<std::string, std::vector<IdTemplate>, std::less<>> cites;
    std::unique_ptr<re2::RE2> unless_before;
    std::unique_ptr<re2::RE2> unless_inside;
    std::unique_ptr<re2::RE2> unless_after;
    bool headings = true;

    std::string file;
    std::uint32_t line = 0;
    std::vector<CitationExample> examples;
    std::vector<std::string> counter_examples;
};

class CitationRules {
public:
    static CitationRules load(const std::filesystem::path& data_folder, const std::string& language);

    const CitationWords& words() const noexcept { return words_; }
    const std::vector<CitationRule>& rules() const noexcept { return rules_; }
    const LiteralMatcher& anchors() const noexcept { return anchors_; }
    // The rules (by place in rules()) that run near an anchor.
    const std::vector<std::uint32_t>& rules_of_anchor(std::uint32_t anchor) const { return rules_of_anchor_[anchor]; }

private:
    CitationWords words_;
    std::vector<CitationRule> rules_;
    LiteralMatcher anchors_;
    std::vector<std::vector<std::uint32_t>> rules_of_anchor_;
};

}  // namespace kveld::extract
