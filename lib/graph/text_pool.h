#pragma once

// Texts that occur often, kept once each and known by a number in order of first occurrence.
//
//     TextPool pool;
//     std::uint32_t a = pool.add("COM(2018) 634");
//     pool.add("COM(2018) 634") == a;    pool.text(a) == "COM(2018) 634"
//
// Refuses (Error, Data) more than 2^32 - 2 different texts. Views are valid as long as the pool is.

#include <cstdint>
#include <memory_resource>
#include <string_view>
#include <vector>

namespace kveld::graph {

class TextPool {
public:
    std::uint32_t add(std::string_view text);
    std::string_view text(std::uint32_t number) const { return texts_[number]; }
    std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(texts_.size()); }

private:
    void grow();

    std::pmr::monotonic_buffer_resource memory_;
    std::vector<std::string_view> texts_;
    std::vector<std::uint64_t> hashes_;
    std::vector<std::uint32_t> slots_;  // open addressing; a text's number + 1, or 0; a power of two, at most half full
};

}  // namespace kveld::graph
