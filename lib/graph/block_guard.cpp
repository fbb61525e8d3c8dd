#include "graph/block_guard.h"

#include <xxhash.h>

#include <algorithm>
#include <utility>

#include "base/error.h"

namespace kveld::graph {
namespace {

// The numbers among bytes [first, last) of the image; a block's ends are never inside a number.
template <typename Number>
std::span<const Number> numbers_in(std::span<const std::byte> image, std::uint64_t first, std::uint64_t last) {
    return {reinterpret_cast<const Number*>(image.data() + first), (last - first) / sizeof(Number)};
}

bool all_within(std::span<const std::uint32_t> numbers, std::uint64_t lowest, std::uint64_t limit) {
    return std::ranges::all_of(numbers, [&](std::uint32_t number) { return number >= lowest && number < limit; });
}

// The part [first, last) of an ascending section, with the number before it, which another block may hold. That block's
// own check makes sure that the number is the right one before anyone uses it.
template <typename Number>
bool ascends(std::span<const std::byte> image, const RuledBytes& ruled, std::uint64_t first, std::uint64_t last) {
    const bool starts = first == ruled.offset;
    const bool ends = last == ruled.offset + ruled.length;
    const auto numbers = numbers_in<Number>(image, starts ? first : first - sizeof(Number), last);
    if (starts && numbers.front() != 0) return false;
    if (ends && numbers.back() != ruled.limit) return false;
    return numbers.back() <= ruled.limit && std::ranges::is_sorted(numbers);
}

bool keeps(std::span<const std::byte> image, const RuledBytes& ruled, std::uint64_t first, std::uint64_t last) {
    switch (ruled.rule) {
        case NumberRule::Below:
            return all_within(numbers_in<std::uint32_t>(image, first, last), ruled.lowest, ruled.limit);
        case NumberRule::Ascending32: return ascends<std::uint32_t>(image, ruled, first, last);
        case NumberRule::Ascending64: return ascends<std::uint64_t>(image, ruled, first, last);
    }
    return false;
}

}  // namespace

void throw_damaged(const std::string& file, const std::string& what) {
    throw base::Error(base::ErrorKind::Data, "the graph file '" + file + "' is damaged: " + what)
        .hint("build it again, or take it from where it was copied");
}

std::uint64_t block_checksum(std::span<const std::byte> block, std::uint64_t number) noexcept {
    return XXH64(block.data(), block.size(), number);
}

BlockGuard::BlockGuard(std::span<const std::byte> bytes, std::span<const std::uint64_t> checksums, std::string file)
    : bytes_(bytes), checksums_(checksums), file_(std::move(file)), checked_((checksums.size() + 63) / 64) {}

void BlockGuard::hold_to(std::vector<RuledBytes> rules) {
    rules_ = std::move(rules);
    for (std::atomic<std::uint64_t>& word : checked_) word.store(0, std::memory_order_relaxed);
}

void BlockGuard::damaged(const std::string& what) const {
    throw_damaged(file_, what);
}

void BlockGuard::check(std::uint64_t block) const {
    const std::uint64_t first = block * kBlockBytes;
    const std::uint64_t last = std::min<std::uint64_t>(first + kBlockBytes, bytes_.size());
    if (block_checksum(bytes_.subspan(first, last - first), block) != checksums_[block]) {
        damaged("the checksum of block " + std::to_string(block) + " is wrong");
    }
    check_numbers(first, last);
    checked_[block / 64].fetch_or(std::uint64_t{1} << (block % 64), std::memory_order_relaxed);
}

void BlockGuard::check_numbers(std::uint64_t first, std::uint64_t last) const {
    const auto ends_after = [&](const RuledBytes& ruled) { return ruled.offset + ruled.length <= first; };
    for (auto ruled = std::ranges::partition_point(rules_, ends_after); ruled != rules_.end(); ++ruled) {
        if (ruled->offset >= last) break;
        const std::uint64_t from = std::max(first, ruled->offset);
        const std::uint64_t to = std::min(last, ruled->offset + ruled->length);
        if (from < to && !keeps(bytes_, *ruled, from, to)) {
            damaged("a number at byte " + std::to_string(from) + " or after points outside");
        }
    }
}

}  // namespace kveld::graph
