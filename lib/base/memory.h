#pragma once

// Memory that is counted, so that a query can be stopped before it takes the machine with it.
//
//     CountingResource memory(std::pmr::new_delete_resource(), 512 * MiB);
//     std::pmr::vector<int> rows(&memory);      // throws Error (ErrorKind::Limit) when the sum would pass 512 MiB
//     memory.peak();                            // bytes
//
// Safe to use from several threads.

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory_resource>

namespace kveld::base {

inline constexpr std::uint64_t KiB = 1024;
inline constexpr std::uint64_t MiB = 1024 * KiB;
inline constexpr std::uint64_t GiB = 1024 * MiB;

class CountingResource final : public std::pmr::memory_resource {
public:
    explicit CountingResource(std::pmr::memory_resource* upstream = std::pmr::get_default_resource(),
                              std::uint64_t limit = std::numeric_limits<std::uint64_t>::max());

    std::uint64_t used() const noexcept { return used_.load(std::memory_order_relaxed); }  // bytes held now
    std::uint64_t peak() const noexcept { return peak_.load(std::memory_order_relaxed); }  // most bytes ever held
    std::uint64_t limit() const noexcept { return limit_; }

private:
    void* do_allocate(std::size_t bytes, std::size_t alignment) override;
    void do_deallocate(void* pointer, std::size_t bytes, std::size_t alignment) override;
    bool do_is_equal(const std::pmr::memory_resource& other) const noexcept override { return this == &other; }

    std::pmr::memory_resource* upstream_;
    std::uint64_t limit_;
    std::atomic<std::uint64_t> used_{0};
    std::atomic<std::uint64_t> peak_{0};
};

}  // namespace kveld::base
