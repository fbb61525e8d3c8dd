#include "text/forms/docx_styles.h"

#include <optional>
#include <pugixml.hpp>

#include "base/utf8.h"
#include "text/forms/office_xml.h"

namespace kveld::text::forms {
namespace {

using pugi::xml_node;

constexpr int kLongestChain = 16;  // of styles based on each other; Word itself allows fewer
constexpr long kHeadingLevels = 9;

}  // namespace

// What a style says itself.
struct WordStyles::Told {
    std::string_view based_on;
    std::optional<bool> is_heading;
    std::optional<bool> is_contents;
    std::optional<bool> is_hidden;
    std::optional<std::string_view> list;
    std::optional<long> level;

    static Told read(xml_node style) {
        Told told;
        told.based_on = attribute_of(child_of(style, "basedOn"), "val");
        const xml_node of_paragraph = child_of(style, "pPr");
        if (const xml_node outline = child_of(of_paragraph, "outlineLvl"))
            told.is_heading = number_of(attribute_of(outline, "val"), kHeadingLevels) < kHeadingLevels;
        if (const xml_node numbering = child_of(of_paragraph, "numPr")) {
            if (const xml_node list = child_of(numbering, "numId")) told.list = attribute_of(list, "val");
            if (const xml_node level = child_of(numbering, "ilvl"))
                told.level = number_of(attribute_of(level, "val"), 0);
        }
        const xml_node of_run = child_of(style, "rPr");
        if (child_of(of_run, "vanish")) told.is_hidden = is_on(of_run, "vanish");
        told.read_name(attribute_of(child_of(style, "name"), "val"));
        return told;
    }

    void read_name(std::string_view shown) {
        if (base::utf8::find_invalid(shown)) return;
        const std::string name = base::utf8::to_lower(shown);
        if (name.starts_with("toc ") || name == "table of figures") is_contents = true;
        if (is_heading) return;
        if (name == "title" || name.starts_with("heading ")) is_heading = true;
    }
};

WordStyle WordStyles::resolve(const std::unordered_map<std::string_view, Told>& told, std::string_view id) {
    Told whole;
    std::string_view told_by;
    for (int i = 0; i < kLongestChain; ++i) {
        const auto found = told.find(id);
        if (found == told.end()) break;
        const Told& style = found->second;
        if (!whole.is_heading) whole.is_heading = style.is_heading;
        if (!whole.is_contents) whole.is_contents = style.is_contents;
        if (!whole.is_hidden) whole.is_hidden = style.is_hidden;
        if (!whole.level) whole.level = style.level;
        if (!whole.list && style.list) {
            whole.list = style.list;
            told_by = id;
        }
        id = style.based_on;
    }
    return {whole.is_heading.value_or(false),     whole.is_contents.value_or(false), whole.is_hidden.value_or(false),
            std::string(whole.list.value_or("")), whole.level.value_or(-1),          std::string(told_by)};
}

WordStyles::WordStyles(const xml_node& root) {
    std::unordered_map<std::string_view, Told> told;
    std::string_view default_style;
    for (const xml_node style : root.children()) {
        if (without_prefix(style.name()) != "style") continue;
        const std::string_view id = attribute_of(style, "styleId");
        told.emplace(id, Told::read(style));
        const std::string_view is_default = attribute_of(style, "default");
        if (attribute_of(style, "type") == "paragraph" && (is_default == "1" || is_default == "true"))
            default_style = id;
    }
    for (const auto& [id, style] : told) styles_.emplace(id, resolve(told, id));
    default_ = resolve(told, default_style);
}

const WordStyle& WordStyles::of(std::string_view id) const {
    const auto found = styles_.find(id);
    return found == styles_.end() ? default_ : found->second;
}

bool is_on(const xml_node& properties, std::string_view name) {
    const xml_node property = child_of(properties, name);
    if (!property) return false;
    const std::string_view value = attribute_of(property, "val");
    return value != "0" && value != "false" && value != "off";
}

xml_node child_of(const xml_node& node, std::string_view name) {
    for (const xml_node child : node.children()) {
        if (without_prefix(child.name()) == name) return child;
    }
    return {};
}

}  // namespace kveld::text::forms
