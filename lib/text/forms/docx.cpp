// DOCX, as Word and others write it: a zip file with the text, its notes, styles and lists as XML.

#include <algorithm>
#include <pugixml.hpp>
#include <vector>

#include "base/error.h"
#include "text/archive.h"
#include "text/forms/docx_text.h"
#include "text/forms/form.h"
#include "text/forms/package.h"

namespace kveld::text::forms {
namespace {

using base::Error;
using base::ErrorKind;
using Entries = std::vector<ArchiveEntry>;

// Megabytes of text in XML are thousands of pages; read, XML takes up to fourteen times its size.
constexpr ArchiveLimits kLimits{.total = std::uint64_t{128} << 20U, .entry = std::uint64_t{64} << 20U};

bool knows(std::string_view bytes) {
    return package_of(bytes).kind == PackageKind::Docx;
}

bool is_xml(std::string_view name) {
    return name.ends_with(".xml") || name.ends_with(".rels");
}

const ArchiveEntry* find_entry(const Entries& entries, std::string_view name) {
    const auto found = std::ranges::find(entries, name, &ArchiveEntry::name);
    return found == entries.end() ? nullptr : &*found;
}

// "word/_rels/document.xml.rels" of "word/document.xml".
std::string relations_of(std::string_view part) {
    const std::size_t file = part.find_last_of('/') + 1;
    return std::string(part.substr(0, file)) + "_rels/" + std::string(part.substr(file)) + ".rels";
}

// The parts of a kind ("styles") belong to a part by its relations; those that aren't told stand where Word has them.
std::string part_of(const std::string& path, const Entries& entries, std::string_view part, std::string_view kind,
                    std::string otherwise) {
    const ArchiveEntry* relations = find_entry(entries, relations_of(part));
    if (relations == nullptr) return otherwise;
    const OfficeXml xml = OfficeXml::read(path, relations->name, relations->bytes);
    for (const pugi::xml_node relation : xml.root().children()) {
        const std::string_view type = attribute_of(relation, "Type");
        if (type.substr(type.find_last_of('/') + 1) != kind) continue;
        std::string target(attribute_of(relation, "Target"));
        if (target.starts_with('/')) return target.substr(1);
        return std::string(part.substr(0, part.find_last_of('/') + 1)) + target;
    }
    return otherwise;
}

OfficeXml read_part(const std::string& path, const Entries& entries, const std::string& name) {
    const ArchiveEntry* entry = find_entry(entries, name);
    return entry == nullptr ? OfficeXml() : OfficeXml::read(path, name, entry->bytes);
}

FormText read(LetterFile& file) {
    const Entries entries = unpack(file.path, file.bytes, is_xml, kLimits);
    const std::string document = part_of(file.path, entries, "", "officeDocument", "word/document.xml");
    const auto part = [&](std::string_view kind, std::string otherwise) {
        return read_part(file.path, entries, part_of(file.path, entries, document, kind, std::move(otherwise)));
    };
    WordParts parts{read_part(file.path, entries, document), part("footnotes", "word/footnotes.xml"),
                    part("endnotes", "word/endnotes.xml"), part("styles", "word/styles.xml"),
                    part("numbering", "word/numbering.xml")};
    if (!parts.document.root()) {
        throw Error(ErrorKind::Data, file.path + " is a DOCX file without a text: " + document + " is not there")
            .hint("open it in a word processor and save it as a new file");
    }
    return docx_text(file.path, parts);
}

}  // namespace

const Form kDocx{"DOCX", knows, read};

}  // namespace kveld::text::forms
