#include "extract/extractor.h"

#include "extract/mentions/find_mentions.h"
#include "extract/packs.h"
#include "extract/references/references.h"
#include "extract/stances/stances.h"

namespace kveld::extract {

struct Extractor::Parts {
    std::shared_ptr<const Packs> packs;
};

Extractor::Extractor(std::shared_ptr<const Packs> packs)
    : parts_(std::make_unique<const Parts>(Parts{std::move(packs)})) {}

Extractor::~Extractor() = default;
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;

Annotations Extractor::read(const text::Document& letter) const {
    const Packs& packs = *parts_->packs;
    Annotations found;
    found.mentions = find_mentions(letter, packs.mentions());
    found.references = find_references(letter, packs, found.mentions);
    found.stances = find_stances(letter, packs.stances(), found.mentions, found.references);
    return found;
}

}  // namespace kveld::extract
