#pragma once

// What facts are checked against: the words of data/<language>/facts.json, the Council's calendar and the opt-outs of
// data/eu/council.json.
//
//     FactRules facts = FactRules::load(data_folder, "nl");
//     facts.act_letter("Uitvoeringsbesluit (EU) 2024/1836") == "D"        the last such word, also within a compound
//     facts.chamber("Kamerstukken II, 2023–24, 32 317") == "TK"
//     facts.place("JBZ-Raad op 30 en 31 januari in Warschau")             {"Warschau", "PL"}
//     facts.configuration("JBZ-Raad op 30 januari") == "jbz"              by the bodies of layout.json
//
// Empty where the words tell nothing. Refuses, as Error (Data) with file and line, what the schemas do not allow, days
// that are none, and meetings that end before they begin.

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/document.h"

namespace kveld::extract {

struct CouncilMeeting {
    std::string configuration;  // "jbz"
    text::Day from;
    text::Day to;
    std::string state;  // where: "LU"
    bool formal = true;
    std::string file;
    std::uint32_t line = 0;
};

struct OptOut {
    std::string state;          // "DK"
    std::string configuration;  // in which it has no vote
    text::Day from;
    text::Day to;             // unknown: still
    bool may_opt_in = false;  // measure by measure
};

struct Place {
    std::string name;
    std::string state;
};

class FactRules {
public:
    static FactRules load(const std::filesystem::path& data_folder, const std::string& language);

    std::string act_letter(std::string_view words) const;
    std::string chamber(std::string_view words) const;
    Place place(std::string_view words) const;
    std::string configuration(std::string_view words) const;

    const std::vector<CouncilMeeting>& meetings() const noexcept { return meetings_; }
    const std::vector<OptOut>& opt_outs() const noexcept { return opt_outs_; }

private:
    using Words = std::vector<std::pair<std::string, std::string>>;  // a word, what it tells
    static std::pair<std::string, std::string> last_in(std::string_view text, const Words& words, bool in_compounds);

    Words act_letters_;
    Words chambers_;
    Words places_;
    Words configurations_;
    std::vector<CouncilMeeting> meetings_;
    std::vector<OptOut> opt_outs_;
};

}  // namespace kveld::extract
