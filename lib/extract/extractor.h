#pragma once

// Reads a letter: mentions, references, dates and stances.
//
//     Extractor extractor(Packs::load(base::data_folder()));
//     Annotations found = extractor.read(letter);
//
// An Extractor is immutable and may be used from several threads at once. Linear in the size of the letter.

#include <filesystem>
#include <memory>

#include "extract/annotations.h"
#include "text/document.h"

namespace kveld::extract {

class Packs;  // extract/packs.h

class Extractor {
public:
    explicit Extractor(std::shared_ptr<const Packs> packs);
    ~Extractor();
    Extractor(Extractor&&) noexcept;
    Extractor& operator=(Extractor&&) noexcept;

    Annotations read(const text::Document& letter) const;

private:
    struct Parts;
    std::unique_ptr<const Parts> parts_;
};

}  // namespace kveld::extract
