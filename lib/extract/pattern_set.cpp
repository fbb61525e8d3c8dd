#include "extract/pattern_set.h"

#include <re2/re2.h>

#include <algorithm>
#include <set>

#include "extract/folded_text.h"
#include "extract/mention_types.h"
#include "extract/pack_files.h"
#include "extract/references/normalisers.h"

namespace kveld::extract {
namespace {

namespace fs = std::filesystem;
using text::Span;

constexpr std::uint64_t kContext = 80;
constexpr std::size_t kLongestSlug = 80;

re2::StringPiece piece(std::string_view text) {
    return {text.data(), text.size()};
}

std::unique_ptr<re2::RE2> compiled(const JsonView& value, const CitationWords& words) {
    if (!value.exists()) return nullptr;
    const std::string expanded = placed(value, [&] { return words.expand(value.text()); });
    auto pattern = std::make_unique<re2::RE2>(expanded, re2::RE2::Quiet);
    if (!pattern->ok())
        throw value.error("the pattern is wrong: " + pattern->error())
            .hint("patterns are RE2's: no look-around, no back references");
    return pattern;
}

std::vector<std::string> groups_of(const re2::RE2& pattern) {
    std::vector<std::string> groups(static_cast<std::size_t>(pattern.NumberOfCapturingGroups()) + 1);
    for (const auto& [number, name] : pattern.CapturingGroupNames()) groups[static_cast<std::size_t>(number)] = name;
    return groups;
}

bool contains(const std::vector<std::string>& names, const std::string& name) {
    return std::ranges::find(names, name) != names.end();
}

int group_number(const JsonView& value, const std::vector<std::string>& groups) {
    const auto found = std::ranges::find(groups, value.text());
    if (found == groups.end())
        throw value.error("the pattern has no group '" + value.text() + "'").hint("name it with (?P<name>…)");
    return static_cast<int>(found - groups.begin());
}

IdTemplate id_of(const JsonView& value, const MentionPattern& pattern, const CitationWords& words) {
    static const std::set<std::string, std::less<>> filled_by_letter{"date",        "presidency", "chamber",
                                                                     "known_title", "title_slug", "meeting_day"};
    IdTemplate parsed = placed(value, [&] { return IdTemplate::parse(value.text(), words); });
    for (const std::string& name : parsed.names()) {
        const bool known =
            filled_by_letter.contains(name) || contains(pattern.groups, name) || contains(pattern.each_groups, name);
        if (!known)
            throw value.error("the pattern has no group '" + name + "'").hint("name it with (?P<" + name + ">…)");
    }
    return parsed;
}

// Whether an id or the span needs more of a match than where it begins and ends.
bool asks_groups(const MentionPattern& pattern) {
    if (pattern.span_group != 0 || pattern.each_group != 0) return true;
    static const std::set<std::string, std::less<>> without_groups{"chamber", "title_slug"};
    return std::ranges::any_of(pattern.ids, [](const IdTemplate& id) {
        return std::ranges::any_of(id.names(), [](const std::string& name) { return !without_groups.contains(name); });
    });
}

// "@" stands for any letter from a to z.
void spell_out(const std::string& anchor, std::vector<std::string>& spelled) {
    const std::size_t any = anchor.find('@');
    if (any == std::string::npos) {
        spelled.push_back(anchor);
        return;
    }
    std::string one = anchor;
    for (char letter = 'a'; letter <= 'z'; ++letter) {
        one[any] = letter;
        spell_out(one, spelled);
    }
}

void read_search(const JsonView& entry, const CitationWords& words, MentionPattern& pattern) {
    for (const std::string& anchor : entry["anchors"].texts()) spell_out(fold(anchor), pattern.anchors);
    if (const JsonView table = entry["anchors_from"]; table.exists()) {
        const CitationTable* found = words.table(table.text());
        if (found == nullptr) throw table.error("there is no table '" + table.text() + "'");
        for (const std::string& form : found->forms()) pattern.anchors.push_back(fold(form));
    }
    if (pattern.anchors.empty())
        throw entry.error("a pattern without anchors would run over every text").hint("add \"anchors\"");
    std::ranges::sort(pattern.anchors);
    pattern.anchors.erase(std::unique(pattern.anchors.begin(), pattern.anchors.end()), pattern.anchors.end());
    if (const std::vector<JsonView> reach = entry["reach"].items(); !reach.empty()) {
        pattern.reach_before = static_cast<std::uint64_t>(reach.front().integer());
        pattern.reach_behind = static_cast<std::uint64_t>(reach.back().integer());
    }
}

MentionPattern read_pattern(const JsonFile& pack, const JsonView& entry, const CitationWords& words) {
    MentionPattern pattern;
    pattern.file = pack.path().string();
    pattern.line = entry.line();
    pattern.name = entry["name"].text();
    pattern.type = mention_type(entry["type"]);
    read_search(entry, words, pattern);
    pattern.pattern = compiled(entry["pattern"], words);
    pattern.groups = groups_of(*pattern.pattern);
    if (entry["span"].exists()) pattern.span_group = group_number(entry["span"], pattern.groups);
    if (const JsonView each = entry["each"]; each.exists()) {
        pattern.each_group = group_number(each["group"], pattern.groups);
        pattern.each = compiled(each["pattern"], words);
        pattern.each_groups = groups_of(*pattern.each);
    }
    for (const JsonView& id : entry["id"].items()) pattern.ids.push_back(id_of(id, pattern, words));
    pattern.asks_groups = asks_groups(pattern);
    pattern.unless_before = compiled(entry["unless_before"], words);
    pattern.unless_after = compiled(entry["unless_after"], words);
    if (entry["longest"].exists()) pattern.longest = static_cast<std::uint64_t>(entry["longest"].integer());
    for (const JsonView& type : entry["keeps"].items()) pattern.keeps.set(static_cast<std::size_t>(mention_type(type)));
    for (const JsonView& example : entry["examples"].items())
        pattern.examples.push_back({example["text"].text(), example["ids"].texts()});
    pattern.counter_examples = entry["counter_examples"].texts();
    return pattern;
}

// One match: its groups, and what the letter adds to them.
class Match {
public:
    Match(const LetterFacts& letter, const CitationWords& words) : letter_(letter), words_(words) {}

    void add_groups(const std::vector<std::string>& names, const std::vector<re2::StringPiece>& groups) {
        for (std::size_t i = 1; i < groups.size(); ++i)
            if (!names[i].empty() && !groups[i].empty())
                values_[names[i]] = std::string(groups[i].data(), groups[i].size());
    }

    std::string id(const std::vector<IdTemplate>& templates, Span span) const {
        for (const IdTemplate& id : templates) {
            const auto filled = id.fill(words_, [&](std::string_view name) { return value(name, span); });
            if (filled) return *filled;
        }
        return {};
    }

private:
    std::string value(std::string_view name, Span span) const {
        if (name == "date") return date();
        if (name == "meeting_day") return letter_.meeting_day(date(), table("bodies", "body"));
        if (name == "presidency") return letter_.presidency(table("turns", "turn"));
        if (name == "chamber") return letter_.chamber();
        if (name == "known_title") return letter_.known_title(span, table("kinds", "kind"));
        if (name == "title_slug")
            return shortened_slug(normalised("slug", text::slice(letter_.clean(), span)), kLongestSlug);
        return group(name);
    }

    std::string date() const {
        return letter_.date(group("day"), table("months", "month"), group("year"), table("relative", "relative"));
    }

    std::string group(std::string_view name) const {
        const auto found = values_.find(name);
        return found == values_.end() ? std::string() : found->second;
    }

    std::string table(std::string_view name, std::string_view of_group) const {
        const std::string value = group(of_group);
        const CitationTable* known = words_.table(name);
        return value.empty() || known == nullptr ? std::string() : known->find(value);
    }

    const LetterFacts& letter_;
    const CitationWords& words_;
    std::map<std::string, std::string, std::less<>> values_;
};

bool stands_alone(std::string_view text, Span span) {
    return is_word_start(text, span.start) && is_word_end(text, span.end);
}

bool is_excluded(const MentionPattern& pattern, std::string_view text, Span span) {
    const auto is_inside_character = [&](std::uint64_t at) {
        return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
    };
    if (pattern.unless_before) {
        std::uint64_t start = span.start - std::min(span.start, kContext);
        if (const std::size_t line = text.substr(start, span.start - start).rfind('\n'); line != std::string_view::npos)
            start += line + 1;
        while (is_inside_character(start)) ++start;
        if (re2::RE2::PartialMatch(piece(text.substr(start, span.start - start)), *pattern.unless_before)) return true;
    }
    if (!pattern.unless_after) return false;
    std::uint64_t end = std::min<std::uint64_t>(text.size(), span.end + kContext);
    while (is_inside_character(end)) --end;
    std::string_view behind = text.substr(span.end, end - span.end);
    behind = behind.substr(0, behind.find('\n'));
    return re2::RE2::PartialMatch(piece(behind), *pattern.unless_after);
}

}  // namespace

MentionPattern::MentionPattern() = default;
MentionPattern::~MentionPattern() = default;
MentionPattern::MentionPattern(MentionPattern&&) noexcept = default;

CitationWords load_words(const fs::path& data_folder, const std::string& language) {
    CitationWords words;
    for (const fs::path& path : pack_files(data_folder / language / "fragments")) {
        const JsonFile pack = JsonFile::load(path, data_folder / "schema" / "fragments.json");
        for (const auto& [name, pattern] : pack.root()["fragments"].fields())
            placed(pattern, [&, &name = name, &pattern = pattern] { words.add_fragment(name, pattern.text()); });
        for (const auto& [name, answers] : pack.root()["tables"].fields()) {
            CitationTable table;
            for (const auto& [answer, forms] : answers.fields())
                for (const std::string& form : forms.texts()) table.add(answer, form);
            placed(answers, [&, &name = name] { words.add_table(name, std::move(table)); });
        }
    }
    return words;
}

PatternSet PatternSet::load(const fs::path& data_folder, const std::string& language, CitationWords words) {
    PatternSet set;
    set.words_ = std::move(words);
    std::set<std::string> names;
    for (const fs::path& path : pack_files(data_folder / language / "patterns")) {
        const JsonFile pack = JsonFile::load(path, data_folder / "schema" / "patterns.json");
        for (const JsonView& entry : pack.root()["entries"].items()) {
            set.patterns_.push_back(
                in_entry(entry["name"].text(), [&] { return read_pattern(pack, entry, set.words_); }));
            if (!names.insert(set.patterns_.back().name).second)
                throw entry["name"]
                    .error("the name '" + set.patterns_.back().name + "' is taken")
                    .hint("choose another");
        }
    }
    return set;
}

void PatternSet::search(std::size_t number, Span window, const LetterFacts& letter,
                        std::vector<MentionCandidate>& found) const {
    const MentionPattern& pattern = patterns_[number];
    const std::string_view clean = letter.clean();
    const auto offset = [&](const char* at) { return static_cast<std::uint64_t>(at - clean.data()); };
    const auto span_of = [&](const re2::StringPiece& group) {
        return Span{offset(group.data()), offset(group.data()) + group.size()};
    };
    const auto add = [&](const Match& match, Span span) {
        if (span.empty() || !stands_alone(clean, span) || is_excluded(pattern, clean, span)) return;
        if (pattern.longest != 0 && span.length() > pattern.longest) return;
        std::string id = match.id(pattern.ids, span);
        if (!id.empty()) found.push_back({{span, pattern.type, std::move(id), pattern.name}, pattern.keeps});
    };
    std::vector<re2::StringPiece> groups(pattern.asks_groups ? pattern.groups.size() : 1);
    // The line's end, where the window reaches it, is an end for the pattern too.
    const bool reaches_end = window.end == clean.size() || clean[window.end] == '\n';
    const re2::StringPiece text = piece(reaches_end ? clean.substr(0, window.end) : clean);
    while (window.start < window.end) {
        if (!pattern.pattern->Match(text, window.start, window.end, re2::RE2::UNANCHORED, groups.data(),
                                    static_cast<int>(groups.size())))
            return;
        Match match(letter, words_);
        match.add_groups(pattern.groups, groups);
        // The span's group may have taken no part in the match.
        const re2::StringPiece& marked = groups[static_cast<std::size_t>(pattern.span_group)];
        const Span span = marked.data() == nullptr ? Span{window.start, window.start} : span_of(marked);
        const re2::StringPiece list = groups[static_cast<std::size_t>(pattern.each_group)];
        if (pattern.each_group == 0) {
            add(match, span);
        } else if (!list.empty()) {
            Span rest = span_of(list);
            std::vector<re2::StringPiece> items(pattern.each_groups.size());
            while (rest.start < rest.end &&
                   pattern.each->Match(text, rest.start, rest.end, re2::RE2::UNANCHORED, items.data(),
                                       static_cast<int>(items.size())) &&
                   !items[0].empty()) {
                match.add_groups(pattern.each_groups, items);
                add(match, span_of(items[0]));
                rest.start = span_of(items[0]).end;
            }
        }
        window.start = std::max(window.start + 1, marked.data() == nullptr ? span_of(groups[0]).end : span.end);
        while (window.start < window.end && (static_cast<unsigned char>(clean[window.start]) & 0xC0U) == 0x80U)
            ++window.start;
    }
}

}  // namespace kveld::extract
