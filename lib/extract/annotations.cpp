#include "extract/annotations.h"

#include <array>

namespace kveld::extract {

std::string_view name_of(MentionType type) noexcept {
    constexpr std::array<std::string_view, 11> kNames{"MemberState", "Country",      "StateGroup", "Institution",
                                                      "Agency",      "Organisation", "Person",     "Office",
                                                      "Instrument",  "Meeting",      "Date"};
    return kNames[static_cast<std::size_t>(type)];
}

std::string_view name_of(Relation relation) noexcept {
    constexpr std::array<std::string_view, 11> kNames{"SUPPORTS",  "OPPOSES",    "ABSTAINS",    "UNDECIDED",
                                                      "CALLS_FOR", "EMPHASISES", "CONCERNED",   "ADOPTS",
                                                      "PROPOSES",  "INFORMS",    "PARTICIPATES"};
    return kNames[static_cast<std::size_t>(relation)];
}

}  // namespace kveld::extract
