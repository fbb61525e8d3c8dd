#pragma once

// The styles of a DOCX file (word/styles.xml), as far as they say what a paragraph is.
//
//     WordStyles styles(xml.root());
//     styles.of("Kop1").is_heading                     also where a style that it is based on says so
//
// A heading has an outline level, or bears a name that Word gives its own styles in every language ("heading 1",
// "Title"). An unknown name is the default style of paragraphs.

#include <string>
#include <string_view>
#include <unordered_map>

namespace pugi {
class xml_node;
}

namespace kveld::text::forms {

struct WordStyle {
    bool is_heading = false;
    bool is_contents = false;  // a line of a table of contents, or its heading
    bool is_hidden = false;
    std::string list;     // the id of the list whose labels its paragraphs bear; empty: none
    long level = -1;      // in that list; -1: the list tells by the style
    std::string told_by;  // the id of the style that names the list
};

class WordStyles {
public:
    WordStyles() = default;
    explicit WordStyles(const pugi::xml_node& root);
    const WordStyle& of(std::string_view id) const;

private:
    struct Told;
    static WordStyle resolve(const std::unordered_map<std::string_view, Told>& told, std::string_view id);

    std::unordered_map<std::string_view, WordStyle> styles_;  // names point into the XML
    WordStyle default_;
};

// Whether a property such as w:vanish is there and not switched off.
bool is_on(const pugi::xml_node& properties, std::string_view name);

// The child of this name, whatever its prefix.
pugi::xml_node child_of(const pugi::xml_node& node, std::string_view name);

}  // namespace kveld::text::forms
