#pragma once

// Who presides over the Council when (data/eu/presidencies.json).
//
//     Presidencies calendar = Presidencies::load(data_folder);
//     calendar.on({2024, 6, 13})        the Belgian one: state "BE"
//     calendar.after({2024, 6, 13})     the Hungarian one
//
// Refuses, as Error (Data), days that are none and terms that are out of order or overlap.

#include <filesystem>
#include <string>
#include <vector>

#include "text/document.h"

namespace kveld::extract {

struct Presidency {
    std::string state;  // "BE"
    text::Day from;
    text::Day to;  // its last day
    std::string file{};
    std::uint32_t line = 0;
};

class Presidencies {
public:
    static Presidencies load(const std::filesystem::path& data_folder);

    // Null outside the calendar, or where the day is unknown.
    const Presidency* on(const text::Day& day) const noexcept;
    const Presidency* after(const text::Day& day) const noexcept;
    const Presidency* before(const text::Day& day) const noexcept;
    const std::vector<Presidency>& all() const noexcept { return terms_; }

private:
    const Presidency* at(const text::Day& day, std::ptrdiff_t steps) const noexcept;
    std::vector<Presidency> terms_;  // in order
};

}  // namespace kveld::extract
