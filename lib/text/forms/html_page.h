#pragma once

// A page of the web as libxml2's HTML parser reads it: elements and texts in the order of the page.
//
//     HtmlPage page = read_html("<p id=a>Een <b>brief</p>", path);
//     page.nodes           html, body, p, "Een ", b, "brief"
//     page.nodes[2].end    6: behind the last node that stands in it
//     page.attribute(2, HtmlAttribute::Id) == "a"
//
// Of attributes only those below are kept, of scripts and styles no text. Nothing is fetched, and whatever the page
// declares as its encoding is ignored: it takes UTF-8. References to characters by Windows-1252's numbers ("&#150;")
// are read as browsers read them, no-break spaces as spaces.
//
// Throws base::Error (Data) where a page is none of a letter: longer than 1 GiB, nested deeper than kDeepestElement, of
// more than 4 million elements and texts, with hundreds of attributes in one element, or tens of thousands of
// different names, for which libxml2 would take more than linear time.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kveld::text::forms {

enum class HtmlTag : std::uint8_t {
    Inline,  // unknown ones too
    Block,
    Heading,
    Item,
    Cell,  // a block whose words are a paragraph: td, dd, blockquote
    OrderedList,
    Preformatted,
    Break,
    Rule,
    Link,
    Raised,  // sup
    Main,
    Article,
    Outside,   // nav and the like
    PageEdge,  // header, footer
    Form,
    LeftOut,  // scripts, images, controls of forms
    Title,
    Meta,
};

enum class HtmlAttribute : std::uint8_t { Id, Name, Href, Role, Class, Property, Content, Start, Type, Value };

struct HtmlNode {
    static constexpr std::uint32_t kText = 0xffffffff;

    std::uint32_t name = kText;  // index in HtmlPage::names
    std::uint32_t parent = 0;
    std::uint32_t end = 0;     // index behind the last node in it
    std::uint32_t start = 0;   // of a text: byte of HtmlPage::text; of an element: its first attribute
    std::uint32_t length = 0;  // of a text: bytes; of an element: how many attributes
    HtmlTag tag = HtmlTag::Inline;
    bool is_hidden = false;
    bool is_text() const noexcept { return name == kText; }
};

struct HtmlPage {
    struct Attribute {
        HtmlAttribute name = HtmlAttribute::Id;
        std::string value;
    };

    std::vector<HtmlNode> nodes;
    std::vector<std::string> names;
    std::vector<Attribute> attributes;
    std::string text;

    std::string_view name_of(std::uint32_t node) const { return names[nodes[node].name]; }
    std::string_view text_of(std::uint32_t node) const {
        return std::string_view(text).substr(nodes[node].start, nodes[node].length);
    }
    std::string_view attribute(std::uint32_t node, HtmlAttribute name) const;  // empty where there is none
    std::string words_in(std::uint32_t node) const;                            // all text in an element
};

HtmlPage read_html(std::string_view utf8, const std::string& path);

}  // namespace kveld::text::forms
