#include "base/interrupt.h"

#include <string>

#include "base/error.h"

namespace kveld::base {

void Interrupt::stop_after(std::chrono::nanoseconds limit) {
    limit_ = limit;
    has_deadline_ = true;
    deadline_ = std::chrono::steady_clock::now() + limit;
}

void Interrupt::poll() const {
    if (requested_.load(std::memory_order_relaxed)) throw Error(ErrorKind::Limit, "stopped as asked for");
    if (has_deadline_ && std::chrono::steady_clock::now() >= deadline_) {
        const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(limit_).count();
        throw Error(ErrorKind::Limit, "stopped: the time limit of " + std::to_string(milliseconds) + " ms was reached")
            .hint("give it more with --timeout, or ask for less");
    }
}

}  // namespace kveld::base
