#pragma once

// The lists of a DOCX file (word/numbering.xml): which label a paragraph of a list bears.
//
//     WordNumbering lists(xml.root(), styles);
//     lists.next("3", 0) == "1.";    lists.next("3", 1) == "a.";    lists.next("3", 0) == "2."
//     lists.next("4", 0) == ""                                      a bullet
//
// Counts as Word does: lists that share a definition count on, a level begins anew behind one above it. A label is
// composed of the levels' numbers as the list says ("1.2"). Lists that aren't there have no labels.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "text/forms/docx_styles.h"

namespace kveld::text::forms {

// A number in one of Word's formats: "decimal", "upperRoman", "lowerLetter".
std::string formatted(std::int64_t number, std::string_view format);

class WordNumbering {
public:
    WordNumbering() = default;
    WordNumbering(const pugi::xml_node& root, const WordStyles& styles);

    std::string next(std::string_view list, long level);
    bool has_labels(std::string_view list, long level) const;  // numbers or bullets
    // The level whose paragraphs have this style; 0 where none says so.
    long level_of_style(std::string_view list, std::string_view style) const;

private:
    static constexpr std::size_t kLevels = 9;
    struct Level {
        std::int64_t start = 1;
        std::string_view format;
        std::string_view text;
        std::string_view style;
        bool in_digits = false;          // also the numbers of the levels above it
        long restarts_behind = kLevels;  // levels above this one; 0: never
        bool is_told = false;
    };
    struct Definition {
        std::array<Level, kLevels> levels;
        std::array<std::optional<std::int64_t>, kLevels> counts;
        std::string_view style_of_other;  // whose list this one is
    };
    struct List {
        Definition* definition = nullptr;
        std::array<std::optional<std::int64_t>, kLevels> first_counts;  // those not used up
        std::array<Level, kLevels> own_levels;
    };

    static Level read_level(const pugi::xml_node& level);
    void read_definition(const pugi::xml_node& node);
    void read_list(const pugi::xml_node& node);
    void follow_style(List& list, const WordStyles& styles);
    static const Level& level_at(const List& list, std::size_t level);
    static bool is_level(long level) { return level >= 0 && level < static_cast<long>(kLevels); }
    static std::string label_at(const List& list, std::size_t level);

    std::unordered_map<std::string_view, Definition> definitions_;  // names point into the XML
    std::unordered_map<std::string_view, List> lists_;
};

}  // namespace kveld::text::forms
