#include "graph/text_pool.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <limits>

#include "base/error.h"

namespace kveld::graph {

std::uint32_t TextPool::add(std::string_view text) {
    if (texts_.size() * 2 >= slots_.size()) grow();
    const std::uint64_t hash = std::hash<std::string_view>{}(text);
    std::size_t slot = hash & (slots_.size() - 1);
    while (slots_[slot] != 0) {
        const std::uint32_t number = slots_[slot] - 1;
        if (hashes_[number] == hash && texts_[number] == text) return number;
        slot = (slot + 1) & (slots_.size() - 1);
    }
    if (texts_.size() >= std::numeric_limits<std::uint32_t>::max() - 1) {
        throw base::Error(base::ErrorKind::Data, "the graph has more than 4,294,967,294 different texts");
    }
    auto* copy = static_cast<char*>(memory_.allocate(text.size() + 1, 1));  // an empty text has a place too
    std::ranges::copy(text, copy);
    texts_.emplace_back(copy, text.size());
    hashes_.push_back(hash);
    slots_[slot] = static_cast<std::uint32_t>(texts_.size());
    return static_cast<std::uint32_t>(texts_.size() - 1);
}

void TextPool::grow() {
    slots_.assign(std::max<std::size_t>(64, slots_.size() * 2), 0);
    for (std::size_t number = 0; number < texts_.size(); ++number) {
        std::size_t slot = hashes_[number] & (slots_.size() - 1);
        while (slots_[slot] != 0) slot = (slot + 1) & (slots_.size() - 1);
        slots_[slot] = static_cast<std::uint32_t>(number + 1);
    }
}

}  // namespace kveld::graph
