#pragma once

// The styles of an ODT file (in content.xml and styles.xml), as far as they say what a paragraph is.
//
//     OdtStyles styles;  styles.read(styles_xml.root());  styles.read(content_xml.root());
//     styles.paragraph("P1").is_title                     also where a style that it is based on says so
//     styles.list("L1")->levels[0]                        numbers "1." or a bullet
//     styles.outline()                                    numbers of headings

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace pugi {
class xml_node;
}

namespace kveld::text::forms {

struct OdtLevel {
    std::string_view format;  // "1", "a", "A", "i", "I"; empty: without a number
    std::string_view prefix;
    std::string_view suffix;
    std::int64_t start = 1;
    std::int64_t shown = 1;  // how many levels' numbers the label shows, from this one up
    bool is_bullet = false;
};

inline constexpr std::size_t kOdtLevels = 10;

struct OdtListStyle {
    std::array<OdtLevel, kOdtLevels> levels;
};

struct OdtParagraphStyle {
    bool is_title = false;
    bool is_hidden = false;
    std::string_view list;  // the style of the list that its paragraphs are in, where they stand in none
};

class OdtStyles {
public:
    void read(const pugi::xml_node& root);

    OdtParagraphStyle paragraph(std::string_view name) const;
    bool hides_words(std::string_view name) const;  // a style of words
    bool hides_section(std::string_view name) const;
    const OdtListStyle* list(std::string_view name) const;  // none: there is no such style
    const OdtListStyle& outline() const { return outline_; }

private:
    struct Style {
        std::string_view parent;
        std::string_view list;
        bool is_hidden = false;
    };
    using Styles = std::unordered_map<std::string_view, Style>;  // names point into the XML

    void read_style(const pugi::xml_node& node);
    static bool is_hidden(const Styles& styles, std::string_view name);

    Styles of_paragraphs_;
    Styles of_words_;
    Styles of_sections_;
    std::unordered_map<std::string_view, OdtListStyle> lists_;
    OdtListStyle outline_;
};

}  // namespace kveld::text::forms
