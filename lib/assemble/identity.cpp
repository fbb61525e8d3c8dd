#include "assemble/identity.h"

#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "extract/annotations.h"

namespace kveld::assemble {
namespace {

// What a citation tells of the paper it cites, and a letter of itself.
using Description = std::tuple<std::string, std::string, std::string>;  // kind, chamber, meeting

std::optional<Description> described_by(const extract::Reference& citation) {
    if (citation.kind != "paper" || citation.cited_kind.empty() || citation.cited_chamber.empty() ||
        citation.cited_meeting.empty()) {
        return std::nullopt;
    }
    return Description{citation.cited_kind, citation.cited_chamber, citation.cited_meeting};
}

std::optional<Description> description_of(const text::Metadata& letter) {
    if (letter.kind.empty() || letter.chamber.empty() || !letter.meeting.known()) return std::nullopt;
    return Description{letter.kind, letter.chamber, letter.meeting.id()};
}

std::map<Description, std::set<std::string>> numbers_given_by_citations(const std::vector<Letter>& letters) {
    std::map<Description, std::set<std::string>> numbers;
    for (const Letter& letter : letters) {
        for (const extract::Reference& citation : letter.found.references) {
            if (const auto described = described_by(citation)) numbers[*described].insert(citation.id);
        }
    }
    return numbers;
}

// Citations of a kind and Chamber of which a letter lacks its number, on a meeting that no letter of that kind is
// about.
void report_citations_that_fit_none(const std::vector<Letter>& letters, std::vector<std::string>& warnings) {
    std::set<Description> described;
    std::set<std::pair<std::string, std::string>> lacking;
    for (const Letter& letter : letters) {
        const text::Metadata& metadata = letter.document.metadata;
        if (const auto description = description_of(metadata)) described.insert(*description);
        if (metadata.id.empty() && !metadata.kind.empty()) lacking.emplace(metadata.kind, metadata.chamber);
    }
    std::set<std::string> reported;
    for (const Letter& letter : letters) {
        for (const extract::Reference& citation : letter.found.references) {
            const auto description = described_by(citation);
            if (!description || described.contains(*description)) continue;
            if (!lacking.contains({citation.cited_kind, citation.cited_chamber})) continue;
            std::string warning = letter.document.name + ": cites " + citation.id + " as " + citation.cited_kind +
                                  " on " + citation.cited_meeting +
                                  ", which no letter read is about; it tells no letter's number";
            if (reported.insert(warning).second) warnings.push_back(std::move(warning));
        }
    }
}

std::map<Description, std::vector<std::size_t>> letters_without_number(const std::vector<Letter>& letters) {
    std::map<Description, std::vector<std::size_t>> fitting;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const text::Metadata& metadata = letters[i].document.metadata;
        const auto description = description_of(metadata);
        if (metadata.id.empty() && description) fitting[*description].push_back(i);
    }
    return fitting;
}

}  // namespace

std::string_view name_of(IdFrom from) noexcept {
    switch (from) {
        case IdFrom::Text: return "text";
        case IdFrom::Citation: return "citation";
        case IdFrom::Name: break;
    }
    return {};
}

std::vector<Identity> identify(const std::vector<Letter>& letters, std::vector<std::string>& warnings) {
    std::vector<Identity> identities(letters.size());
    std::map<std::string, std::size_t> owner_of;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const text::Document& document = letters[i].document;
        identities[i] = {document.name, IdFrom::Name};
        if (document.metadata.id.empty()) continue;
        const auto [owner, is_first] = owner_of.try_emplace(document.metadata.id, i);
        if (is_first) {
            identities[i] = {document.metadata.id, IdFrom::Text};
        } else {
            warnings.push_back(document.name + ": gives the number " + document.metadata.id + ", which " +
                               letters[owner->second].document.name +
                               " has too; it is kept apart under its file's name");
        }
    }

    const auto numbers = numbers_given_by_citations(letters);
    for (const auto& [description, fitting] : letters_without_number(letters)) {
        const auto given = numbers.find(description);
        if (given == numbers.end()) continue;
        const std::string& name = letters[fitting.front()].document.name;
        if (fitting.size() > 1) {
            warnings.push_back(name + ": cited as " + *given->second.begin() + ", but " +
                               std::to_string(fitting.size()) +
                               " letters of that kind, Chamber and meeting fit; none of them takes the number");
        } else if (given->second.size() > 1) {
            warnings.push_back(name + ": citations of its kind, Chamber and meeting give " +
                               std::to_string(given->second.size()) + " different numbers; it takes none");
        } else if (owner_of.contains(*given->second.begin())) {
            warnings.push_back(name + ": cited as " + *given->second.begin() + ", which is another letter's number");
        } else {
            identities[fitting.front()] = {*given->second.begin(), IdFrom::Citation};
            owner_of.emplace(*given->second.begin(), fitting.front());
        }
    }
    report_citations_that_fit_none(letters, warnings);
    return identities;
}

}  // namespace kveld::assemble
