#include "text/document.h"

namespace kveld::text {
namespace {

std::string padded(std::int32_t number, std::size_t width) {
    std::string digits = std::to_string(number);
    if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
    return digits;
}

}  // namespace

std::string Day::iso() const {
    return known() ? padded(year, 4) + '-' + padded(month, 2) + '-' + padded(day, 2) : std::string();
}

std::string MeetingReference::id() const {
    return known() ? "meeting:" + body + '-' + start.iso() : std::string();
}

}  // namespace kveld::text
