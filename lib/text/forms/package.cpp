#include "text/forms/package.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/error.h"
#include "text/archive.h"
#include "text/forms/form.h"

namespace kveld::text::forms {
namespace {

struct KnownPackage {
    std::string_view sign;  // an entry, or the beginning of a media type
    Package package;
};

// The first that holds counts: a presentation may have a spreadsheet in it, packed again.
constexpr std::array<KnownPackage, 4> kByEntry{{
    {"word/document.xml", {PackageKind::Docx, "a DOCX file"}},
    {"xl/workbook.xml", {PackageKind::Other, "a spreadsheet"}},
    {"xl/workbook.bin", {PackageKind::Other, "a spreadsheet"}},
    {"ppt/presentation.xml", {PackageKind::Other, "a presentation"}},
}};

constexpr std::array<KnownPackage, 7> kByMediaType{{
    {"application/vnd.oasis.opendocument.text", {PackageKind::Odt, "an ODT file"}},
    {"application/vnd.oasis.opendocument.spreadsheet", {PackageKind::Other, "a spreadsheet"}},
    {"application/vnd.oasis.opendocument.presentation", {PackageKind::Other, "a presentation"}},
    {"application/vnd.oasis.opendocument.graphics", {PackageKind::Other, "a drawing"}},
    {"application/vnd.oasis.opendocument.", {PackageKind::Other, "an OpenDocument file without text"}},
    {"application/epub+zip", {PackageKind::Other, "a book (EPUB)"}},
    {"application/vnd.", {PackageKind::Other, "a file of another program"}},
}};

constexpr std::string_view kWordFolder = "word/";
constexpr std::string_view kContentTypes = "[Content_Types].xml";
constexpr std::string_view kMediaType = "mimetype";

bool holds(const std::vector<std::string>& names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

Package by_media_type(std::string_view type) {
    const auto known =
        std::ranges::find_if(kByMediaType, [&](const KnownPackage& each) { return type.starts_with(each.sign); });
    return known == kByMediaType.end() ? Package{PackageKind::Archive, "a zip file"} : known->package;
}

Package by_entries(std::string_view bytes) {
    const std::string unnamed;
    const std::vector<std::string> names = names_in(unnamed, bytes, false);
    if (holds(names, kMediaType)) {
        const auto found = unpack(unnamed, bytes, [](std::string_view name) { return name == kMediaType; });
        const Package package = by_media_type(found.front().bytes);
        if (package.kind != PackageKind::Archive) return package;
    }
    if (!holds(names, kContentTypes)) return {PackageKind::Archive, "a zip file"};
    for (const KnownPackage& known : kByEntry) {
        if (holds(names, known.sign)) return known.package;
    }
    const bool has_words = std::ranges::any_of(names, [](const auto& name) { return name.starts_with(kWordFolder); });
    if (has_words) return {PackageKind::Docx, "a DOCX file"};
    return {PackageKind::Other, "an Office file without text"};
}

}  // namespace

Package package_of(std::string_view bytes) {
    if (!is_zip(bytes)) return {};
    try {
        return by_entries(bytes);
    } catch (const base::Error&) {
        return {PackageKind::Archive, "a zip file"};
    }
}

}  // namespace kveld::text::forms
