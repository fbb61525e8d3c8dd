#include "text/character_places.h"

#include <algorithm>
#include <bit>

namespace kveld::text {
namespace {

constexpr std::uint64_t kBytesAWord = 64;

}  // namespace

CharacterPlaces::CharacterPlaces(std::string_view utf8)
    : words_(utf8.size() / kBytesAWord + 1), text_size_(utf8.size()) {
    std::uint64_t before = 0;
    for (std::uint64_t i = 0; i < utf8.size(); ++i) {
        Word& word = words_[i / kBytesAWord];
        if (i % kBytesAWord == 0) word.before = before;
        const bool starts_here = (static_cast<unsigned char>(utf8[i]) & 0xC0U) != 0x80U;
        if (!starts_here) continue;
        word.starts |= std::uint64_t{1} << (i % kBytesAWord);
        ++before;
    }
    if (text_size_ % kBytesAWord == 0) words_.back().before = before;
}

std::uint64_t CharacterPlaces::in_file(std::uint64_t text_offset) const noexcept {
    if (words_.empty()) return text_offset;
    const std::uint64_t offset = std::min(text_offset, text_size_);
    const Word& word = words_[offset / kBytesAWord];
    const std::uint64_t earlier_bits = (std::uint64_t{1} << (offset % kBytesAWord)) - 1;
    return word.before + static_cast<std::uint64_t>(std::popcount(word.starts & earlier_bits));
}

std::uint64_t CharacterPlaces::in_text(std::uint64_t file_offset) const noexcept {
    if (words_.empty()) return file_offset;
    const auto after = std::upper_bound(words_.begin(), words_.end(), file_offset,
                                        [](std::uint64_t offset, const Word& word) { return offset < word.before; });
    const auto word = after - 1;
    std::uint64_t starts = word->starts;
    for (std::uint64_t skip = file_offset - word->before; skip > 0 && starts != 0; --skip) starts &= starts - 1;
    const auto index = static_cast<std::uint64_t>(word - words_.begin());
    if (starts == 0) return std::min(text_size_, (index + 1) * kBytesAWord);
    return index * kBytesAWord + static_cast<std::uint64_t>(std::countr_zero(starts));
}

}  // namespace kveld::text
