#include "evaluate/figures.h"

namespace kveld::evaluate {
namespace {

double ratio(std::uint64_t part, std::uint64_t whole) noexcept {
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

double Figure::precision() const noexcept {
    return ratio(right, right + spurious);
}

double Figure::recall() const noexcept {
    return ratio(right, right + missed);
}

double Figure::f1() const noexcept {
    const double p = precision();
    const double r = recall();
    return p + r > 0.0 ? 2 * p * r / (p + r) : 0.0;
}

double Share::value() const noexcept {
    return ratio(right, asked);
}

}  // namespace kveld::evaluate
