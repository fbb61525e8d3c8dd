#pragma once

// The XML files inside DOCX and ODT: read without expanding entities or fetching anything, and walked without
// recursion.
//
//     OfficeXml document = OfficeXml::read(path, "word/document.xml", std::move(bytes));
//     walk(document.root(), path, visitor);
//
// Throws base::Error (Data) where a file is cut short or no well-formed XML, or nests its elements deeper than any
// letter does.

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace pugi {
class xml_document;
class xml_node;
}  // namespace pugi

namespace kveld::text::forms {

class OfficeXml {
public:
    static OfficeXml read(const std::string& path, const std::string& name, std::string bytes);
    OfficeXml();  // without elements
    ~OfficeXml();
    OfficeXml(OfficeXml&&) noexcept;
    OfficeXml& operator=(OfficeXml&&) noexcept;

    pugi::xml_node root() const;

private:
    std::unique_ptr<std::string> bytes_;  // the document points into it
    std::unique_ptr<pugi::xml_document> document_;
};

class OfficeVisitor {
public:
    virtual ~OfficeVisitor() = default;
    // Elements and text; the answer: whether to walk what it holds. Each that was entered is left.
    virtual bool enter(const pugi::xml_node& node) = 0;
    virtual void leave(const pugi::xml_node& node) = 0;
};

// From the root's children on. `depth` is the root's, where a walk begins inside another.
void walk(const pugi::xml_node& root, const std::string& path, OfficeVisitor& visitor, std::size_t depth = 0);

// "val" of "w:val".
std::string_view without_prefix(std::string_view name) noexcept;

// Of the attribute with this name, whatever its prefix; empty where there is none.
std::string_view attribute_of(const pugi::xml_node& node, std::string_view name) noexcept;

// A whole number; `otherwise` where there is none.
long number_of(std::string_view digits, long otherwise) noexcept;

}  // namespace kveld::text::forms
