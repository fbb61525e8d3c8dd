#pragma once

// Counts of what was found against gold, and the figures that they give.
//
//     Figure figure{.right = 9, .spurious = 1, .missed = 3};
//     figure.precision() == 0.9;  figure.recall() == 0.75;  figure.f1() == 2 * 0.9 * 0.75 / (0.9 + 0.75)
//
// Of nothing, a figure is 0.

#include <cstdint>

namespace kveld::evaluate {

struct Figure {
    std::uint64_t right = 0;
    std::uint64_t spurious = 0;
    std::uint64_t missed = 0;

    double precision() const noexcept;
    double recall() const noexcept;
    double f1() const noexcept;
};

// How many of those that were asked for are right.
struct Share {
    std::uint64_t right = 0;
    std::uint64_t asked = 0;

    double value() const noexcept;
    void count(bool is_right) noexcept {
        ++asked;
        if (is_right) ++right;
    }
};

}  // namespace kveld::evaluate
