#pragma once

// CELEX numbers, and whether they and what else is told of a text can both be right.
//
//     parse_celex("32001L0055")                          {'3', "2001", "L", 55}
//     names_act(*celex, "2001/55/EG");                   year and number, in either order
//     names_paper(*parse_celex("52024DC0570"), "COM(2024)570")
//     letters_of_kind("directive") == "L"                the types that an instrument of that kind may have; "" for any

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kveld::extract {

struct Celex {
    char sector = '0';
    std::string year;
    std::string type;
    std::uint32_t number = 0;
};

// Nothing where it has not the form of one.
std::optional<Celex> parse_celex(std::string_view text);

bool names_act(const Celex& celex, std::string_view act);
bool names_paper(const Celex& celex, std::string_view paper);
std::string_view letters_of_kind(std::string_view kind) noexcept;

}  // namespace kveld::extract
