#include "text/rules.h"

#include "text/json_text.h"

namespace kveld::text {
namespace {

using rapidjson::Value;

std::string text_of(const Value& value) {
    return {value.GetString(), value.GetStringLength()};
}

std::string text_or_empty(const Value& object, const char* field) {
    const auto found = object.FindMember(field);
    return found == object.MemberEnd() ? std::string() : text_of(found->value);
}

std::vector<std::string> words_of(const Value& list) {
    std::vector<std::string> words;
    for (const Value& word : list.GetArray()) words.push_back(text_of(word));
    return words;
}

std::unordered_set<std::string> set_of(const Value& list) {
    const std::vector<std::string> words = words_of(list);
    return {words.begin(), words.end()};
}

std::string alternatives(const std::vector<std::string>& words) {
    std::string joined;
    for (const std::string& word : words) joined += (joined.empty() ? "" : "|") + word;
    return joined;
}

void fill_in(std::string& pattern, const std::string& placeholder, const std::string& words) {
    for (std::size_t at = pattern.find(placeholder); at != std::string::npos; at = pattern.find(placeholder, at)) {
        pattern.replace(at, placeholder.size(), words);
        at += words.size();
    }
}

class RulesReader {
public:
    explicit RulesReader(const JsonText& file) : file_(file), root_(file.root()) {}

    Rules::Data read() {
        Rules::Data data;
        data.language = text_of(root_["language"]);
        data.months = words_of(root_["months"]);
        for (const Value& word : root_["formalities"].GetArray()) {
            data.formalities[text_of(word["word"])] = word["formal"].GetBool();
        }
        for (const Value& body : root_["bodies"].GetArray()) {
            data.bodies.push_back({text_of(body["name"]), text_of(body["body"]), text_of(body["configuration"])});
        }
        gather_placeholders(data);
        data.furniture = patterns("furniture");
        data.dossier_lines = patterns("dossier_lines");
        data.letter_numbers = patterns("letter_numbers");
        data.date_lines = patterns("date_lines");
        data.addressees = patterns("addressees");
        data.kinds = patterns("kinds");
        data.meetings = patterns("meetings");
        for (const auto& chamber : root_["chambers"].GetObject())
            data.chambers[text_of(chamber.name)] = text_of(chamber.value);
        for (const Value& pillar : root_["pillars"].GetArray())
            data.pillars[text_of(pillar["heading"])] = text_of(pillar["pillar"]);
        data.title_openings = words_of(root_["title_openings"]);
        data.part_headings = words_of(root_["part_headings"]);
        data.offices = words_of(root_["offices"]);
        data.abbreviations = {set_of(root_["abbreviations"]["never_final"]),
                              set_of(root_["abbreviations"]["may_be_final"])};
        const Value& hyphens = root_["hyphens"];
        data.hyphens = {set_of(hyphens["kept_after"]), set_of(hyphens["hanging_before"]), set_of(hyphens["clashes"])};
        data.open_line_ends = set_of(root_["open_line_ends"]);
        return data;
    }

private:
    void gather_placeholders(const Rules::Data& data) {
        months_ = alternatives(data.months);
        std::vector<std::string> names;
        for (const NamedBody& body : data.bodies) names.push_back(body.name);
        bodies_ = alternatives(names);
        names.clear();
        for (const auto& [word, formal] : data.formalities) names.push_back(word);
        formalities_ = alternatives(names);
    }

    // The groups that lib/text asks every pattern of a list for.
    static std::vector<std::string> groups_needed(const std::string& list) {
        if (list == "date_lines") return {"day", "month", "year"};
        if (list == "dossier_lines") return {"dossier"};
        if (list == "meetings") return {"body", "first", "month"};
        return {};
    }

    std::vector<LayoutPattern> patterns(const std::string& list) const {
        std::vector<LayoutPattern> read;
        for (const Value& entry : root_[list.c_str()].GetArray()) {
            std::string pattern = text_of(entry["pattern"]);
            fill_in(pattern, "{months}", months_);
            fill_in(pattern, "{bodies}", bodies_);
            fill_in(pattern, "{formalities}", formalities_);
            try {
                read.emplace_back(text_of(entry["name"]), text_of(entry["literal"]), pattern,
                                  text_or_empty(entry, "value"), text_or_empty(entry, "where"));
            } catch (const base::Error& error) {
                throw pattern_error(list, read.size(), error.what()).hint(error.hint());
            }
            for (const std::string& group : groups_needed(list)) {
                if (read.back().has_group(group)) continue;
                throw pattern_error(list, read.size() - 1,
                                    "the pattern of '" + read.back().name() + "' has no group '" + group + "'")
                    .hint("write (?P<" + group + ">…) around what it is to read");
            }
            read.back().examples = words_of(entry["examples"]);
            read.back().counter_examples = words_of(entry["counter_examples"]);
        }
        return read;
    }

    base::Error pattern_error(const std::string& list, std::size_t entry, const std::string& message) const {
        return file_.error_at('/' + list + '/' + std::to_string(entry) + "/pattern", message);
    }

    const JsonText& file_;
    const rapidjson::Document& root_;
    std::string months_;
    std::string bodies_;
    std::string formalities_;
};

}  // namespace

Rules Rules::load(const std::filesystem::path& data_folder) {
    const std::filesystem::path data = data_folder / "data";
    const JsonText file(data / "nl" / "layout.json", data / "schema" / "layout.json");
    return Rules(std::make_unique<Data>(RulesReader(file).read()));
}

Rules::Rules(std::unique_ptr<Data> data) : data_(std::move(data)) {}
Rules::~Rules() = default;
Rules::Rules(Rules&&) noexcept = default;
Rules& Rules::operator=(Rules&&) noexcept = default;

}  // namespace kveld::text
