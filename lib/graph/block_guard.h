#pragma once

// Checks a mapped graph as it is read: each block of 64 KiB once, at its first touch.
//
//     BlockGuard guard(bytes, checksums, "jbz.kveld");
//     guard.hold_to({{.offset = 0, .length = 400, .rule = NumberRule::Below, .limit = vertex_count}, …});
//     guard.touch(neighbours, size * sizeof(Vertex));       // before reading them
//
// A block is right if its xxHash64 (seeded with its number) is the one in the file and the numbers in it keep their
// rule, so that whoever uses them as an index stays inside the file. A block that is wrong throws Error (Data), each
// time it is touched. touch() costs a load and a branch a block once the block is known to be right. Several threads
// may call it.

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace kveld::graph {

inline constexpr std::uint64_t kBlockBytes = 65536;

enum class NumberRule : std::uint8_t {
    Below,        // 32-bit, lowest <= number < limit
    Ascending32,  // 32-bit, from 0 to limit, none smaller than the one before
    Ascending64,
};

// Some bytes of the image whose numbers keep a rule.
struct RuledBytes {
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
    NumberRule rule = NumberRule::Below;
    std::uint64_t lowest = 0;
    std::uint64_t limit = 0;
};

std::uint64_t block_checksum(std::span<const std::byte> block, std::uint64_t number) noexcept;

class BlockGuard {
public:
    // Bytes and checksums stay where they are while the guard is used; there is one checksum a block.
    BlockGuard(std::span<const std::byte> bytes, std::span<const std::uint64_t> checksums, std::string file);

    // Ordered by offset, without overlap. Blocks that were touched before are checked again when they are touched next.
    void hold_to(std::vector<RuledBytes> rules);

    void touch(const void* first, std::uint64_t length) const {
        if (length == 0) return;
        const auto offset = static_cast<std::uint64_t>(static_cast<const std::byte*>(first) - bytes_.data());
        const std::uint64_t last = (offset + length - 1) / kBlockBytes;
        for (std::uint64_t block = offset / kBlockBytes; block <= last; ++block) {
            if (((checked_[block / 64].load(std::memory_order_relaxed) >> (block % 64)) & 1U) == 0) check(block);
        }
    }
    void touch_all() const { touch(bytes_.data(), bytes_.size()); }

    // Throws Error (Data) saying what is wrong with the file.
    [[noreturn]] void damaged(const std::string& what) const;

private:
    void check(std::uint64_t block) const;
    void check_numbers(std::uint64_t first, std::uint64_t last) const;

    std::span<const std::byte> bytes_;
    std::span<const std::uint64_t> checksums_;
    std::string file_;
    std::vector<RuledBytes> rules_;
    mutable std::vector<std::atomic<std::uint64_t>> checked_;  // a bit a block
};

// Throws Error (Data): the graph file is damaged, how, and what to do.
[[noreturn]] void throw_damaged(const std::string& file, const std::string& what);

}  // namespace kveld::graph
