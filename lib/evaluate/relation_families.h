#pragma once

// The relations of stances, and which of them mean much the same.
//
//     family_of("SUPPORTS") == "for";  family_of("OPPOSES") == family_of("CONCERNED");  family_of("LIKES") == ""

#include <string>
#include <string_view>

namespace kveld::evaluate {

// for, against, neither, voice, act or presence; empty for what is no relation.
std::string_view family_of(std::string_view relation) noexcept;

// Whether it is one of those that readers ask about most and that are rarest.
bool is_polar(std::string_view relation) noexcept;

// Whether one turns the other into what its actor did not say: support into opposition or abstention, or the reverse.
bool inverts(std::string_view found, std::string_view gold) noexcept;

// "SUPPORTS, OPPOSES, …"
std::string all_relations();

}  // namespace kveld::evaluate
