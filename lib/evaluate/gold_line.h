#pragma once

// One line of a gold file as an item; see gold.h for its form and for what is refused.
//
//     GoldLine(lines, start, end, "brief.jsonl").item()       none: a kind of line that nothing is compared with

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "evaluate/item.h"

namespace kveld::evaluate {

class GoldLine {
public:
    // The line is [start, end) of `lines`, all of the file, so that an error can tell its number.
    GoldLine(std::string_view lines, std::size_t start, std::size_t end, const std::string& file)
        : lines_(lines), start_(start), end_(end), file_(file) {}

    std::optional<Item> item() const;

private:
    std::string_view lines_;
    std::size_t start_;
    std::size_t end_;
    const std::string& file_;
};

}  // namespace kveld::evaluate
