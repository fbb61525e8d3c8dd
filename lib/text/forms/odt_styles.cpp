#include "text/forms/odt_styles.h"

#include <pugixml.hpp>

#include "text/forms/office_xml.h"

namespace kveld::text::forms {
namespace {

using pugi::xml_node;

constexpr int kLongestChain = 16;  // of styles based on each other

OdtLevel level_of(xml_node node) {
    OdtLevel level;
    level.format = node.attribute("style:num-format").value();
    level.prefix = node.attribute("style:num-prefix").value();
    level.suffix = node.attribute("style:num-suffix").value();
    level.start = number_of(node.attribute("text:start-value").value(), 1);
    level.shown = number_of(node.attribute("text:display-levels").value(), 1);
    level.is_bullet = std::string_view(node.name()) != "text:list-level-style-number" &&
                      std::string_view(node.name()) != "text:outline-level-style";
    return level;
}

OdtListStyle list_style_of(xml_node node) {
    OdtListStyle style;
    for (const xml_node child : node.children()) {
        const long level = number_of(child.attribute("text:level").value(), 0);
        if (level >= 1 && level <= static_cast<long>(kOdtLevels))
            style.levels[static_cast<std::size_t>(level - 1)] = level_of(child);
    }
    return style;
}

}  // namespace

void OdtStyles::read(const xml_node& root) {
    for (const char* group : {"office:styles", "office:automatic-styles"}) {
        for (const xml_node node : root.child(group).children()) {
            const std::string_view name = node.name();
            if (name == "style:style") read_style(node);
            if (name == "text:list-style") lists_[node.attribute("style:name").value()] = list_style_of(node);
            if (name == "text:outline-style") outline_ = list_style_of(node);
        }
    }
}

void OdtStyles::read_style(const xml_node& node) {
    Style style;
    style.parent = node.attribute("style:parent-style-name").value();
    style.list = node.attribute("style:list-style-name").value();
    const std::string_view family = node.attribute("style:family").value();
    const char* properties = family == "section" ? "style:section-properties" : "style:text-properties";
    style.is_hidden = std::string_view(node.child(properties).attribute("text:display").value()) == "none";
    const std::string_view name = node.attribute("style:name").value();
    if (family == "paragraph") of_paragraphs_[name] = style;
    if (family == "text") of_words_[name] = style;
    if (family == "section") of_sections_[name] = style;
}

OdtParagraphStyle OdtStyles::paragraph(std::string_view name) const {
    OdtParagraphStyle whole;
    for (int i = 0; i < kLongestChain && !name.empty(); ++i) {
        if (name == "Title") whole.is_title = true;  // what OpenDocument calls it in every language
        const auto style = of_paragraphs_.find(name);
        if (style == of_paragraphs_.end()) break;
        if (style->second.is_hidden) whole.is_hidden = true;
        if (whole.list.empty()) whole.list = style->second.list;
        name = style->second.parent;
    }
    return whole;
}

bool OdtStyles::is_hidden(const Styles& styles, std::string_view name) {
    for (int i = 0; i < kLongestChain && !name.empty(); ++i) {
        const auto style = styles.find(name);
        if (style == styles.end()) return false;
        if (style->second.is_hidden) return true;
        name = style->second.parent;
    }
    return false;
}

bool OdtStyles::hides_words(std::string_view name) const {
    return is_hidden(of_words_, name);
}

bool OdtStyles::hides_section(std::string_view name) const {
    return is_hidden(of_sections_, name);
}

const OdtListStyle* OdtStyles::list(std::string_view name) const {
    const auto found = lists_.find(name);
    return found == lists_.end() ? nullptr : &found->second;
}

}  // namespace kveld::text::forms
