#include "evaluate/relation_families.h"

#include <array>
#include <utility>

#include "extract/annotations.h"

namespace kveld::evaluate {
namespace {

using extract::Relation;

constexpr std::array<std::pair<Relation, std::string_view>, 11> kFamilies = {{
    {Relation::Supports, "for"},
    {Relation::Opposes, "against"},
    {Relation::Concerned, "against"},
    {Relation::Abstains, "neither"},
    {Relation::Undecided, "neither"},
    {Relation::CallsFor, "voice"},
    {Relation::Emphasises, "voice"},
    {Relation::Adopts, "act"},
    {Relation::Proposes, "act"},
    {Relation::Informs, "act"},
    {Relation::Participates, "presence"},
}};

}  // namespace

std::string_view family_of(std::string_view relation) noexcept {
    for (const auto& [known, family] : kFamilies)
        if (extract::name_of(known) == relation) return family;
    return {};
}

bool is_polar(std::string_view relation) noexcept {
    const std::string_view family = family_of(relation);
    return family == "against" || family == "neither";
}

bool inverts(std::string_view found, std::string_view gold) noexcept {
    const std::string_view supports = extract::name_of(Relation::Supports);
    const auto denies = [](std::string_view relation) {
        return relation == extract::name_of(Relation::Opposes) || relation == extract::name_of(Relation::Abstains);
    };
    return (found == supports && denies(gold)) || (gold == supports && denies(found));
}

std::string all_relations() {
    std::string all;
    for (const auto& [relation, family] : kFamilies) {
        all += all.empty() ? "" : ", ";
        all += extract::name_of(relation);
    }
    return all;
}

}  // namespace kveld::evaluate
