#include "text/rules.h"

#include "base/utf8.h"
#include "text/json_text.h"

namespace kveld::text {
namespace {

std::unordered_set<std::string> set_of(const std::vector<std::string>& words) {
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
    explicit RulesReader(const JsonText& file) : file_(file) {}

    Rules::Data read() {
        Rules::Data data;
        data.language = file_.text("/language");
        data.months = file_.words("/months");
        for (std::size_t i = 0; i < file_.size("/formalities"); ++i) {
            const std::string word = entry("/formalities", i);
            data.formalities[file_.text(word + "/word")] = file_.truth(word + "/formal");
        }
        for (std::size_t i = 0; i < file_.size("/bodies"); ++i) {
            const std::string body = entry("/bodies", i);
            data.bodies.push_back(
                {file_.text(body + "/name"), file_.text(body + "/body"), file_.text(body + "/configuration")});
        }
        gather_placeholders(data);
        data.failed_fields = file_.words("/failed_fields");
        data.furniture = patterns("/furniture");
        data.margins = patterns("/margins");
        data.dossier_lines = patterns("/dossier_lines", {"dossier"});
        data.letter_numbers = patterns("/letter_numbers");
        data.date_lines = patterns("/date_lines", {"day", "month", "year"});
        data.addressees = patterns("/addressees");
        data.kinds = patterns("/kinds");
        data.meetings = patterns("/meetings", {"body", "first", "month"});
        for (auto& [printed, chamber] : file_.fields("/chambers")) data.chambers[printed] = chamber;
        for (std::size_t i = 0; i < file_.size("/pillars"); ++i) {
            const std::string pillar = entry("/pillars", i);
            data.pillars[base::utf8::to_lower(file_.text(pillar + "/heading"))] = file_.text(pillar + "/pillar");
        }
        data.title_openings = file_.words("/title_openings");
        data.part_headings = file_.words("/part_headings");
        data.colon_headings = file_.words("/colon_headings");
        data.item_words = file_.words("/item_words");
        data.offices = file_.words("/offices");
        data.abbreviations = {set_of(file_.words("/abbreviations/never_final")),
                              set_of(file_.words("/abbreviations/may_be_final"))};
        data.hyphens = {set_of(file_.words("/hyphens/kept_after")), set_of(file_.words("/hyphens/hanging_before")),
                        set_of(file_.words("/hyphens/clashes"))};
        data.open_line_ends = set_of(file_.words("/open_line_ends"));
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

    static std::string entry(const std::string& list, std::size_t index) { return list + '/' + std::to_string(index); }

    // `groups`: those that lib/text asks every pattern of the list for.
    std::vector<LayoutPattern> patterns(const std::string& list, const std::vector<std::string>& groups = {}) const {
        std::vector<LayoutPattern> read;
        for (std::size_t i = 0; i < file_.size(list); ++i) {
            read.push_back(pattern(entry(list, i)));
            for (const std::string& group : groups) {
                if (read.back().has_group(group)) continue;
                throw file_
                    .error_at(entry(list, i) + "/pattern",
                              "the pattern of '" + read.back().name() + "' has no group '" + group + "'")
                    .hint("write (?P<" + group + ">…) around what it is to read");
            }
        }
        return read;
    }

    LayoutPattern pattern(const std::string& at) const {
        std::string expression = file_.text(at + "/pattern");
        fill_in(expression, "{months}", months_);
        fill_in(expression, "{bodies}", bodies_);
        fill_in(expression, "{formalities}", formalities_);
        try {
            LayoutPattern read(file_.text(at + "/name"), file_.text(at + "/literal"), expression,
                               text_or_empty(at + "/value"), text_or_empty(at + "/where"));
            read.examples = file_.words(at + "/examples");
            read.counter_examples = file_.words(at + "/counter_examples");
            return read;
        } catch (const base::Error& error) {
            throw file_.error_at(at + "/pattern", error.what()).hint(error.hint());
        }
    }

    std::string text_or_empty(const std::string& at) const { return file_.has(at) ? file_.text(at) : std::string(); }

    const JsonText& file_;
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
