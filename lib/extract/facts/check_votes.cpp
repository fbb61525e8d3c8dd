// States that have opted out of a field cast no vote on it.

#include <algorithm>

#include "extract/facts/contradictions.h"
#include "extract/packs.h"

namespace kveld::extract {
namespace {

// Whose meeting the letter is about counts; when it was, or else when the letter was written.
bool is_out(const OptOut& opt_out, const text::Metadata& letter) {
    const text::Day day = letter.meeting.known() ? letter.meeting.start : letter.date;
    return opt_out.configuration == letter.meeting.configuration && opt_out.from <= day &&
           (!opt_out.to.known() || day <= opt_out.to);
}

}  // namespace

void check_votes(const text::Document& letter, const std::vector<Stance>& stances, const Packs& packs,
                 std::vector<std::string>& told) {
    for (const Stance& stance : stances) {
        if (stance.relation != Relation::Abstains && stance.relation != Relation::Adopts) continue;
        for (const OptOut& opt_out : packs.facts().opt_outs()) {
            const std::string id = "state:" + opt_out.state;
            if (std::ranges::count(stance.actor.ids, id) == 0 || !is_out(opt_out, letter.metadata)) continue;
            told.push_back("has " + id + ' ' + std::string(name_of(stance.relation)) + " (\"" +
                           std::string(text::slice(letter.clean, stance.cue)) + "\"), which " +
                           (opt_out.may_opt_in ? "votes in this field only on measures that it has joined"
                                               : "has no vote in this field"));
        }
    }
}

}  // namespace kveld::extract
