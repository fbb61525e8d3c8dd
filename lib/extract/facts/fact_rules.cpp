#include "extract/facts/fact_rules.h"

#include "extract/calendar.h"
#include "extract/json_file.h"
#include "text/characters.h"

namespace kveld::extract {

namespace fs = std::filesystem;

namespace {

text::Day day_of(const JsonView& value) {
    if (!value.exists()) return {};
    const text::Day day = day_from_iso(value.text());
    if (!day.known())
        throw value.error("'" + value.text() + "' is no day of the calendar").hint("write it as 2024-06-13");
    return day;
}

// {"TK": ["Kamerstukken II", …], …} as (word, what it tells).
std::vector<std::pair<std::string, std::string>> words_of(const JsonView& lists) {
    std::vector<std::pair<std::string, std::string>> words;
    for (const auto& [told, list] : lists.fields())
        for (const std::string& word : list.texts()) words.emplace_back(word, told);
    return words;
}

CouncilMeeting read_meeting(const JsonFile& file, const JsonView& entry) {
    CouncilMeeting meeting{
        entry["configuration"].text(),    day_of(entry["from"]), day_of(entry["to"]), entry["state"].text(),
        entry["formal"].boolean_or(true), file.path().string(),  entry.line()};
    if (meeting.to < meeting.from)
        throw entry.error("this meeting ends before it begins").hint("put its days in order");
    return meeting;
}

OptOut read_opt_out(const JsonView& entry) {
    return {entry["state"].text(), entry["configuration"].text(), day_of(entry["from"]), day_of(entry["to"]),
            entry["may_opt_in"].boolean_or(false)};
}

}  // namespace

FactRules FactRules::load(const fs::path& data_folder, const std::string& language) {
    const fs::path schemas = data_folder / "schema";
    const JsonFile words = JsonFile::load(data_folder / language / "facts.json", schemas / "facts.json");
    FactRules rules;
    rules.act_letters_ = words_of(words.root()["act_letters"]);
    rules.chambers_ = words_of(words.root()["chambers"]);
    rules.places_ = words_of(words.root()["places"]);

    const JsonFile layout = JsonFile::load(data_folder / language / "layout.json", schemas / "layout.json");
    for (const JsonView& body : layout.root()["bodies"].items())
        rules.configurations_.emplace_back(body["name"].text(), body["configuration"].text_or(""));

    const JsonFile council = JsonFile::load(data_folder / "eu" / "council.json", schemas / "council.json");
    for (const JsonView& entry : council.root()["meetings"].items())
        rules.meetings_.push_back(read_meeting(council, entry));
    for (const JsonView& entry : council.root()["opt_outs"].items()) rules.opt_outs_.push_back(read_opt_out(entry));
    return rules;
}

// The word that ends last, of those that end together the longest.
std::pair<std::string, std::string> FactRules::last_in(std::string_view text, const Words& words, bool in_compounds) {
    std::size_t best_end = 0;
    std::pair<std::string, std::string> best;
    for (const auto& [word, told] : words) {
        for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
            const std::size_t end = at + word.size();
            const bool starts = in_compounds || !text::ends_letter(text.substr(0, at));
            if (!starts || text::starts_letter(text.substr(end))) continue;
            if (end < best_end || (end == best_end && word.size() <= best.first.size())) continue;
            best_end = end;
            best = {word, told};
        }
    }
    return best;
}

std::string FactRules::act_letter(std::string_view words) const {
    return last_in(base::utf8::to_lower(words), act_letters_, true).second;
}

std::string FactRules::chamber(std::string_view words) const {
    return last_in(words, chambers_, false).second;
}

Place FactRules::place(std::string_view words) const {
    auto [name, state] = last_in(words, places_, false);
    return {std::move(name), std::move(state)};
}

std::string FactRules::configuration(std::string_view words) const {
    return last_in(words, configurations_, false).second;
}

}  // namespace kveld::extract
