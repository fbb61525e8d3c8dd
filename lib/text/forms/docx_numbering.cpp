#include "text/forms/docx_numbering.h"

#include <algorithm>
#include <pugixml.hpp>
#include <utility>

#include "text/characters.h"
#include "text/forms/number_format.h"
#include "text/forms/office_xml.h"

namespace kveld::text::forms {

using pugi::xml_node;

std::string formatted(std::int64_t number, std::string_view format) {
    if (format == "none") return {};
    if (format == "lowerLetter") return in_letters(number, 'a');
    if (format == "upperLetter") return in_letters(number, 'A');
    if (format == "lowerRoman") return in_roman(number, 'i');
    if (format == "upperRoman") return in_roman(number, 'I');
    std::string digits = std::to_string(number);
    return format == "decimalZero" && number >= 0 && number < 10 ? '0' + digits : digits;
}

WordNumbering::Level WordNumbering::read_level(const xml_node& node) {
    Level level;
    level.is_told = true;
    level.start = number_of(attribute_of(child_of(node, "start"), "val"), 0);
    level.format = attribute_of(child_of(node, "numFmt"), "val");
    level.text = attribute_of(child_of(node, "lvlText"), "val");
    level.style = attribute_of(child_of(node, "pStyle"), "val");
    level.in_digits = is_on(node, "isLgl");
    if (const xml_node restart = child_of(node, "lvlRestart"))
        level.restarts_behind = number_of(attribute_of(restart, "val"), 0);
    return level;
}

void WordNumbering::read_definition(const xml_node& node) {
    Definition definition;
    definition.style_of_other = attribute_of(child_of(node, "numStyleLink"), "val");
    for (const xml_node child : node.children()) {
        if (without_prefix(child.name()) != "lvl") continue;
        const auto level = static_cast<std::size_t>(number_of(attribute_of(child, "ilvl"), kLevels));
        if (level < kLevels) definition.levels[level] = read_level(child);
    }
    definitions_.emplace(attribute_of(node, "abstractNumId"), definition);
}

void WordNumbering::read_list(const xml_node& node) {
    const auto definition = definitions_.find(attribute_of(child_of(node, "abstractNumId"), "val"));
    if (definition == definitions_.end()) return;
    List list;
    list.definition = &definition->second;
    for (const xml_node child : node.children()) {
        if (without_prefix(child.name()) != "lvlOverride") continue;
        const auto level = static_cast<std::size_t>(number_of(attribute_of(child, "ilvl"), kLevels));
        if (level >= kLevels) continue;
        if (const xml_node start = child_of(child, "startOverride"))
            list.first_counts[level] = number_of(attribute_of(start, "val"), 1);
        if (const xml_node own = child_of(child, "lvl")) list.own_levels[level] = read_level(own);
    }
    lists_.emplace(attribute_of(node, "numId"), list);
}

// A definition without levels, which are those of the list that a style names.
void WordNumbering::follow_style(List& list, const WordStyles& styles) {
    if (list.definition->style_of_other.empty()) return;
    const auto other = lists_.find(styles.of(list.definition->style_of_other).list);
    if (other != lists_.end()) list.definition = other->second.definition;
}

WordNumbering::WordNumbering(const xml_node& root, const WordStyles& styles) {
    for (const xml_node child : root.children()) {
        if (without_prefix(child.name()) == "abstractNum") read_definition(child);
    }
    for (const xml_node child : root.children()) {
        if (without_prefix(child.name()) == "num") read_list(child);
    }
    for (auto& [id, list] : lists_) follow_style(list, styles);
}

const WordNumbering::Level& WordNumbering::level_at(const List& list, std::size_t level) {
    return list.own_levels[level].is_told ? list.own_levels[level] : list.definition->levels[level];
}

std::string WordNumbering::label_at(const List& list, std::size_t level) {
    const Level& own = level_at(list, level);
    std::string label;
    for (std::size_t i = 0; i < own.text.size(); ++i) {
        const bool is_number =
            own.text[i] == '%' && i + 1 < own.text.size() && is_ascii_digit(own.text[i + 1]) && own.text[i + 1] != '0';
        if (!is_number) {
            label += own.text[i];
            continue;
        }
        const auto other = static_cast<std::size_t>(own.text[++i] - '1');
        const Level& numbered = level_at(list, other);
        const std::int64_t count = list.definition->counts[other].value_or(numbered.start);
        label += formatted(count, own.in_digits && other != level ? "decimal" : numbered.format);
    }
    return label;
}

std::string WordNumbering::next(std::string_view id, long asked) {
    const auto found = lists_.find(id);
    if (found == lists_.end() || !is_level(asked)) return {};
    List& list = found->second;
    const auto level = static_cast<std::size_t>(asked);
    const Level& own = level_at(list, level);
    if (!own.is_told) return {};
    auto& counts = list.definition->counts;
    if (const auto first = std::exchange(list.first_counts[level], std::nullopt)) {
        counts[level] = first;
    } else {
        counts[level] = counts[level] ? *counts[level] + 1 : own.start;
    }
    for (std::size_t below = level + 1; below < kLevels; ++below) {
        if (asked < level_at(list, below).restarts_behind) counts[below].reset();
    }
    return own.format == "bullet" ? std::string() : label_at(list, level);
}

bool WordNumbering::has_labels(std::string_view id, long level) const {
    const auto list = lists_.find(id);
    if (list == lists_.end() || !is_level(level)) return false;
    const Level& own = level_at(list->second, static_cast<std::size_t>(level));
    return own.is_told && !own.text.empty() && own.format != "none";
}

long WordNumbering::level_of_style(std::string_view id, std::string_view style) const {
    const auto list = lists_.find(id);
    if (list == lists_.end()) return 0;
    const auto& levels = list->second.definition->levels;
    const auto level = std::ranges::find(levels, style, &Level::style);
    return level == levels.end() ? 0 : level - levels.begin();
}

}  // namespace kveld::text::forms
