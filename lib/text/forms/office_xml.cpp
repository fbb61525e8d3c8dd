#include "text/forms/office_xml.h"

#include <charconv>
#include <pugixml.hpp>

#include "base/error.h"
#include "text/forms/element_path.h"

namespace kveld::text::forms {
namespace {

using base::Error;
using base::ErrorKind;
using pugi::xml_node;

// White space between words is kept, declarations and comments are not.
constexpr unsigned kAsWritten = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_ws_pcdata;

void refuse_depth(const std::string& path, std::size_t depth) {
    if (depth <= kDeepestElement) return;
    throw Error(ErrorKind::Data, path + " nests its elements deeper than " + std::to_string(kDeepestElement) +
                                     " levels, as no letter does")
        .hint("open it in a word processor and save it as a new file");
}

}  // namespace

OfficeXml::OfficeXml() : document_(std::make_unique<pugi::xml_document>()) {}
OfficeXml::~OfficeXml() = default;
OfficeXml::OfficeXml(OfficeXml&&) noexcept = default;
OfficeXml& OfficeXml::operator=(OfficeXml&&) noexcept = default;

OfficeXml OfficeXml::read(const std::string& path, const std::string& name, std::string bytes) {
    OfficeXml xml;
    xml.bytes_ = std::make_unique<std::string>(std::move(bytes));
    const auto result =
        xml.document_->load_buffer_inplace(xml.bytes_->data(), xml.bytes_->size(), kAsWritten, pugi::encoding_utf8);
    if (!result || !xml.root()) {
        throw Error(ErrorKind::Data, path + " is damaged: its " + name + " is no well-formed XML (" +
                                         (result ? "it is empty" : result.description()) + ')')
            .hint("open it in a word processor and save it as a new file");
    }
    return xml;
}

xml_node OfficeXml::root() const {
    return document_->document_element();
}

void walk(const xml_node& root, const std::string& path, OfficeVisitor& visitor, std::size_t depth) {
    xml_node node = root.first_child();
    while (node) {
        refuse_depth(path, depth + 1);
        if (visitor.enter(node) && node.first_child()) {
            node = node.first_child();
            ++depth;
            continue;
        }
        visitor.leave(node);
        while (!node.next_sibling()) {
            node = node.parent();
            if (node == root) return;
            --depth;
            visitor.leave(node);
        }
        node = node.next_sibling();
    }
}

std::string_view without_prefix(std::string_view name) noexcept {
    return name.substr(name.find(':') + 1);
}

std::string_view attribute_of(const xml_node& node, std::string_view name) noexcept {
    for (const pugi::xml_attribute attribute : node.attributes()) {
        if (without_prefix(attribute.name()) == name) return attribute.value();
    }
    return {};
}

long number_of(std::string_view digits, long otherwise) noexcept {
    long number = 0;
    const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return failure == std::errc() && end == digits.data() + digits.size() ? number : otherwise;
}

}  // namespace kveld::text::forms
