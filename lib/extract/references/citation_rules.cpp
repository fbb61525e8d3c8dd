#include "extract/references/citation_rules.h"

#include <re2/re2.h>

#include <algorithm>
#include <set>

#include "base/error.h"
#include "extract/json_file.h"

namespace kveld::extract {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> packs_in(const fs::path& folder) {
    std::vector<fs::path> packs;
    if (!fs::is_directory(folder)) return packs;
    for (const fs::directory_entry& file : fs::directory_iterator(folder))
        if (file.path().extension() == ".json") packs.push_back(file.path());
    std::sort(packs.begin(), packs.end());
    return packs;
}

// "#, @" stands for "0, A" … "9, Z".
void spell_out(std::string_view anchor, const std::string& start, std::set<std::string>& spelled) {
    if (anchor.empty()) {
        spelled.insert(start);
        return;
    }
    const char first = anchor.front() == '#' ? '0' : anchor.front() == '@' ? 'A' : anchor.front();
    const char last = anchor.front() == '#' ? '9' : anchor.front() == '@' ? 'Z' : anchor.front();
    std::string longer = start + first;
    for (; longer.back() < last; ++longer.back()) spell_out(anchor.substr(1), longer, spelled);
    spell_out(anchor.substr(1), longer, spelled);
}

// Errors that know no place get that of the pack's value.
template <typename Make>
auto placed(const JsonView& value, Make&& make) {
    try {
        return make();
    } catch (const base::Error& error) {
        if (error.place().has_value()) throw;
        throw value.error(error.what()).hint(error.hint());
    }
}

void add_words(const JsonFile& pack, CitationWords& words) {
    for (const auto& [name, pattern] : pack.root()["fragments"].fields())
        placed(pattern, [&, &name = name, &pattern = pattern] { words.add_fragment(name, pattern.text()); });
    for (const auto& [name, answers] : pack.root()["tables"].fields()) {
        CitationTable table;
        for (const auto& [answer, forms] : answers.fields())
            for (const std::string& form : forms.texts()) table.add(answer, form);
        placed(answers, [&, &name = name] { words.add_table(name, std::move(table)); });
    }
}

class RuleReader {
public:
    RuleReader(const JsonFile& pack, const CitationWords& words) : pack_(pack), words_(words) {}

    CitationRule read(const JsonView& entry) const {
        CitationRule rule;
        rule.file = pack_.path().string();
        rule.line = entry.line();
        rule.name = entry["name"].text();
        rule.kind = entry["kind"].text();
        rule.pattern = pattern(entry["pattern"]);
        rule.groups = groups_of(*rule.pattern);
        rule.span_group = group_number(entry["span"], rule.groups);
        if (const JsonView each = entry["each"]; each.exists()) {
            rule.each_group = each["group"].text();
            group_number(each["group"], rule.groups);
            rule.each = pattern(each["pattern"]);
            rule.each_groups = groups_of(*rule.each);
        }
        rule.inherits = entry["inherits"].texts();
        if (entry["within"].exists()) rule.within = static_cast<std::uint64_t>(entry["within"].integer());
        rule.same_item = entry["same_item"].boolean_or(true);
        rule.subject = entry["subject"].text_or("");
        rule.headings = entry["headings"].boolean_or(true);
        rule.unless_before = pattern(entry["unless_before"]);
        rule.unless_inside = pattern(entry["unless_inside"]);
        rule.unless_after = pattern(entry["unless_after"]);
        for (const JsonView& id : entry["id"].items()) rule.ids.push_back(id_template(id, rule));
        if (entry["act"].exists()) rule.act.push_back(id_template(entry["act"], rule));
        for (const auto& [what, texts] : entry["cites"].fields())
            for (const JsonView& text : texts.items()) rule.cites[what].push_back(id_template(text, rule));
        for (const JsonView& example : entry["examples"].items())
            rule.examples.push_back({example["text"].text(), example["ids"].texts()});
        rule.counter_examples = entry["counter_examples"].texts();
        return rule;
    }

private:
    std::unique_ptr<re2::RE2> pattern(const JsonView& value) const {
        if (!value.exists()) return nullptr;
        const std::string expanded = placed(value, [&] { return words_.expand(value.text()); });
        re2::RE2::Options options;
        options.set_log_errors(false);
        auto compiled = std::make_unique<re2::RE2>(expanded, options);
        if (!compiled->ok())
            throw value.error("the pattern is wrong: " + compiled->error())
                .hint("patterns are RE2's: no look-around, no back references");
        return compiled;
    }

    static std::vector<std::string> groups_of(const re2::RE2& compiled) {
        std::vector<std::string> groups(static_cast<std::size_t>(compiled.NumberOfCapturingGroups()) + 1);
        for (const auto& [number, name] : compiled.CapturingGroupNames())
            groups[static_cast<std::size_t>(number)] = name;
        return groups;
    }

    static int group_number(const JsonView& value, const std::vector<std::string>& groups) {
        if (!value.exists()) return 0;
        const auto found = std::find(groups.begin(), groups.end(), value.text());
        if (found == groups.end())
            throw value.error("the pattern has no group '" + value.text() + "'").hint("name it with (?P<name>…)");
        return static_cast<int>(found - groups.begin());
    }

    IdTemplate id_template(const JsonView& value, const CitationRule& rule) const {
        IdTemplate parsed = placed(value, [&] { return IdTemplate::parse(value.text(), words_); });
        static const std::set<std::string, std::less<>> given{"date",      "letter_meeting", "act",
                                                              "inherited", "subject_id",     "earlier_subject_id"};
        const auto has = [](const std::vector<std::string>& names, const std::string& name) {
            return std::find(names.begin(), names.end(), name) != names.end();
        };
        for (const std::string& name : parsed.names()) {
            // Whoever inherits may use groups of another entry.
            if (given.contains(name) || has(rule.groups, name) || has(rule.each_groups, name) || !rule.inherits.empty())
                continue;
            throw value.error("the pattern has no group '" + name + "'").hint("name it with (?P<" + name + ">…)");
        }
        return parsed;
    }

    const JsonFile& pack_;
    const CitationWords& words_;
};

}  // namespace

CitationRule::CitationRule() = default;
CitationRule::~CitationRule() = default;
CitationRule::CitationRule(CitationRule&&) noexcept = default;

CitationRules CitationRules::load(const fs::path& data_folder, const std::string& language) {
    CitationRules result;
    std::vector<JsonFile> packs;
    for (const fs::path& path : packs_in(data_folder / language / "citations"))
        packs.push_back(JsonFile::load(path, data_folder / "schema" / "citations.json"));
    for (const JsonFile& pack : packs) add_words(pack, result.words_);
    result.words_.compile();

    std::map<std::string, std::uint32_t> number_of_anchor;
    std::vector<std::string> anchors;
    std::set<std::string> names;
    for (const JsonFile& pack : packs) {
        const RuleReader reader(pack, result.words_);
        for (const JsonView& entry : pack.root()["entries"].items()) {
            const auto number = static_cast<std::uint32_t>(result.rules_.size());
            result.rules_.push_back(reader.read(entry));
            if (!names.insert(result.rules_.back().name).second)
                throw entry["name"]
                    .error("the name '" + result.rules_.back().name + "' is taken")
                    .hint("choose another");
            std::set<std::string> of_entry;
            for (const std::string& anchor : entry["anchors"].texts()) spell_out(anchor, "", of_entry);
            for (const std::string& anchor : of_entry) {
                const auto [known, is_new] = number_of_anchor.emplace(anchor, anchors.size());
                if (is_new) {
                    anchors.push_back(anchor);
                    result.rules_of_anchor_.emplace_back();
                }
                result.rules_of_anchor_[known->second].push_back(number);
            }
        }
    }
    result.anchors_ = LiteralMatcher(anchors);
    return result;
}

}  // namespace kveld::extract
