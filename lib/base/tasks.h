#pragma once

// One pool of threads for everything that runs side by side, with results that do not depend on how many there are.
//
//     Tasks tasks(4);
//     std::vector<Annotations> found(files.size());
//     tasks.for_each(files.size(), [&](std::size_t i) { found[i] = extract(files[i]); });
//
// Every index runs exactly once; where several throw, the error of the lowest index is the one rethrown, after all
// have ended. With one thread everything runs on the caller's. for_each may not be called from inside a task.

#include <cstddef>
#include <functional>
#include <memory>

namespace kveld::base {

class Tasks {
public:
    // threads = 0: as many as the machine has cores.
    explicit Tasks(unsigned threads = 0);
    ~Tasks();
    Tasks(const Tasks&) = delete;
    Tasks& operator=(const Tasks&) = delete;

    unsigned threads() const noexcept;

    void for_each(std::size_t count, const std::function<void(std::size_t)>& task);

private:
    struct Pool;
    std::unique_ptr<Pool> pool_;
};

}  // namespace kveld::base
