#pragma once

// A progress bar on the terminal for work that takes more than a second; nothing where standard error is no terminal.
//
//     ProgressBar bar("reading");
//     bar.show(done, all);           // from any thread
//
// The bar is wiped when it goes out of scope.

#include <chrono>
#include <cstddef>
#include <mutex>
#include <string>

namespace kveld::command {

class ProgressBar {
public:
    explicit ProgressBar(std::string what);
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    void show(std::size_t done, std::size_t all);

private:
    using Clock = std::chrono::steady_clock;
    std::string what_;
    bool on_terminal_;
    bool drawn_ = false;
    Clock::time_point next_draw_;
    std::mutex mutex_;
};

}  // namespace kveld::command
