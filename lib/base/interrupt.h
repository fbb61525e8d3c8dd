#pragma once

// Asking running work to stop: Ctrl-C, a timeout, a closed connection.
//
// The one who waits holds an Interrupt and calls request(); the one who works calls poll() once a chunk, which throws
// Error (ErrorKind::Limit) as soon as a stop was asked for or the deadline has passed:
//
//     Interrupt interrupt;
//     interrupt.stop_after(std::chrono::seconds(2));
//     for (const Chunk& chunk : chunks) { interrupt.poll(); work(chunk); }
//
// request() may be called from a signal handler and from any thread.

#include <atomic>
#include <chrono>

namespace kveld::base {

class Interrupt {
public:
    Interrupt() = default;
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    // Asks the work to stop at its next poll.
    void request() noexcept { requested_.store(true, std::memory_order_relaxed); }

    // Sets the deadline, from now. Not to be called while work is polling.
    void stop_after(std::chrono::nanoseconds limit);

    // Forgets the request and the deadline, before the next work. Not to be called while work is polling.
    void reset() noexcept {
        requested_.store(false, std::memory_order_relaxed);
        has_deadline_ = false;
    }

    // Throws where a stop was asked for or the deadline has passed. Cheap: one relaxed load, and a clock only where a
    // deadline is set.
    void poll() const;

private:
    std::atomic<bool> requested_{false};
    bool has_deadline_ = false;
    std::chrono::steady_clock::time_point deadline_;
    std::chrono::nanoseconds limit_{0};
};

}  // namespace kveld::base
