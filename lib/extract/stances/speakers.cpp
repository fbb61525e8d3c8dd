#include "extract/stances/speakers.h"

#include <algorithm>

#include "base/utf8.h"

namespace kveld::extract {

namespace {

constexpr std::uint32_t kHeadingsUp = 4;  // sub-headings between a sentence and the heading that names its speaker

}  // namespace

void Speakers::enter(std::uint32_t block) {
    if (block == block_) return;
    block_ = block;
    last_.clear();
}

void Speakers::spoke(std::vector<std::string> ids, bool plural) {
    last_ = std::move(ids);
    plural_ = plural || last_.size() > 1;
}

std::vector<std::string> Speakers::last(bool plural) const {
    return plural == plural_ ? last_ : std::vector<std::string>{};
}

std::vector<std::string> Speakers::voice() const {
    if (!last_.empty()) return last_;
    const Voice* voice = section();
    return voice == nullptr ? std::vector<std::string>{} : voice->ids;
}

std::vector<std::string> Speakers::opinion() const {
    const Voice* voice = section();
    if (voice != nullptr && voice->opines) return voice->ids;
    const bool author = last_.size() == 1 && std::ranges::find(frames_.authors, last_.front()) != frames_.authors.end();
    return author ? std::vector<std::string>{frames_.authors.front()} : std::vector<std::string>{};
}

const Voice* Speakers::section() const {
    if (block_ == text::kNone) return nullptr;
    std::uint32_t heading = letter_.blocks[block_].heading;
    for (std::uint32_t up = 0; up < kHeadingsUp && heading != text::kNone; ++up) {
        const std::string title = base::utf8::to_lower(text::slice(letter_.clean, letter_.blocks[heading].span));
        for (const Voice& voice : frames_.voices) {
            for (const std::string& beginning : voice.headings) {
                if (title.starts_with(beginning)) return &voice;
            }
        }
        heading = letter_.blocks[heading].heading;
    }
    return nullptr;
}

}  // namespace kveld::extract
