#include "text/forms/odt_lists.h"

#include <algorithm>
#include <pugixml.hpp>
#include <utility>

#include "text/characters.h"
#include "text/forms/number_format.h"
#include "text/forms/office_xml.h"

namespace kveld::text::forms {
namespace {

using pugi::xml_node;

std::string formatted(std::int64_t number, std::string_view format) {
    if (format.empty()) return {};
    switch (format.front()) {
        case 'a':
        case 'A': return in_letters(number, format.front());
        case 'i':
        case 'I': return in_roman(number, format.front());
        default: return std::to_string(number);
    }
}

std::optional<std::int64_t> start_of(const xml_node& node) {
    const std::string_view told = node.attribute("text:start-value").value();
    if (told.empty()) return std::nullopt;
    return number_of(told, 1);
}

}  // namespace

void OdtLists::open_list(const xml_node& list) {
    Open open;
    open.style = list.attribute("text:style-name").value();
    if (open.style.empty() && !open_.empty()) open.style = open_.back().style;
    if (open_.empty()) {
        id_ = list.attribute("xml:id").value();
        counts_ = {};
        const std::string_view other = list.attribute("text:continue-list").value();
        const auto continued = counts_by_id_.find(other);
        if (!other.empty() && continued != counts_by_id_.end()) {
            counts_ = continued->second;
        } else if (list.attribute("text:continue-numbering").as_bool()) {
            counts_ = counts_by_style_[open.style];
        }
    }
    open_.push_back(std::move(open));
}

void OdtLists::close_list() {
    const std::string_view style = open_.back().style;
    open_.pop_back();
    if (!open_.empty()) return;
    counts_by_style_[style] = counts_;
    if (!id_.empty()) counts_by_id_[id_] = counts_;
}

void OdtLists::open_item(const xml_node& item, bool has_label) {
    if (open_.empty()) return;
    open_.back().start = start_of(item);
    open_.back().is_due = has_label;
    open_.back().told_label.clear();
}

void OdtLists::close_item() {
    if (!open_.empty()) open_.back().is_due = false;
}

void OdtLists::tell_label(std::string label) {
    if (!open_.empty()) open_.back().told_label = std::move(label);
}

OdtItem OdtLists::take_item() {
    if (open_.empty() || !std::exchange(open_.back().is_due, false)) return {};
    Open& list = open_.back();
    const std::size_t level = std::min(open_.size(), kOdtLevels) - 1;
    const OdtListStyle* style = styles_.list(list.style);
    if (style == nullptr) return {true, list.told_label};
    std::string label = number(counts_, *style, level, list.start);
    return {true, list.told_label.empty() ? label : list.told_label};
}

std::string OdtLists::label_of_heading(long outline_level, std::optional<std::int64_t> start) {
    if (outline_level < 1 || outline_level > static_cast<long>(kOdtLevels)) return {};
    return number(headings_, styles_.outline(), static_cast<std::size_t>(outline_level - 1), start);
}

std::string OdtLists::number(Counts& counts, const OdtListStyle& style, std::size_t level,
                             std::optional<std::int64_t> start) {
    const OdtLevel& own = style.levels[level];
    if (start) {
        counts[level] = start;
    } else {
        counts[level] = counts[level] ? *counts[level] + 1 : own.start;
    }
    std::fill(counts.begin() + static_cast<std::ptrdiff_t>(level) + 1, counts.end(), std::nullopt);
    if (own.is_bullet || own.format.empty()) return {};
    const auto shown =
        static_cast<std::size_t>(std::clamp<std::int64_t>(own.shown, 1, static_cast<std::int64_t>(level) + 1));
    std::string numbers;
    for (std::size_t i = level + 1 - shown; i <= level; ++i) {
        const std::string one = formatted(counts[i].value_or(style.levels[i].start), style.levels[i].format);
        if (one.empty()) continue;
        if (!numbers.empty()) numbers += '.';
        numbers += one;
    }
    if (numbers.empty()) return {};
    return std::string(own.prefix) + numbers + (own.suffix.empty() ? "." : std::string(own.suffix));
}

}  // namespace kveld::text::forms
