#include "progress.h"

#include <unistd.h>

#include <algorithm>
#include <iostream>

namespace kveld::command {
namespace {

constexpr std::chrono::seconds kPatience{1};
constexpr std::chrono::milliseconds kRedraw{100};
constexpr std::size_t kBarWidth = 30;

}  // namespace

ProgressBar::ProgressBar(std::string what)
    : what_(std::move(what)), on_terminal_(::isatty(STDERR_FILENO) == 1), next_draw_(Clock::now() + kPatience) {}

ProgressBar::~ProgressBar() {
    if (drawn_) std::cerr << "\r\x1b[K" << std::flush;
}

void ProgressBar::show(std::size_t done, std::size_t all) {
    if (!on_terminal_ || all == 0) return;
    const std::lock_guard lock(mutex_);
    const Clock::time_point now = Clock::now();
    if (now < next_draw_) return;
    next_draw_ = now + kRedraw;
    drawn_ = true;
    const std::size_t filled = std::min(kBarWidth, kBarWidth * done / all);
    std::cerr << '\r' << what_ << " [" << std::string(filled, '#') << std::string(kBarWidth - filled, ' ') << "] "
              << done << " of " << all << std::flush;
}

}  // namespace kveld::command
