#include "extract/presidencies.h"

#include <algorithm>

#include "extract/calendar.h"
#include "extract/json_file.h"

namespace kveld::extract {
namespace {

text::Day day_of(const JsonView& value) {
    const text::Day day = day_from_iso(value.text());
    if (!day.known())
        throw value.error("'" + value.text() + "' is no day of the calendar").hint("write it as 2024-06-13");
    return day;
}

}  // namespace

Presidencies Presidencies::load(const std::filesystem::path& data_folder) {
    const JsonFile file =
        JsonFile::load(data_folder / "eu" / "presidencies.json", data_folder / "schema" / "presidencies.json");
    Presidencies calendar;
    for (const JsonView& term : file.root()["terms"].items()) {
        const Presidency presidency{term["state"].text(), day_of(term["from"]), day_of(term["to"]),
                                    file.path().string(), term.line()};
        const bool in_order = presidency.from <= presidency.to &&
                              (calendar.terms_.empty() || calendar.terms_.back().to < presidency.from);
        if (!in_order) throw term.error("this term begins before the one above it ends").hint("put the terms in order");
        calendar.terms_.push_back(presidency);
    }
    return calendar;
}

const Presidency* Presidencies::at(const text::Day& day, std::ptrdiff_t steps) const noexcept {
    const auto current = std::ranges::find_if(
        terms_, [&](const Presidency& term) { return day.known() && term.from <= day && day <= term.to; });
    if (current == terms_.end()) return nullptr;
    const std::ptrdiff_t wanted = (current - terms_.begin()) + steps;
    if (wanted < 0 || wanted >= static_cast<std::ptrdiff_t>(terms_.size())) return nullptr;
    return &terms_[static_cast<std::size_t>(wanted)];
}

const Presidency* Presidencies::on(const text::Day& day) const noexcept {
    return at(day, 0);
}
const Presidency* Presidencies::after(const text::Day& day) const noexcept {
    return at(day, 1);
}
const Presidency* Presidencies::before(const text::Day& day) const noexcept {
    return at(day, -1);
}

}  // namespace kveld::extract
