#pragma once

// The mention patterns of a language (data/<language>/patterns/*.json): what has no fixed name but a fixed form, as
// groups of states, posts, persons behind their titles, dates and the titles of instruments.
//
//     {"name": "nl.day", "type": "Date", "anchors": ["januari", "februari"], "reach": [40, 30],
//      "pattern": "$days(?P<month>$months)(?:$s(?P<year>\\d{4}))?", "id": ["date:{date}"],
//      "examples": [{"text": "op [[13 juni 2024]]", "ids": ["date:2024-06-13"]}], "counter_examples": ["juni"]}
//
// Fragments ($name) and tables, which are fragments too, stand in data/<language>/fragments/*.json.
//
// anchors       folded literals (@ is any letter from a to z); the pattern is searched only near them, inside one line
// anchors_from  a table whose forms are anchors too
// reach         how many bytes before an anchor's start and behind its end are searched; [80, 160] unless told
// pattern       RE2. The span must begin and end between words (letters, digits and hyphens of any alphabet)
// span          the group that is the mention, where that isn't the whole match
// each          {"group", "pattern"}: every match of the pattern in the group is a mention of its own
// id            templates (references/id_template.h), the first that can be filled counts; no mention where none can
// unless_before, unless_after   patterns: no mention where one matches the text up to 80 bytes before or behind it
// longest       bytes; longer spans are no mentions
// keeps         types whose mentions stay mentions inside it
//
// Besides its groups a template may use what LetterFacts fills: see letter_facts.h.
//
// Refuses, as Error (Data) with file and line: what data/schema/{patterns,fragments}.json do not allow, patterns that
// RE2 refuses, names of groups, fragments, tables and normalisers that do not exist, a name that two entries share.

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extract/annotations.h"
#include "extract/letter_facts.h"
#include "extract/mention_candidate.h"
#include "extract/references/citation_words.h"
#include "extract/references/id_template.h"

namespace re2 {
class RE2;
}

namespace kveld::extract {

struct PatternExample {
    std::string text;  // with [[ ]] around what the entry finds
    std::vector<std::string> ids;
};

struct MentionPattern {
    MentionPattern();
    ~MentionPattern();
    MentionPattern(MentionPattern&&) noexcept;

    std::string name;
    MentionType type = MentionType::Date;
    std::vector<std::string> anchors;
    std::uint64_t reach_before = 80;
    std::uint64_t reach_behind = 160;
    std::unique_ptr<re2::RE2> pattern;
    std::vector<std::string> groups;  // by number; empty for an unnamed one
    int span_group = 0;
    int each_group = 0;
    std::unique_ptr<re2::RE2> each;
    std::vector<std::string> each_groups;
    std::vector<IdTemplate> ids;
    bool asks_groups = true;  // else a match's bounds are enough, which RE2 finds far faster
    std::unique_ptr<re2::RE2> unless_before;
    std::unique_ptr<re2::RE2> unless_after;
    std::uint64_t longest = 0;  // 0: any length
    TypeSet keeps;

    std::string file;
    std::uint32_t line = 0;
    std::vector<PatternExample> examples;
    std::vector<std::string> counter_examples;
};

class PatternSet {
public:
    static PatternSet load(const std::filesystem::path& data_folder, const std::string& language, CitationWords words);

    const std::vector<MentionPattern>& all() const noexcept { return patterns_; }
    const CitationWords& words() const noexcept { return words_; }

    // Appends what the pattern finds in a window of the clean text.
    void search(std::size_t pattern, text::Span window, const LetterFacts& letter,
                std::vector<MentionCandidate>& found) const;

private:
    CitationWords words_;
    std::vector<MentionPattern> patterns_;
};

// The fragments and tables of a language, not yet compiled: more may be added.
CitationWords load_words(const std::filesystem::path& data_folder, const std::string& language);

}  // namespace kveld::extract
