#include "extract/names.h"

#include <algorithm>
#include <set>

#include "extract/calendar.h"
#include "extract/folded_text.h"
#include "extract/pack_files.h"

namespace kveld::extract {
namespace {

constexpr std::string_view kInstrument = "instrument:";
constexpr std::string_view kCountry = "country:";
constexpr std::string_view kMemberState = "state:";

LetterCase case_of(const JsonView& value) {
    const std::string name = value.text_or("exact");
    if (name == "any") return LetterCase::Any;
    return name == "initial" ? LetterCase::Initial : LetterCase::Exact;
}

std::vector<std::string> folded(const std::vector<std::string>& texts) {
    std::vector<std::string> result;
    result.reserve(texts.size());
    for (const std::string& text : texts) result.push_back(fold(text));
    return result;
}

text::Day day_of(const JsonView& value) {
    if (!value.exists()) return {};
    const text::Day day = day_from_iso(value.text());
    if (!day.known())
        throw value.error("'" + value.text() + "' is no day of the calendar").hint("write it as 1995-01-01");
    return day;
}

// An abbreviation: the two letters before the hyphen are capitals.
bool follows_abbreviation(std::string_view form, std::size_t hyphen) {
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    return hyphen >= 2 && is_capital(form[hyphen - 1]) && is_capital(form[hyphen - 2]);
}

// The form as written; without the hyphen behind an abbreviation, and with a blank for it; with the other apostrophe.
std::set<std::string> spellings(const std::string& form) {
    std::set<std::string> all{form};
    for (std::size_t i = 0; i < form.size(); ++i) {
        if (form[i] != '-' || !follows_abbreviation(form, i)) continue;
        all.insert(form.substr(0, i) + ' ' + form.substr(i + 1));
        all.insert(form.substr(0, i) + form.substr(i + 1));
    }
    const std::set<std::string> hyphens = all;
    for (const std::string& spelling : hyphens)
        if (const std::size_t quote = spelling.find('\''); quote != std::string::npos)
            all.insert(spelling.substr(0, quote) + "’" + spelling.substr(quote + 1));
    return all;
}

NameEntry read_entry(const JsonFile& pack, const JsonView& entry, const JsonView& defaults) {
    const auto field = [&](std::string_view name) {
        const JsonView own = entry[name];
        return own.exists() ? own : defaults[name];
    };
    NameEntry read;
    read.file = pack.path().string();
    read.line = entry.line();
    read.id = entry["id"].text();
    read.letter_case = case_of(field("case"));
    read.compound = field("compound").boolean_or(false);
    read.unless_followed_by = folded(field("unless_followed_by").texts());
    read.unless_preceded_by = folded(field("unless_preceded_by").texts());
    read.only_preceded_by = folded(field("only_preceded_by").texts());
    read.from = day_of(entry["from"]);
    read.to = day_of(entry["to"]);
    read.examples = entry["examples"].texts();
    read.counter_examples = entry["counter_examples"].texts();
    return read;
}

EntityFacts facts_of(const JsonView& entry) {
    EntityFacts facts;
    facts.name = entry["name"].text_or("");
    facts.name_en = entry["name_en"].text_or("");
    facts.forms = entry["forms"].texts();
    for (const auto& [key, value] : entry["facts"].fields()) facts.properties.emplace(key, value.text());
    if (entry["from"].exists()) facts.properties.emplace("accession", entry["from"].text());
    if (entry["to"].exists()) facts.properties.emplace("exit", entry["to"].text());
    for (const JsonView& term : entry["holds"].items())
        facts.terms.push_back({term["office"].text(), day_of(term["from"]), day_of(term["to"])});
    return facts;
}

}  // namespace

void Names::read_pack(const std::filesystem::path& path, const std::filesystem::path& schema) {
    const JsonFile pack = JsonFile::load(path, schema);
    for (const JsonView& entry : pack.root()["entries"].items()) {
        const auto number = static_cast<std::uint32_t>(entries_.size());
        entries_.push_back(
            in_entry(entry["id"].text(), [&] { return read_entry(pack, entry, pack.root()["defaults"]); }));
        const std::string& id = entries_.back().id;
        for (const std::string& form : entry["forms"].texts())
            for (const std::string& spelling : spellings(form)) forms_.push_back({spelling, number});
        const std::size_t colon = id.find(':');
        const std::string bare = colon == std::string::npos ? id : id.substr(colon + 1);
        for (const std::string& adjective : entry["adjectives"].texts()) adjectives_.add(bare, adjective);
        EntityFacts& facts = facts_.try_emplace(id).first->second;
        if (EntityFacts own = facts_of(entry); facts.name.empty()) {
            facts = std::move(own);
        } else {
            facts.forms.insert(facts.forms.end(), own.forms.begin(), own.forms.end());
            facts.properties.merge(own.properties);
        }
        if (!id.starts_with(kInstrument)) continue;
        const auto kind = facts.properties.find("kind");
        for (const JsonView& words : entry["titles"].items())
            titles_.add(bare, kind == facts.properties.end() ? "" : kind->second, words.texts());
        if (const auto act = facts.properties.find("act"); act != facts.properties.end()) acts_.add(bare, act->second);
    }
}

Names Names::load(const std::filesystem::path& data_folder, const std::string& language) {
    Names names;
    for (const std::filesystem::path& path : pack_files(data_folder / language / "names"))
        names.read_pack(path, data_folder / "schema" / "names.json");
    std::map<std::string, std::uint32_t> owners;
    for (const NameForm& form : names.forms_) {
        names.by_folded_form_.emplace(fold(form.text), form.entry);
        const NameEntry& entry = names.entries_[form.entry];
        const auto [owner, is_new] = owners.emplace(form.text, form.entry);
        const NameEntry& other = names.entries_[owner->second];
        if (is_new || other.id == entry.id) continue;
        const bool told_apart = !entry.only_preceded_by.empty() || !other.only_preceded_by.empty();
        if (told_apart) continue;
        throw base::Error(base::ErrorKind::Data, "'" + form.text + "' is a form of " + entry.id + " and of " + other.id)
            .at(base::Place{entry.file, entry.line, 1, "", 1})
            .hint("take it from one of them");
    }
    return names;
}

const NameEntry* Names::entry_named(const std::string& folded_form) const {
    const auto found = by_folded_form_.find(folded_form);
    return found == by_folded_form_.end() ? nullptr : &entries_[found->second];
}

const EntityFacts* Names::facts(std::string_view id) const {
    auto found = facts_.find(id);
    if (found == facts_.end() && id.starts_with(kCountry))
        found = facts_.find(std::string(kMemberState) + std::string(id.substr(kCountry.size())));
    return found == facts_.end() ? nullptr : &found->second;
}

}  // namespace kveld::extract
