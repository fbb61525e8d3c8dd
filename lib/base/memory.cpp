#include "base/memory.h"

#include <string>

#include "base/error.h"

namespace kveld::base {

CountingResource::CountingResource(std::pmr::memory_resource* upstream, std::uint64_t limit)
    : upstream_(upstream), limit_(limit) {}

void* CountingResource::do_allocate(std::size_t bytes, std::size_t alignment) {
    const std::uint64_t now = used_.fetch_add(bytes, std::memory_order_relaxed) + bytes;
    if (now > limit_) {
        used_.fetch_sub(bytes, std::memory_order_relaxed);
        throw Error(ErrorKind::Limit,
                    "stopped: the memory limit of " + std::to_string(limit_ / MiB) + " MB was reached")
            .hint("give it more with --max-memory, or ask for less");
    }
    std::uint64_t peak = peak_.load(std::memory_order_relaxed);
    while (now > peak && !peak_.compare_exchange_weak(peak, now, std::memory_order_relaxed)) {
    }
    try {
        return upstream_->allocate(bytes, alignment);
    } catch (...) {
        used_.fetch_sub(bytes, std::memory_order_relaxed);
        throw;
    }
}

void CountingResource::do_deallocate(void* pointer, std::size_t bytes, std::size_t alignment) {
    upstream_->deallocate(pointer, bytes, alignment);
    used_.fetch_sub(bytes, std::memory_order_relaxed);
}

}  // namespace kveld::base
