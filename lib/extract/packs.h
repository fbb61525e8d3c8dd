#pragma once

// All packs of a language and the registers that they need, loaded once and shared by all threads.
//
//     std::shared_ptr<const Packs> packs = Packs::load(base::data_folder());
//     packs->entity("state:NL")->name                  "Nederland"
//     packs->presidencies()[39].state                  "HU"
//
// Refuses, as Error (Data) with file and line, whatever is wrong in a pack; the headers of the parts say what that is.

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/facts/fact_rules.h"
#include "extract/mentions/mention_rules.h"
#include "extract/names.h"
#include "extract/presidencies.h"
#include "extract/references/citation_rules.h"
#include "extract/stances/stance_rules.h"

namespace kveld::extract {

class Packs {
public:
    // `folder` holds data/ (base::data_folder()).
    static std::shared_ptr<const Packs> load(const std::filesystem::path& folder, const std::string& language = "nl");

    const MentionRules& mentions() const noexcept { return mentions_; }
    const CitationRules& citations() const noexcept { return citations_; }
    const StanceRules& stances() const noexcept { return stances_; }
    const FactRules& facts() const noexcept { return facts_; }

    // What the packs know of an entity; null where they know nothing.
    const EntityFacts* entity(std::string_view id) const { return mentions_.names().facts(id); }
    const std::vector<Presidency>& presidencies() const noexcept { return mentions_.presidencies().all(); }

    // Every file that was read: its path below the folder, and the SHA-256 of its bytes; sorted by path.
    const std::vector<std::pair<std::string, std::string>>& hashes() const noexcept { return hashes_; }

private:
    Packs(const std::filesystem::path& data, const std::string& language);

    MentionRules mentions_;
    CitationRules citations_;
    StanceRules stances_;
    FactRules facts_;
    std::vector<std::pair<std::string, std::string>> hashes_;
};

}  // namespace kveld::extract
