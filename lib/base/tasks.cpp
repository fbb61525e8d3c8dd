#include "base/tasks.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <exception>
#include <limits>
#include <mutex>
#include <thread>
#include <vector>

namespace kveld::base {
namespace {

// One round of work: indexes are handed out in order, so the threads stay near each other.
struct Round {
    Round(std::size_t indexes, const std::function<void(std::size_t)>& work_on) : count(indexes), task(work_on) {}

    std::size_t count;
    const std::function<void(std::size_t)>& task;
    std::atomic<std::size_t> next{0};
    std::mutex mutex;
    std::size_t failed_index = std::numeric_limits<std::size_t>::max();
    std::exception_ptr failure;

    void work() {
        for (std::size_t i = next.fetch_add(1); i < count; i = next.fetch_add(1)) {
            try {
                task(i);
            } catch (...) {
                const std::lock_guard lock(mutex);
                if (i < failed_index) {
                    failed_index = i;
                    failure = std::current_exception();
                }
            }
        }
    }
};

}  // namespace

struct Tasks::Pool {
    explicit Pool(unsigned threads) {
        for (unsigned i = 1; i < threads; ++i) helpers.emplace_back([this] { help(); });
    }

    ~Pool() {
        {
            const std::lock_guard lock(mutex);
            ending = true;
        }
        changed.notify_all();
        for (std::thread& helper : helpers) helper.join();
    }

    void help() {
        std::size_t seen = 0;
        std::unique_lock lock(mutex);
        while (true) {
            changed.wait(lock, [&] { return ending || rounds != seen; });
            if (ending) return;
            seen = rounds;
            Round* const current = round;
            lock.unlock();
            current->work();
            lock.lock();
            if (--busy == 0) changed.notify_all();
        }
    }

    void run(Round& next_round) {
        {
            const std::lock_guard lock(mutex);
            round = &next_round;
            busy = helpers.size();
            ++rounds;
        }
        changed.notify_all();
        next_round.work();
        std::unique_lock lock(mutex);
        changed.wait(lock, [&] { return busy == 0; });
    }

    std::vector<std::thread> helpers;
    std::mutex mutex;
    std::condition_variable changed;
    Round* round = nullptr;
    std::size_t rounds = 0;
    std::size_t busy = 0;
    bool ending = false;
};

Tasks::Tasks(unsigned threads)
    : pool_(std::make_unique<Pool>(threads != 0 ? threads : std::max(1U, std::thread::hardware_concurrency()))) {}

Tasks::~Tasks() = default;

unsigned Tasks::threads() const noexcept {
    return static_cast<unsigned>(pool_->helpers.size()) + 1;
}

void Tasks::for_each(std::size_t count, const std::function<void(std::size_t)>& task) {
    Round round(count, task);
    if (count <= 1 || pool_->helpers.empty()) {
        round.work();
    } else {
        pool_->run(round);
    }
    if (round.failure) std::rethrow_exception(round.failure);
}

}  // namespace kveld::base
